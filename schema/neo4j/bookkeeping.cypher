// What is no fact: tokens, saved views, and how many transactions wrote them.
CREATE CONSTRAINT api_token_id IF NOT EXISTS FOR (t:ApiToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT api_token_hash IF NOT EXISTS FOR (t:ApiToken) REQUIRE t.hash IS UNIQUE;
CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (v:SavedView) REQUIRE v.id IS UNIQUE;
CREATE RANGE INDEX saved_view_opened IF NOT EXISTS FOR (v:SavedView) ON (v.kept, v.opened);
CREATE CONSTRAINT bookkeeping_id IF NOT EXISTS FOR (b:Bookkeeping) REQUIRE b.id IS UNIQUE;
