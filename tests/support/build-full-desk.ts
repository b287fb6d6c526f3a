import { v7 as newId } from 'uuid';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { averitecScale } from '@/lib/domain/scale';
import { hashSecret, makeSecret } from '@/lib/server/auth/one-time-token';
import { hashPassword } from '@/lib/server/auth/password';
import { mergeClaims } from '@/lib/server/claims/merge-claims';
import type { Actor } from '@/lib/server/core/actor';
import { publishReport } from '@/lib/server/reports/publish';
import { type BuiltArticle, buildArticle } from './build-article';
import { buildAssignment } from './build-assignment';
import { buildCase } from './build-case';
import { buildClaim } from './build-claim';
import { buildComparison } from './build-comparison';
import { buildDecision } from './build-decision';
import { buildEvidence } from './build-evidence';
import { buildFinding } from './build-finding';
import { buildInvitation } from './build-invitation';
import { buildPassage } from './build-passage';
import { goodPassword } from './build-person';
import { buildShared } from './build-shared';
import { buildSuggestion } from './build-suggestion';
import { buildThread } from './build-thread';
import { buildAnswer, buildKey } from './build-training';
import { buildVerdict } from './build-verdict';
import { type BuiltWorkspace, buildMember, buildWorkspace } from './build-workspace';
import { change } from './change';

/** A desk with one of everything that a procedure can be about. What belongs to somebody belongs to Ines. */
export interface FullDesk extends BuiltWorkspace {
  /** A third reviewer, who has made nothing. */
  dora: Actor;
  caseId: string;
  outletId: string;
  /** No case uses it. */
  spareScaleId: string;
  article: BuiltArticle;
  reference: BuiltArticle;
  /** Nobody has judged it; Ines holds an assignment. */
  claim: Claim;
  otherClaim: Claim;
  withdrawnClaim: Claim;
  /** Everybody has judged it. */
  judgedClaim: Claim;
  decidedClaim: Claim;
  /** It follows a protocol, and nobody has begun. */
  stagedClaim: Claim;
  /** Keeps Dora off an outlet. */
  conflictId: string;
  moveId: string;
  passageId: string;
  unconfirmedPassageId: string;
  silenceId: string;
  evidenceId: string;
  contactId: string;
  withdrawnEvidenceId: string;
  fileId: string;
  findingId: string;
  assignmentId: string;
  /** It gave Ines her assignment. */
  planId: string;
  reportId: string;
  /** Ines rejected a sentence for `judgedClaim`. */
  suggestionId: string;
  /** Ines asked something about `claim` in it. */
  threadId: string;
  commentId: string;
  /** The same, resolved. */
  resolvedThreadId: string;
  /** Something that was done to a quotation in `article`; nobody has answered it. */
  comparisonKey: string;
  /** What `article` and `reference` both state; nobody has answered it. */
  sharedKey: string;
  /** Ines said where `article` comes from. */
  originId: string;
  holderId: string;
  trainingCaseId: string;
  /** Dora wrote its key when she was an editor; it is the only one of its case. */
  trainingClaim: Claim;
  /** An observer who has answered it. */
  newcomer: Actor;
  invitationId: string;
  invitationToken: string;
  /** An access token and a second session of each member, by user id. */
  tokenIds: Map<string, string>;
  sessionIds: Map<string, string>;
}

export async function buildFullDesk(db: Db): Promise<FullDesk> {
  const desk = await buildWorkspace(db);
  const { workspaceId, ines, tomas, editor, owner, observer } = desk;
  const dora = await buildMember(db, { ...desk, name: 'Dora Reviewer', role: 'reviewer' });
  const people = [owner, editor, ines, tomas, observer, dora];
  await db.user.updateMany({
    where: { id: { in: people.map(({ userId }) => userId) } },
    data: { passwordHash: await hashPassword(goodPassword) },
  });

  const caseId = await buildCase(db, desk);
  const outletId = newId();
  await db.outlet.create({ data: { workspaceId, id: outletId, name: 'Harbour Post' } });
  const spareScaleId = newId();
  await db.ratingScale.create({
    data: {
      workspaceId,
      id: spareScaleId,
      familyId: spareScaleId,
      version: 1,
      name: 'Spare',
      kind: 'nominal',
      // Plain data by its type.
      ratings: averitecScale.ratings as unknown as Prisma.InputJsonValue,
    },
  });
  const article = await buildArticle(db, desk, { caseId, text: articleText });
  const reference = await buildArticle(db, desk, { caseId, label: 'Transcript', role: 'reference' });

  const claim = await buildClaim(db, desk, { caseId });
  const otherClaim = await buildClaim(db, desk, { caseId, statement: 'The incursion began in August 2024.' });
  const withdrawnClaim = await buildClaim(db, desk, { caseId, withdrawnAt: new Date() });
  const judgedClaim = await buildClaim(db, desk, { caseId, statement: 'The order came at night.' });
  const decidedClaim = await buildClaim(db, desk, { caseId, statement: 'The bridge was closed.' });
  const mergedClaim = await buildClaim(db, desk, { caseId, statement: 'The bridge was shut.' });
  const { moveId } = await change(editor, (write) =>
    mergeClaims(editor, write, { claimId: mergedClaim.id, version: 1, intoClaimId: otherClaim.id }),
  );
  for (const by of [owner, editor, ines, tomas, observer]) {
    await buildVerdict(db, desk, { claim: judgedClaim, by });
  }
  await buildDecision(db, desk, { claim: decidedClaim });
  const stagedClaim = await buildClaim(db, desk, {
    caseId,
    statement: 'The pass is open.',
    createdById: desk.editor.userId,
    protocol: presetProtocols.double_blind as unknown as Prisma.InputJsonObject,
    stage: 'first_check',
  });

  const passage = await buildPassage(db, desk, { claim, article, quote: 'The troops are encircled.' });
  const unconfirmed = await buildPassage(db, desk, { claim, article, quote: 'The ministry denied this.' });
  await db.passage.updateMany({
    where: { id: unconfirmed.id },
    data: { anchorState: 'fuzzy', confirmed: false },
  });
  const silenceId = newId();
  await db.silence.create({
    data: {
      workspaceId,
      id: silenceId,
      claimId: otherClaim.id,
      articleId: article.articleId,
      revisionId: article.revisionId,
      wordingVersion: otherClaim.wordingVersion,
      words: 'august, incursion',
      confirmedById: ines.userId,
    },
  });

  const evidence = await buildEvidence(db, desk, { caseId, claims: [claim] });
  const withdrawnEvidence = await buildEvidence(db, desk, { caseId, question: 'Who gave the order?' });
  await db.evidence.updateMany({ where: { id: withdrawnEvidence.id }, data: { withdrawnAt: new Date() } });
  const contactId = newId();
  await db.contact.create({
    data: {
      workspaceId,
      id: contactId,
      evidenceId: evidence.id,
      whom: 'The press office',
      channel: 'e-mail',
      askedAt: new Date('2025-03-16T09:00:00Z'),
      createdById: ines.userId,
    },
  });
  const fileId = newId();
  await db.storedFile.create({
    data: {
      workspaceId,
      id: fileId,
      sha256: 'ab'.repeat(32),
      name: 'transcript.txt',
      mediaType: 'text/plain',
      size: 12,
      createdById: ines.userId,
    },
  });

  const finding = await buildFinding(db, desk, { articleId: article.articleId, by: ines });
  const assignment = await buildAssignment(db, desk, { claim, to: ines });
  const report = await change(editor, (write) =>
    publishReport(editor, write, {
      caseId,
      draftVersion: 0,
      wordings: new Map(),
      origin: 'http://localhost:3000',
    }),
  );

  const comparisonKey = await buildComparison(db, desk, { caseId, article });
  const sharedKey = await buildShared(db, desk, {
    caseId,
    // Nobody has marked these words, so they are hidden from nobody.
    stated: [
      { article, sentence: 'Talks go on.' },
      { article: reference, sentence: reference.text },
    ],
  });
  const suggestion = await buildSuggestion(db, desk, { claim: judgedClaim, article });
  const origin = await db.originStatement.create({
    data: {
      workspaceId,
      id: newId(),
      caseId,
      articleId: reference.articleId,
      kind: 'agency',
      name: 'An agency',
      createdById: ines.userId,
    },
  });
  const holder = await db.officeHolder.create({
    data: {
      workspaceId,
      id: newId(),
      person: 'A. Example',
      office: 'President of Northland',
      createdById: editor.userId,
    },
  });

  const thread = await buildThread(db, desk, { claim });
  const resolved = await buildThread(db, desk, { claim, resolved: 'answered' });

  const trainingCaseId = await buildCase(db, desk, { title: 'Bridges, for newcomers', training: true });
  const trainingClaim = await buildClaim(db, desk, { caseId: trainingCaseId });
  const newcomer = await buildMember(db, { ...desk, name: 'Nils Newcomer', role: 'observer' });
  await buildKey(db, desk, { claim: trainingClaim, by: dora });
  await buildAnswer(db, desk, { claim: trainingClaim, by: newcomer });

  const invitationToken = await buildInvitation(db, { owner });
  const invitation = await db.invitation.findFirstOrThrow({ where: { workspaceId } });
  const plan = await db.appliedPlan.create({
    data: {
      workspaceId,
      id: newId(),
      caseId,
      assignmentIds: [assignment.id],
      quicker: [],
      createdById: editor.userId,
    },
  });
  const conflict = await db.conflictOfInterest.create({
    data: {
      workspaceId: desk.workspaceId,
      id: newId(),
      userId: dora.userId,
      outletId,
      reason: 'Her sister writes there.',
      createdById: desk.editor.userId,
    },
  });
  return {
    ...desk,
    dora,
    caseId,
    outletId,
    spareScaleId,
    article,
    reference,
    claim,
    otherClaim: await db.claim.findFirstOrThrow({ where: { id: otherClaim.id } }),
    withdrawnClaim,
    judgedClaim,
    decidedClaim,
    stagedClaim,
    conflictId: conflict.id,
    moveId,
    passageId: passage.id,
    unconfirmedPassageId: unconfirmed.id,
    silenceId,
    evidenceId: evidence.id,
    contactId,
    withdrawnEvidenceId: withdrawnEvidence.id,
    fileId,
    findingId: finding.id,
    assignmentId: assignment.id,
    planId: plan.id,
    reportId: report.id,
    suggestionId: suggestion.id,
    threadId: thread.id,
    commentId: thread.commentId,
    resolvedThreadId: resolved.id,
    comparisonKey,
    sharedKey,
    originId: origin.id,
    holderId: holder.id,
    trainingCaseId,
    trainingClaim,
    newcomer,
    invitationId: invitation.id,
    invitationToken,
    tokenIds: await buildTokens(db, people),
    sessionIds: await buildSessions(db, people),
  };
}

const articleText = 'The troops are encircled. The ministry denied this. Talks go on.';

async function buildTokens(db: Db, people: Actor[]): Promise<Map<string, string>> {
  const rows = people.map(({ workspaceId, userId, role }) => ({
    workspaceId,
    id: newId(),
    userId,
    name: 'Script',
    role,
    tokenHash: hashSecret(makeSecret()),
    lastFour: 'abcd',
  }));
  await db.accessToken.createMany({ data: rows });
  return new Map(rows.map(({ userId, id }) => [userId, id]));
}

async function buildSessions(db: Db, people: Actor[]): Promise<Map<string, string>> {
  const rows = people.map(({ userId }) => ({
    id: newId(),
    userId,
    method: 'password',
    userAgent: 'Another browser',
    address: '192.0.2.8',
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  await db.session.createMany({ data: rows });
  return new Map(rows.map(({ userId, id }) => [userId, id]));
}
