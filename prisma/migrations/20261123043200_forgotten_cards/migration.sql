-- CreateIndex
CREATE INDEX "Card_learnerId_lapses_idx" ON "Card"("learnerId", "lapses");
