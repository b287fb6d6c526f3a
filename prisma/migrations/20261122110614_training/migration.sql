-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "training" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "TrainingKey" (
    "workspaceId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrainingKey_pkey" PRIMARY KEY ("workspaceId","claimId")
);

-- CreateTable
CREATE TABLE "TrainingKeyVersion" (
    "workspaceId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "authorId" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrainingKeyVersion_pkey" PRIMARY KEY ("workspaceId","claimId","version")
);

-- CreateTable
CREATE TABLE "TrainingAnswer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "confidence" INTEGER,
    "keyVersion" INTEGER NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrainingAnswer_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "TrainingAdmission" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "membershipVersion" INTEGER NOT NULL,
    "admittedById" UUID NOT NULL,
    "admittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "TrainingAdmission_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "TrainingAnswer_workspaceId_userId_idx" ON "TrainingAnswer"("workspaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingAnswer_workspaceId_claimId_userId_key" ON "TrainingAnswer"("workspaceId", "claimId", "userId");

-- CreateIndex
CREATE INDEX "TrainingAdmission_workspaceId_userId_idx" ON "TrainingAdmission"("workspaceId", "userId");

-- AddForeignKey
ALTER TABLE "TrainingKey" ADD CONSTRAINT "TrainingKey_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingKeyVersion" ADD CONSTRAINT "TrainingKeyVersion_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "TrainingKey"("workspaceId", "claimId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingAnswer" ADD CONSTRAINT "TrainingAnswer_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingAnswer" ADD CONSTRAINT "TrainingAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
