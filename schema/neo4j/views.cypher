CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (v:SavedView) REQUIRE v.id IS UNIQUE;
CREATE RANGE INDEX saved_view_opened IF NOT EXISTS FOR (v:SavedView) ON (v.kept, v.opened);
