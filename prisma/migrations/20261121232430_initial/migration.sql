-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'editor', 'reviewer', 'observer');

-- CreateEnum
CREATE TYPE "ScaleKind" AS ENUM ('nominal', 'ordinal');

-- CreateEnum
CREATE TYPE "ArticleRole" AS ENUM ('under_check', 'reference');

-- CreateEnum
CREATE TYPE "DateBasis" AS ENUM ('in_text', 'typed_in', 'unknown');

-- CreateEnum
CREATE TYPE "ReadStatus" AS ENUM ('begun', 'read');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('event', 'quantity', 'date', 'quotation', 'attribution', 'prediction', 'other');

-- CreateEnum
CREATE TYPE "StageKind" AS ENUM ('open', 'independent');

-- CreateEnum
CREATE TYPE "VoiceKind" AS ENUM ('article', 'in_passing', 'named', 'unnamed', 'body');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('affirms', 'denies', 'hedges', 'asks');

-- CreateEnum
CREATE TYPE "AnchorState" AS ENUM ('exact', 'moved', 'fuzzy', 'lost');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('none', 'web', 'passage', 'file', 'contact');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'refutes', 'background');

-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('date', 'title', 'number', 'attribution', 'quote', 'other');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT COLLATE "und-x-icu" NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "passwordHash" TEXT COLLATE "und-x-icu",
    "emailProvenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "method" TEXT COLLATE "und-x-icu" NOT NULL,
    "userAgent" TEXT COLLATE "und-x-icu" NOT NULL,
    "address" TEXT COLLATE "und-x-icu" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkedAccount" (
    "provider" TEXT COLLATE "und-x-icu" NOT NULL,
    "providerAccountId" TEXT COLLATE "und-x-icu" NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LinkedAccount_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT COLLATE "und-x-icu" NOT NULL,
    "tokenHash" TEXT COLLATE "und-x-icu" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "key" TEXT COLLATE "und-x-icu" NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailure" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "workspaceId" UUID,
    "toEmail" TEXT COLLATE "und-x-icu" NOT NULL,
    "subject" TEXT COLLATE "und-x-icu" NOT NULL,
    "text" TEXT COLLATE "und-x-icu" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "und-x-icu" NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "reportsPublic" BOOLEAN NOT NULL DEFAULT true,
    "asksConfidence" BOOLEAN NOT NULL DEFAULT false,
    "peopleInReports" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT 'name',
    "defaultScaleId" UUID,
    "activitySeq" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "seenSeq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "email" TEXT COLLATE "und-x-icu",
    "tokenHash" TEXT COLLATE "und-x-icu" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT COLLATE "und-x-icu" NOT NULL,
    "lastFour" TEXT COLLATE "und-x-icu" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT COLLATE "und-x-icu" NOT NULL,
    "procedure" TEXT COLLATE "und-x-icu" NOT NULL,
    "requestHash" TEXT COLLATE "und-x-icu" NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("workspaceId","userId","key")
);

-- CreateTable
CREATE TABLE "Activity" (
    "workspaceId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "kind" TEXT COLLATE "und-x-icu" NOT NULL,
    "caseId" UUID,
    "articleId" UUID,
    "claimId" UUID,
    "subjectId" UUID,
    "judgement" BOOLEAN NOT NULL DEFAULT false,
    "data" JSONB NOT NULL,
    "requestKey" TEXT COLLATE "und-x-icu",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("workspaceId","seq")
);

-- CreateTable
CREATE TABLE "RatingScale" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "kind" "ScaleKind" NOT NULL,
    "ratings" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RatingScale_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "homepage" TEXT COLLATE "und-x-icu",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Case" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT COLLATE "und-x-icu" NOT NULL,
    "about" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "eventDate" TEXT COLLATE "und-x-icu",
    "language" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT 'en',
    "scaleId" UUID NOT NULL,
    "nextClaim" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Article" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "role" "ArticleRole" NOT NULL DEFAULT 'under_check',
    "outletId" UUID,
    "label" TEXT COLLATE "und-x-icu" NOT NULL,
    "headline" TEXT COLLATE "und-x-icu",
    "byline" TEXT COLLATE "und-x-icu",
    "url" TEXT COLLATE "und-x-icu",
    "archiveUrl" TEXT COLLATE "und-x-icu",
    "accessedAt" TIMESTAMPTZ(3),
    "publishedAt" TEXT COLLATE "und-x-icu",
    "dateBasis" "DateBasis" NOT NULL DEFAULT 'unknown',
    "language" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT 'en',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT COLLATE "und-x-icu" NOT NULL,
    "sha256" TEXT COLLATE "und-x-icu" NOT NULL,
    "words" INTEGER NOT NULL,
    "notes" TEXT[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PartList" (
    "workspaceId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PartList_pkey" PRIMARY KEY ("workspaceId","revisionId","version")
);

-- CreateTable
CREATE TABLE "ReadProgress" (
    "workspaceId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "status" "ReadStatus" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadProgress_pkey" PRIMARY KEY ("workspaceId","articleId","userId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT COLLATE "und-x-icu" NOT NULL,
    "asOf" TEXT COLLATE "und-x-icu",
    "kind" "ClaimKind" NOT NULL DEFAULT 'event',
    "checkable" BOOLEAN NOT NULL DEFAULT true,
    "checkableReason" TEXT COLLATE "und-x-icu",
    "tags" TEXT[],
    "details" JSONB NOT NULL,
    "stage" "StageKind" NOT NULL DEFAULT 'independent',
    "stageSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wordingVersion" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT COLLATE "und-x-icu",
    "mergedIntoId" UUID,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ClaimMove" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT COLLATE "und-x-icu" NOT NULL,
    "fromClaimId" UUID NOT NULL,
    "intoClaimId" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClaimMove_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT COLLATE "und-x-icu" NOT NULL,
    "prefix" TEXT COLLATE "und-x-icu" NOT NULL,
    "suffix" TEXT COLLATE "und-x-icu" NOT NULL,
    "anchorState" "AnchorState" NOT NULL DEFAULT 'exact',
    "anchorScore" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "confirmed" BOOLEAN NOT NULL DEFAULT true,
    "voice" "VoiceKind" NOT NULL,
    "speaker" TEXT COLLATE "und-x-icu",
    "polarity" "Polarity" NOT NULL,
    "verb" TEXT COLLATE "und-x-icu",
    "stage" "StageKind" NOT NULL,
    "authorId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PassageAnchor" (
    "workspaceId" UUID NOT NULL,
    "passageId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "revisionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT COLLATE "und-x-icu" NOT NULL,
    "prefix" TEXT COLLATE "und-x-icu" NOT NULL,
    "suffix" TEXT COLLATE "und-x-icu" NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PassageAnchor_pkey" PRIMARY KEY ("workspaceId","passageId","version")
);

-- CreateTable
CREATE TABLE "Silence" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "wordingVersion" INTEGER NOT NULL,
    "words" TEXT COLLATE "und-x-icu" NOT NULL,
    "confirmedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Silence_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "question" TEXT COLLATE "und-x-icu" NOT NULL,
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "answer" JSONB,
    "answerText" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "sourceKind" "SourceKind" NOT NULL DEFAULT 'none',
    "sourceUrl" TEXT COLLATE "und-x-icu",
    "sourceTitle" TEXT COLLATE "und-x-icu",
    "sourcePublisher" TEXT COLLATE "und-x-icu",
    "sourceDate" TEXT COLLATE "und-x-icu",
    "sourceArchive" TEXT COLLATE "und-x-icu",
    "sourceArticleId" UUID,
    "sourceStart" INTEGER,
    "sourceEnd" INTEGER,
    "sourceRevision" UUID,
    "fileId" UUID,
    "quote" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "stage" "StageKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT COLLATE "und-x-icu",

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "stage" "StageKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "whom" TEXT COLLATE "und-x-icu" NOT NULL,
    "channel" TEXT COLLATE "und-x-icu" NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3),
    "reply" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "repliedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT COLLATE "und-x-icu" NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "mediaType" TEXT COLLATE "und-x-icu" NOT NULL,
    "size" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "confidence" INTEGER,
    "evidenceIds" UUID[],
    "seen" JSONB NOT NULL,
    "stage" "StageKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "VerdictVersion" (
    "workspaceId" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "confidence" INTEGER,
    "evidenceIds" UUID[],
    "seen" JSONB NOT NULL,
    "stage" "StageKind" NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerdictVersion_pkey" PRIMARY KEY ("workspaceId","verdictId","version")
);

-- CreateTable
CREATE TABLE "CellJudgement" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "accurate" BOOLEAN,
    "fair" BOOLEAN,
    "note" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "stage" "StageKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CellJudgement_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "wordings" JSONB NOT NULL,
    "verdicts" JSONB NOT NULL,
    "decidedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "DecisionVersion" (
    "workspaceId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "scaleId" UUID NOT NULL,
    "rating" TEXT COLLATE "und-x-icu" NOT NULL,
    "reason" JSONB NOT NULL,
    "reasonText" TEXT COLLATE "und-x-icu" NOT NULL,
    "wordings" JSONB NOT NULL,
    "verdicts" JSONB NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "DecisionVersion_pkey" PRIMARY KEY ("workspaceId","decisionId","version")
);

-- CreateTable
CREATE TABLE "Finding" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "claimId" UUID,
    "passageId" UUID,
    "decisionId" UUID,
    "kind" "FindingKind" NOT NULL,
    "says" TEXT COLLATE "und-x-icu" NOT NULL,
    "holds" TEXT COLLATE "und-x-icu" NOT NULL,
    "note" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "note" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "assignedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(3),
    "releaseReason" TEXT COLLATE "und-x-icu",

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ReportDraft" (
    "workspaceId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "title" TEXT COLLATE "und-x-icu" NOT NULL,
    "summary" JSONB NOT NULL,
    "method" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportDraft_pkey" PRIMARY KEY ("workspaceId","caseId")
);

-- CreateTable
CREATE TABLE "Report" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT COLLATE "und-x-icu" NOT NULL,
    "model" JSONB NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnNote" TEXT COLLATE "und-x-icu",

    CONSTRAINT "Report_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "OutboxMail_createdAt_idx" ON "OutboxMail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_slug_key" ON "Workspace"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "Activity_workspaceId_caseId_seq_idx" ON "Activity"("workspaceId", "caseId", "seq");

-- CreateIndex
CREATE INDEX "Activity_workspaceId_claimId_seq_idx" ON "Activity"("workspaceId", "claimId", "seq");

-- CreateIndex
CREATE INDEX "Activity_workspaceId_articleId_seq_idx" ON "Activity"("workspaceId", "articleId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "RatingScale_workspaceId_familyId_version_key" ON "RatingScale"("workspaceId", "familyId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_workspaceId_name_key" ON "Outlet"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "Article_workspaceId_caseId_position_idx" ON "Article"("workspaceId", "caseId", "position");

-- CreateIndex
CREATE INDEX "Revision_workspaceId_sha256_idx" ON "Revision"("workspaceId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_workspaceId_articleId_number_key" ON "Revision"("workspaceId", "articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_workspaceId_caseId_number_key" ON "Claim"("workspaceId", "caseId", "number");

-- CreateIndex
CREATE INDEX "ClaimMove_workspaceId_fromClaimId_idx" ON "ClaimMove"("workspaceId", "fromClaimId");

-- CreateIndex
CREATE INDEX "ClaimMove_workspaceId_intoClaimId_idx" ON "ClaimMove"("workspaceId", "intoClaimId");

-- CreateIndex
CREATE INDEX "Passage_workspaceId_articleId_idx" ON "Passage"("workspaceId", "articleId");

-- CreateIndex
CREATE INDEX "Passage_workspaceId_claimId_idx" ON "Passage"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "Passage_workspaceId_caseId_idx" ON "Passage"("workspaceId", "caseId");

-- CreateIndex
CREATE INDEX "Silence_workspaceId_claimId_idx" ON "Silence"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "Evidence_workspaceId_caseId_idx" ON "Evidence"("workspaceId", "caseId");

-- CreateIndex
CREATE INDEX "EvidenceLink_workspaceId_claimId_idx" ON "EvidenceLink"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "EvidenceLink_workspaceId_evidenceId_idx" ON "EvidenceLink"("workspaceId", "evidenceId");

-- CreateIndex
CREATE INDEX "Contact_workspaceId_evidenceId_idx" ON "Contact"("workspaceId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_workspaceId_claimId_userId_key" ON "Verdict"("workspaceId", "claimId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "CellJudgement_workspaceId_claimId_articleId_userId_key" ON "CellJudgement"("workspaceId", "claimId", "articleId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_claimId_key" ON "Decision"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "Finding_workspaceId_caseId_idx" ON "Finding"("workspaceId", "caseId");

-- CreateIndex
CREATE INDEX "Assignment_workspaceId_claimId_idx" ON "Assignment"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "Assignment_workspaceId_userId_idx" ON "Assignment"("workspaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_workspaceId_caseId_number_key" ON "Report"("workspaceId", "caseId", "number");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkedAccount" ADD CONSTRAINT "LinkedAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingScale" ADD CONSTRAINT "RatingScale_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outlet" ADD CONSTRAINT "Outlet_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_scaleId_fkey" FOREIGN KEY ("workspaceId", "scaleId") REFERENCES "RatingScale"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_outletId_fkey" FOREIGN KEY ("workspaceId", "outletId") REFERENCES "Outlet"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartList" ADD CONSTRAINT "PartList_workspaceId_revisionId_fkey" FOREIGN KEY ("workspaceId", "revisionId") REFERENCES "Revision"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadProgress" ADD CONSTRAINT "ReadProgress_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadProgress" ADD CONSTRAINT "ReadProgress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_workspaceId_revisionId_fkey" FOREIGN KEY ("workspaceId", "revisionId") REFERENCES "Revision"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageAnchor" ADD CONSTRAINT "PassageAnchor_workspaceId_passageId_fkey" FOREIGN KEY ("workspaceId", "passageId") REFERENCES "Passage"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Silence" ADD CONSTRAINT "Silence_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Silence" ADD CONSTRAINT "Silence_workspaceId_revisionId_fkey" FOREIGN KEY ("workspaceId", "revisionId") REFERENCES "Revision"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_fileId_fkey" FOREIGN KEY ("workspaceId", "fileId") REFERENCES "StoredFile"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_workspaceId_evidenceId_fkey" FOREIGN KEY ("workspaceId", "evidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_workspaceId_evidenceId_fkey" FOREIGN KEY ("workspaceId", "evidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictVersion" ADD CONSTRAINT "VerdictVersion_workspaceId_verdictId_fkey" FOREIGN KEY ("workspaceId", "verdictId") REFERENCES "Verdict"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CellJudgement" ADD CONSTRAINT "CellJudgement_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CellJudgement" ADD CONSTRAINT "CellJudgement_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionVersion" ADD CONSTRAINT "DecisionVersion_workspaceId_decisionId_fkey" FOREIGN KEY ("workspaceId", "decisionId") REFERENCES "Decision"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
