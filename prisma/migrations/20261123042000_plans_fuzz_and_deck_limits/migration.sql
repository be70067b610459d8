-- AlterTable
ALTER TABLE "Adoption" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'active';
ALTER TABLE "Adoption" ADD COLUMN "newPerDay" INTEGER;

-- AlterTable
ALTER TABLE "LogEntry" ADD COLUMN "fuzz" INTEGER;

-- AlterTable
ALTER TABLE "Card" ADD COLUMN "deckId" TEXT NOT NULL DEFAULT '';

UPDATE "Card" SET "deckId" = (SELECT "deckId" FROM "Item" WHERE "Item"."id" = "Card"."itemId");

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Plan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Plan_learnerId_to_idx" ON "Plan"("learnerId", "to");

-- CreateIndex
CREATE INDEX "Card_learnerId_deckId_due_suspended_buriedUntil_againDay_idx" ON "Card"("learnerId", "deckId", "due", "suspended", "buriedUntil", "againDay");

-- A card knows its deck by itself, whoever makes it, so that counting a deck's cards looks at no item.
CREATE TRIGGER "Card_knows_its_deck"
AFTER INSERT ON "Card"
BEGIN
  UPDATE "Card" SET "deckId" = (SELECT "deckId" FROM "Item" WHERE "id" = NEW."itemId") WHERE "id" = NEW."id";
END;

CREATE TRIGGER "Card_goes_with_its_item_to_another_deck"
AFTER UPDATE OF "deckId" ON "Item"
BEGIN
  UPDATE "Card" SET "deckId" = NEW."deckId" WHERE "itemId" = NEW."id";
END;

DROP TRIGGER "LogEntry_is_never_changed";

CREATE TRIGGER "LogEntry_is_never_changed"
BEFORE UPDATE OF "id", "itemId", "kind", "at", "day", "grade", "repeat", "shownMs", "answer", "itemVersion",
  "draw", "before", "after", "algorithm", "settingsVersion", "undoes", "checksum", "fuzz" ON "LogEntry"
BEGIN
  SELECT RAISE(ABORT, 'a log entry is never changed');
END;
