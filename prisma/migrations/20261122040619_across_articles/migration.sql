-- CreateEnum
CREATE TYPE "AnalysisKind" AS ENUM ('quotes', 'origins', 'candidates', 'reuse', 'comparisons', 'events');

-- CreateEnum
CREATE TYPE "SuggestionKind" AS ENUM ('match', 'conflict', 'quote', 'join');

-- CreateEnum
CREATE TYPE "SuggestionAnswer" AS ENUM ('accepted', 'rejected');

-- CreateEnum
CREATE TYPE "OriginKind" AS ENUM ('agency', 'outlet', 'statement', 'own', 'unknown');

-- CreateTable
CREATE TABLE "Analysis" (
    "workspaceId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "kind" "AnalysisKind" NOT NULL,
    "caseId" UUID NOT NULL,
    "engine" INTEGER NOT NULL,
    "revisionIds" UUID[],
    "basis" TEXT COLLATE "und-x-icu" NOT NULL,
    "result" JSONB NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Analysis_pkey" PRIMARY KEY ("workspaceId","subjectId","kind")
);

-- CreateTable
CREATE TABLE "AnalysisJob" (
    "workspaceId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "reached" INTEGER NOT NULL DEFAULT 0,
    "engine" INTEGER NOT NULL DEFAULT 0,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(3),
    "claimId" UUID,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT COLLATE "und-x-icu",

    CONSTRAINT "AnalysisJob_pkey" PRIMARY KEY ("workspaceId","caseId")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "SuggestionKind" NOT NULL,
    "key" TEXT COLLATE "und-x-icu" NOT NULL,
    "claimId" UUID,
    "articleId" UUID,
    "suggested" JSONB NOT NULL,
    "engine" INTEGER NOT NULL,
    "answer" "SuggestionAnswer",
    "passageId" UUID,
    "findingIds" UUID[],
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "OriginStatement" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "passageId" UUID,
    "kind" "OriginKind" NOT NULL,
    "name" TEXT COLLATE "und-x-icu",
    "note" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "OriginStatement_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "OfficeHolder" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person" TEXT COLLATE "und-x-icu" NOT NULL,
    "office" TEXT COLLATE "und-x-icu" NOT NULL,
    "heldFrom" TEXT COLLATE "und-x-icu",
    "heldUntil" TEXT COLLATE "und-x-icu",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficeHolder_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Analysis_workspaceId_caseId_idx" ON "Analysis"("workspaceId", "caseId");

-- CreateIndex
CREATE INDEX "Suggestion_workspaceId_claimId_idx" ON "Suggestion"("workspaceId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_workspaceId_caseId_kind_key_key" ON "Suggestion"("workspaceId", "caseId", "kind", "key");

-- CreateIndex
CREATE INDEX "OriginStatement_workspaceId_caseId_idx" ON "OriginStatement"("workspaceId", "caseId");

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisJob" ADD CONSTRAINT "AnalysisJob_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OriginStatement" ADD CONSTRAINT "OriginStatement_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OriginStatement" ADD CONSTRAINT "OriginStatement_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolder" ADD CONSTRAINT "OfficeHolder_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
