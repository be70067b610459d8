-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "more" TEXT,
    CONSTRAINT "SearchEntry_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchStale" (
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,

    PRIMARY KEY ("kind", "ref")
);

-- CreateIndex
CREATE INDEX "SearchEntry_deckId_idx" ON "SearchEntry"("deckId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_kind_ref_key" ON "SearchEntry"("kind", "ref");

-- The words of an entry, under the entry's id. What is shown is in the entry, so that they are not stored.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
  "title", "body",
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER "SearchEntry_takes_its_words_along"
AFTER DELETE ON "SearchEntry"
BEGIN
  DELETE FROM "SearchIndex" WHERE "rowid" = OLD."id";
END;

-- Whoever changes an item or a note makes its entry stale; it is read again before the next search.
CREATE TRIGGER "ItemVersion_makes_search_stale"
AFTER INSERT ON "ItemVersion"
BEGIN
  INSERT OR IGNORE INTO "SearchStale" VALUES ('item', NEW."itemId");
END;

CREATE TRIGGER "Item_makes_search_stale"
AFTER UPDATE OF "version", "withdrawn" ON "Item"
WHEN OLD."version" <> NEW."version" OR OLD."withdrawn" <> NEW."withdrawn"
BEGIN
  INSERT OR IGNORE INTO "SearchStale" VALUES ('item', NEW."id");
END;

CREATE TRIGGER "Item_takes_its_search_along"
AFTER DELETE ON "Item"
BEGIN
  INSERT OR IGNORE INTO "SearchStale" VALUES ('item', OLD."id");
END;

CREATE TRIGGER "Note_makes_search_stale"
AFTER INSERT ON "Note"
BEGIN
  INSERT OR IGNORE INTO "SearchStale" VALUES ('note', NEW."deckId" || '#' || NEW."position");
END;

CREATE TRIGGER "Note_takes_its_search_along"
AFTER DELETE ON "Note"
BEGIN
  INSERT OR IGNORE INTO "SearchStale" VALUES ('note', OLD."deckId" || '#' || OLD."position");
END;

CREATE TRIGGER "Note_changed_makes_search_stale"
AFTER UPDATE ON "Note"
BEGIN
  INSERT OR IGNORE INTO "SearchStale" VALUES ('note', NEW."deckId" || '#' || NEW."position");
END;

INSERT INTO "SearchStale" SELECT 'item', "id" FROM "Item";
INSERT INTO "SearchStale" SELECT 'note', "deckId" || '#' || "position" FROM "Note";
