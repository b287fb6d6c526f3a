-- CreateTable
CREATE TABLE "Notification" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" TEXT COLLATE "und-x-icu" NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "NotificationChoices" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kinds" JSONB NOT NULL,
    "digest" TEXT COLLATE "und-x-icu" NOT NULL,
    "hour" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "timeZone" TEXT COLLATE "und-x-icu" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NotificationChoices_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "DigestPeriod" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "period" TEXT COLLATE "und-x-icu" NOT NULL,

    CONSTRAINT "DigestPeriod_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "sinceSeq" BIGINT,
    "sinceAt" TIMESTAMPTZ(3),
    "seenSeq" BIGINT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("workspaceId","userId","subjectId")
);

-- CreateIndex
CREATE INDEX "Notification_workspaceId_userId_readAt_idx" ON "Notification"("workspaceId", "userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_workspaceId_userId_seq_key" ON "Notification"("workspaceId", "userId", "seq");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_seq_fkey" FOREIGN KEY ("workspaceId", "seq") REFERENCES "Activity"("workspaceId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoices" ADD CONSTRAINT "NotificationChoices_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
