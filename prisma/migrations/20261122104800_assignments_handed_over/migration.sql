-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "handOverNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "handedFromId" UUID,
ADD COLUMN     "keptAt" TIMESTAMPTZ(3);
