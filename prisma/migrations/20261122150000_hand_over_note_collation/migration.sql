-- The column came without the collation that all text has.
ALTER TABLE "Assignment" ALTER COLUMN "handOverNote" TYPE TEXT COLLATE "und-x-icu";
