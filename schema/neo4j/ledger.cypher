CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (l:Ledger) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (r:Revision) REQUIRE r.number IS UNIQUE;
CREATE CONSTRAINT revision_key IF NOT EXISTS FOR (r:Revision) REQUIRE r.key IS UNIQUE;
CREATE RANGE INDEX revision_at IF NOT EXISTS FOR (r:Revision) ON (r.at);
// History is read by revision, by fact, and by the ends of links.
CREATE RANGE INDEX change_revision IF NOT EXISTS FOR (c:Change) ON (c.revision, c.fact);
CREATE RANGE INDEX change_fact IF NOT EXISTS FOR (c:Change) ON (c.fact);
CREATE RANGE INDEX change_was IF NOT EXISTS FOR (c:Change) ON (c.was);
CREATE RANGE INDEX change_source IF NOT EXISTS FOR (c:Change) ON (c.source);
CREATE RANGE INDEX change_target IF NOT EXISTS FOR (c:Change) ON (c.target);
// What was erased must not come back unnoticed.
CREATE CONSTRAINT tombstone_id IF NOT EXISTS FOR (t:Tombstone) REQUIRE t.id IS UNIQUE;
CREATE RANGE INDEX tombstone_mark IF NOT EXISTS FOR (t:Tombstone) ON (t.mark);
// What looks alike and was said to be different.
CREATE CONSTRAINT distinction_pair IF NOT EXISTS FOR (d:Distinction) REQUIRE d.pair IS UNIQUE;
