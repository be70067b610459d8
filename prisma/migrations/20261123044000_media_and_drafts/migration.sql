-- AlterTable
ALTER TABLE "Item" ADD COLUMN "copiedFrom" TEXT;
ALTER TABLE "Item" ADD COLUMN "copiedVersion" INTEGER;

-- AlterTable
ALTER TABLE "ItemVersion" ADD COLUMN "authorId" TEXT;
ALTER TABLE "ItemVersion" ADD COLUMN "createdAt" DATETIME;
ALTER TABLE "ItemVersion" ADD COLUMN "note" TEXT;

-- AlterTable
ALTER TABLE "Adoption" ADD COLUMN "link" TEXT;

-- CreateTable
CREATE TABLE "Media" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "size" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DeckMedia" (
    "deckId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("deckId", "name"),
    CONSTRAINT "DeckMedia_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DeckMedia_hash_fkey" FOREIGN KEY ("hash") REFERENCES "Media" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "deckId", "slug"),
    CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Draft_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DeckMedia_hash_idx" ON "DeckMedia"("hash");

-- CreateIndex
CREATE INDEX "Draft_deckId_idx" ON "Draft"("deckId");
