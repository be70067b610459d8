-- AlterTable
ALTER TABLE "Item" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN "madeFor" TEXT;

-- AlterTable
ALTER TABLE "Deck" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'content';
ALTER TABLE "Deck" ADD COLUMN "ownerId" TEXT REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Deck" ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'public';
ALTER TABLE "Deck" ADD COLUMN "link" TEXT;
ALTER TABLE "Deck" ADD COLUMN "copiedFrom" TEXT;
ALTER TABLE "Deck" ADD COLUMN "createdAt" DATETIME;

-- CreateTable
CREATE TABLE "Collaborator" (
    "deckId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("deckId", "userId"),
    CONSTRAINT "Collaborator_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Collaborator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Deck_link_key" ON "Deck"("link");

-- CreateIndex
CREATE INDEX "Deck_ownerId_idx" ON "Deck"("ownerId");

-- CreateIndex
CREATE INDEX "Collaborator_userId_idx" ON "Collaborator"("userId");
