CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
// An entity keeps the ids of those that were merged into it.
CREATE RANGE INDEX entity_merged IF NOT EXISTS FOR (e:Entity) ON (e.merged);
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
// The keys are normalised and cut into words before they are stored, so the analyzer has only spaces to split at.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (e:Entity) ON EACH [e.searchKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX entity_attribute_search IF NOT EXISTS FOR (e:Entity) ON EACH [e.attributeKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
// The declarations that the graph was written with last.
CREATE CONSTRAINT vocabulary_id IF NOT EXISTS FOR (v:Vocabulary) REQUIRE v.id IS UNIQUE;
