import { describe } from '@/lib/anchoring/describe';
import { proposeArticle } from '@/lib/compare/propose-article';
import { type DecidedVerdict, findingKindOf } from '@/lib/domain/decision';
import type { Part } from '@/lib/domain/part';
import { richTextFromPlain } from '@/lib/domain/rich-text';
import { type SampleArticle, sampleArticles } from '@/prisma/sample-case/sample-articles';
import {
  type SampleClaim,
  sampleClaims,
  sampleEvidence,
  samplePeople,
} from '@/prisma/sample-case/sample-claims';
import { readText, type StorableRevision } from '../articles/read-text';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';

const DAY_MS = 86_400_000;

export interface PreparedSample {
  articles: (SampleArticle & { revision: StorableRevision; parts: Part[] })[];
}

/** Reads and hashes the sample's texts, before the transaction. */
export function prepareSample(): PreparedSample {
  return {
    articles: sampleArticles.map((article) => ({
      ...article,
      revision: readText(article.text),
      parts: proposeArticle({ text: article.text }).parts,
    })),
  };
}

/**
 * Puts the sample case into a workspace, with three invented colleagues who have no password and cannot sign in. The
 * rows are those that the work of these people would have left.
 */
export async function loadSampleCase(
  actor: Actor,
  write: Write,
  prepared: PreparedSample,
): Promise<{ caseId: string }> {
  authorise(actor, 'workspace.edit');
  const { tx, now, newId, record } = write;
  const { workspaceId, userId } = actor;
  const { defaultScaleId } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const scaleId = defaultScaleId ?? (await tx.ratingScale.findFirstOrThrow({ where: { workspaceId } })).id;
  const caseId = newId();
  const people = await addPeople();
  await tx.case.create({
    data: {
      workspaceId,
      id: caseId,
      title: 'Sample: the surrender demand in Kursk, March 2025',
      about:
        'Five invented articles about a real event that disagree the way real coverage does. Try everything here; nothing is at stake.',
      eventDate: '2025-03-14',
      scaleId,
      nextClaim: sampleClaims.length + 1,
      createdById: userId,
      createdAt: now,
    },
  });
  record({ kind: 'case.created', caseId, data: { label: 'Sample case' } });

  const articles = new Map<string, { articleId: string; revisionId: string; text: string }>();
  for (const [position, article] of prepared.articles.entries()) await addArticle(article, position);
  const claimIds = new Map(sampleClaims.map(({ key }) => [key, newId()]));
  for (const [place, claim] of sampleClaims.entries()) await addClaim(claim, place + 1);
  const evidenceIds = await addEvidence();
  for (const claim of sampleClaims) await addJudgements(claim);
  return { caseId };

  async function addPeople(): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { key, name, role } of samplePeople) {
      const email = `${key}.${workspaceId.slice(-12)}@sample.invalid`;
      const user = await tx.user.upsert({
        where: { email },
        create: { id: newId(), email, name },
        update: {},
      });
      await tx.membership.upsert({
        where: { workspaceId_userId: { workspaceId, userId: user.id } },
        create: { workspaceId, userId: user.id, role },
        update: { removedAt: null },
      });
      ids.set(key, user.id);
    }
    return ids;
  }

  async function addArticle(article: PreparedSample['articles'][number], position: number): Promise<void> {
    const articleId = newId();
    const revisionId = newId();
    const outletId = article.outlet === null ? null : await takeOutlet(article.outlet);
    const { role, label, headline, byline, url, archiveUrl, publishedAt, dateBasis, revision, parts } =
      article;
    await tx.article.create({
      data: {
        workspaceId,
        id: articleId,
        caseId,
        role,
        outletId,
        label,
        headline,
        byline,
        url,
        archiveUrl,
        accessedAt: now,
        publishedAt,
        dateBasis,
        position,
        createdById: get(people, 'ines'),
        createdAt: now,
      },
    });
    await tx.revision.create({
      data: {
        workspaceId,
        id: revisionId,
        articleId,
        number: 1,
        ...revision,
        createdById: get(people, 'ines'),
        createdAt: now,
      },
    });
    await tx.partList.create({
      // Plain data from the proposals: JSON as it stands.
      data: {
        workspaceId,
        revisionId,
        version: 1,
        parts: parts as object[],
        createdById: get(people, 'ines'),
        createdAt: now,
      },
    });
    for (const key of ['ines', 'tomas', 'aiko']) {
      if (key === 'aiko' && article.key === 'gazette') continue;
      await tx.readProgress.create({
        data: {
          workspaceId,
          articleId,
          userId: get(people, key),
          revisionId,
          status: 'read',
          position: revision.text.length,
        },
      });
    }
    articles.set(article.key, { articleId, revisionId, text: revision.text });
    record({ kind: 'article.added', caseId, articleId, data: { label } });
  }

  async function takeOutlet(name: string): Promise<string> {
    const where = { workspaceId_name: { workspaceId, name } };
    return (await tx.outlet.upsert({ where, create: { workspaceId, id: newId(), name }, update: {} })).id;
  }

  async function addClaim(claim: SampleClaim, number: number): Promise<void> {
    const claimId = get(claimIds, claim.key);
    await tx.claim.create({
      data: {
        workspaceId,
        id: claimId,
        caseId,
        number,
        statement: claim.statement,
        asOf: claim.asOf ?? null,
        kind: claim.kind,
        tags: claim.tags,
        details: claim.details,
        checkable: claim.checkable?.checkable ?? true,
        checkableReason: claim.checkable?.reason ?? null,
        createdById: get(people, 'ines'),
        createdAt: now,
      },
    });
    record({ kind: 'claim.created', caseId, claimId, data: { label: `${number}. ${claim.statement}` } });
    for (const { article, quote, by, ...voice } of claim.passages) {
      await tx.passage.create({
        data: {
          workspaceId,
          id: newId(),
          caseId,
          claimId,
          ...findPlace(article, quote),
          ...voice,
          stage: 'independent',
          authorId: get(people, by),
          createdAt: now,
        },
      });
    }
    for (const { article, words, by } of claim.silent) {
      const { articleId, revisionId } = get(articles, article);
      await tx.silence.create({
        data: {
          workspaceId,
          id: newId(),
          claimId,
          articleId,
          revisionId,
          wordingVersion: 1,
          words,
          confirmedById: get(people, by),
        },
      });
    }
    for (const { to, dueInDays, note } of claim.assigned) {
      await tx.assignment.create({
        data: {
          workspaceId,
          id: newId(),
          claimId,
          userId: get(people, to),
          dueAt: daysFromNow(dueInDays),
          note: note ?? '',
          assignedById: get(people, 'ines'),
          createdAt: now,
        },
      });
    }
  }

  async function addEvidence(): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const evidence of sampleEvidence) {
      const id = newId();
      ids.set(evidence.key, id);
      const { source, answer } = evidence;
      await tx.evidence.create({
        data: {
          workspaceId,
          id,
          caseId,
          question: evidence.question,
          ownerId: evidence.owner === undefined ? null : get(people, evidence.owner),
          dueAt: evidence.dueInDays === undefined ? null : daysFromNow(evidence.dueInDays),
          ...(answer === undefined ? {} : { answer: storable(answer), answerText: answer }),
          sourceKind: source.kind,
          ...(source.kind === 'web'
            ? {
                sourceUrl: source.url,
                sourceTitle: source.title,
                sourcePublisher: source.publisher,
                sourceDate: source.date,
                sourceArchive: source.archiveUrl,
              }
            : {}),
          ...(source.kind === 'passage' ? passageSource(source.article, source.quote) : {}),
          quote: source.kind === 'passage' ? source.quote : (evidence.quote ?? ''),
          stage: 'independent',
          createdById: get(people, evidence.by),
          createdAt: now,
        },
      });
      if (source.kind === 'contact') {
        await tx.contact.create({
          data: {
            workspaceId,
            id: newId(),
            evidenceId: id,
            whom: source.whom,
            channel: source.channel,
            askedAt: daysFromNow(-source.askedDaysAgo),
            deadlineAt: daysFromNow(source.deadlineInDays),
            createdById: get(people, evidence.by),
          },
        });
      }
      for (const { claim, stance } of evidence.claims) {
        await tx.evidenceLink.create({
          data: {
            workspaceId,
            id: newId(),
            evidenceId: id,
            claimId: get(claimIds, claim),
            stance,
            stage: 'independent',
            createdById: get(people, evidence.by),
          },
        });
      }
    }
    return ids;
  }

  async function addJudgements(claim: SampleClaim): Promise<void> {
    const claimId = get(claimIds, claim.key);
    const given: Omit<DecidedVerdict, 'dissents'>[] = [];
    for (const { by, rating, reason, evidence } of claim.verdicts) {
      const id = newId();
      await tx.verdict.create({
        data: {
          workspaceId,
          id,
          claimId,
          userId: get(people, by),
          scaleId,
          rating,
          reason: storable(reason),
          reasonText: reason,
          evidenceIds: evidence.map((key) => get(evidenceIds, key)),
          seen: { stage: 'independent', others: false, verdicts: [] },
          stage: 'independent',
          submittedAt: now,
        },
      });
      given.push({ verdictId: id, version: 1, userId: get(people, by), scaleId, rating, reasonText: reason });
      record({ kind: 'verdict.submitted', caseId, claimId, subjectId: id });
    }
    const { decision } = claim;
    if (!decision) return;
    const decisionId = newId();
    const decidedById = get(people, 'ines');
    const wordings = [];
    for (const { detail, holds, failing } of decision.wordings) {
      const settled = [];
      for (const { article, quote, says } of failing) {
        const { articleId } = get(articles, article);
        const passage = await tx.passage.findFirstOrThrow({
          where: { workspaceId, claimId, articleId, quote },
        });
        settled.push({ passageId: passage.id, says });
        await tx.finding.create({
          data: {
            workspaceId,
            id: newId(),
            caseId,
            articleId,
            claimId,
            passageId: passage.id,
            decisionId,
            kind: findingKindOf(detail),
            says,
            holds,
            createdById: decidedById,
          },
        });
      }
      wordings.push({ detail, holds, failing: settled });
    }
    await tx.decision.create({
      data: {
        workspaceId,
        id: decisionId,
        claimId,
        scaleId,
        rating: decision.rating,
        reason: storable(decision.reason),
        reasonText: decision.reason,
        wordings,
        verdicts: given.map((verdict) => ({ ...verdict, dissents: verdict.rating !== decision.rating })),
        decidedById,
        decidedAt: now,
      },
    });
    record({ kind: 'decision.made', caseId, claimId, subjectId: decisionId });
  }

  function findPlace(article: string, quote: string) {
    const { articleId, revisionId, text } = get(articles, article);
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`The sample article ${article} does not say: ${quote}`);
    return { articleId, revisionId, ...describe({ text, start, end: start + quote.length }) };
  }

  function passageSource(article: string, quote: string) {
    const { articleId, revisionId, start, end } = findPlace(article, quote);
    return { sourceArticleId: articleId, sourceRevision: revisionId, sourceStart: start, sourceEnd: end };
  }

  function daysFromNow(days: number): Date {
    return new Date(now.getTime() + days * DAY_MS);
  }
}

function get<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample case has nothing called ${key}.`);
  return value;
}

/** A rich text is plain data: JSON as it stands. */
function storable(text: string): object {
  return richTextFromPlain(text);
}
