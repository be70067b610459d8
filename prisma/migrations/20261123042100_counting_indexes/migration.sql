-- CreateIndex
CREATE INDEX "Item_deckId_withdrawn_kind_idx" ON "Item"("deckId", "withdrawn", "kind");

-- CreateIndex
CREATE INDEX "Card_learnerId_againDay_idx" ON "Card"("learnerId", "againDay");
