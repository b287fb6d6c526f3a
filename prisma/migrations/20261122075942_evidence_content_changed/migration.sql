-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "contentChangedAt" TIMESTAMPTZ(3);
