-- AlterTable
ALTER TABLE "Card" ADD COLUMN "flagged" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Hint" (
    "cardId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "showing" INTEGER NOT NULL,
    "steps" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("cardId", "seq", "showing"),
    CONSTRAINT "Hint_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemVersion" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "draw" JSONB,
    "attemptId" TEXT,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "resolution" TEXT,
    CONSTRAINT "Report_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Report_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Report_itemId_idx" ON "Report"("itemId");

-- CreateIndex
CREATE INDEX "Report_learnerId_at_idx" ON "Report"("learnerId", "at");
