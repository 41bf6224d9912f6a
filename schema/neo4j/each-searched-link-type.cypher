CREATE FULLTEXT INDEX {type}_search IF NOT EXISTS FOR ()-[r:{TYPE}]-() ON EACH [r.attributeKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
