-- CreateEnum
CREATE TYPE "StageMoveKind" AS ENUM ('skip', 'ask_again', 'open', 'exception');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "StageKind" ADD VALUE 'first_check';
ALTER TYPE "StageKind" ADD VALUE 'second_check';
ALTER TYPE "StageKind" ADD VALUE 'cold_read';
ALTER TYPE "StageKind" ADD VALUE 'decision';

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "exceptionById" UUID,
ADD COLUMN     "exceptionReason" TEXT COLLATE "und-x-icu",
ADD COLUMN     "sawOthers" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stage" "StageKind" NOT NULL DEFAULT 'independent',
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedVersion" INTEGER;

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "protocol" JSONB;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "protocol" JSONB,
ADD COLUMN     "protocolSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "StageMove" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "StageMoveKind" NOT NULL,
    "stage" "StageKind" NOT NULL,
    "userId" UUID,
    "reason" TEXT COLLATE "und-x-icu" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StageMove_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ConflictOfInterest" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "outletId" UUID,
    "claimId" UUID,
    "reason" TEXT COLLATE "und-x-icu" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConflictOfInterest_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "StageMove_workspaceId_claimId_idx" ON "StageMove"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_workspaceId_userId_idx" ON "ConflictOfInterest"("workspaceId", "userId");

-- AddForeignKey
ALTER TABLE "StageMove" ADD CONSTRAINT "StageMove_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
