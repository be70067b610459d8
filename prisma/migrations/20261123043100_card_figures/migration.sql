-- DropIndex
DROP INDEX "Card_learnerId_easeFactor_idx";

-- DropIndex
DROP INDEX "Card_learnerId_interval_idx";

-- CreateIndex
CREATE INDEX "Card_learnerId_interval_easeFactor_idx" ON "Card"("learnerId", "interval", "easeFactor");
