-- Answers are counted by the quarter of an hour and no more by the half, for some zones are off by a
-- quarter: the slots are made anew from the log.
DELETE FROM "HourTally";

INSERT INTO "HourTally" ("learnerId", "day", "slot", "count", "recalled")
  SELECT "learnerId", "day", substr("at", 12, 2) * 4 + substr("at", 15, 2) / 15, COUNT(*),
    SUM("grade" >= 3)
  FROM "LogEntry"
  WHERE "kind" IN ('review', 'past-review', 'practice') AND "id" NOT IN (
    SELECT undone."value"
    FROM "LogEntry" e, json_each(json_insert(e."answer" -> 'along', '$[#]', e."undoes")) AS undone
    WHERE e."kind" = 'undo')
  GROUP BY 1, 2, 3;
