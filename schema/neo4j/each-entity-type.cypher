// Lists are read in the order of ids and looked up by name, both within one type.
CREATE CONSTRAINT {type}_id IF NOT EXISTS FOR (e:{Type}) REQUIRE e.id IS UNIQUE;
CREATE RANGE INDEX {type}_name IF NOT EXISTS FOR (e:{Type}) ON (e.name);
