-- CreateTable
CREATE TABLE "QuizSitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "questions" JSONB NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "QuizSitting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "grade" INTEGER NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "score" REAL NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "QuizAnswer_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "QuizSitting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QuizSitting_learnerId_startedAt_idx" ON "QuizSitting"("learnerId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAnswer_sittingId_position_key" ON "QuizAnswer"("sittingId", "position");
