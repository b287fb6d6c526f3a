-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "warnedAt" TIMESTAMPTZ(3);
