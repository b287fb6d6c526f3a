-- CreateTable
CREATE TABLE "AppliedPlan" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "assignmentIds" UUID[],
    "quicker" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppliedPlan_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "AppliedPlan_workspaceId_caseId_idx" ON "AppliedPlan"("workspaceId", "caseId");
