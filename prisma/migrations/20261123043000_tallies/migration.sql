-- CreateTable
CREATE TABLE "DayTally" (
    "learnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "band" INTEGER NOT NULL,
    "grade" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "ms" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "day", "band", "grade"),
    CONSTRAINT "DayTally_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HourTally" (
    "learnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "day", "slot"),
    CONSTRAINT "HourTally_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConceptTally" (
    "learnerId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL,
    "strength" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "conceptId"),
    CONSTRAINT "ConceptTally_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConceptTally_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ConceptTally_conceptId_idx" ON "ConceptTally"("conceptId");

-- CreateIndex
CREATE INDEX "Card_learnerId_easeFactor_idx" ON "Card"("learnerId", "easeFactor");

-- CreateIndex
CREATE INDEX "Card_learnerId_interval_idx" ON "Card"("learnerId", "interval");

-- What the logs hold already. An answer that was taken back is not counted.
CREATE TEMP TABLE "Undone" AS
  SELECT "undoes" AS "id" FROM "LogEntry" WHERE "kind" = 'undo'
  UNION
  SELECT along."value" FROM "LogEntry" e, json_each(e."answer", '$.along') AS along WHERE e."kind" = 'undo';

CREATE TEMP TABLE "Answer" AS
  SELECT "learnerId", "itemId", "day",
    CASE
      WHEN "repeat" THEN -1
      WHEN "before" ->> 'due' IS NULL THEN 0
      WHEN "before" ->> 'interval' < 2 THEN 1
      WHEN "before" ->> 'interval' < 7 THEN 2
      WHEN "before" ->> 'interval' < 21 THEN 3
      WHEN "before" ->> 'interval' < 60 THEN 4
      WHEN "before" ->> 'interval' < 180 THEN 5
      WHEN "before" ->> 'interval' < 365 THEN 6
      ELSE 7
    END AS "band",
    substr("at", 12, 2) * 2 + (substr("at", 15, 2) >= '30') AS "slot",
    "grade", COALESCE("shownMs", 0) AS "ms"
  FROM "LogEntry"
  WHERE "kind" = 'review' AND "id" NOT IN (SELECT "id" FROM "Undone");

INSERT INTO "DayTally"
  SELECT "learnerId", "day", "band", "grade", COUNT(*), SUM("ms")
  FROM "Answer" GROUP BY 1, 2, 3, 4;

INSERT INTO "HourTally"
  SELECT "learnerId", "day", "slot", COUNT(*), SUM("grade" >= 3)
  FROM "Answer" GROUP BY 1, 2, 3;

INSERT INTO "ConceptTally"
  SELECT "learnerId", "conceptId", SUM("asked"), SUM("recalled"), SUM("seen"), SUM("strength") FROM (
    SELECT "learnerId", "itemId", 1 AS "asked", "grade" >= 3 AS "recalled", 0 AS "seen", 0 AS "strength"
    FROM "Answer" WHERE "band" > 0
    UNION ALL
    SELECT "learnerId", "itemId", 0, 0, 1, MIN("interval", 21) FROM "Card" WHERE "due" IS NOT NULL
  ) JOIN "ItemConcept" USING ("itemId")
  GROUP BY 1, 2;

DROP TABLE "Answer";
DROP TABLE "Undone";
