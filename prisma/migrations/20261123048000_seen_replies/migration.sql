-- AlterTable
ALTER TABLE "Report" ADD COLUMN "seenAt" DATETIME;
