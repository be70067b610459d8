-- AlterTable
ALTER TABLE "Deck" ADD COLUMN "copiedLink" TEXT;
