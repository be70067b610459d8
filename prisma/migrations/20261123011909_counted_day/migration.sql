-- AlterTable
ALTER TABLE "Card" ADD COLUMN "countedDay" TEXT;
