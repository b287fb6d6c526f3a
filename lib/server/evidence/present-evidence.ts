import type { Evidence } from '@/lib/contract/evidence';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import { presentStoredFile } from '../files/present-stored-file';
import type { EvidenceSurroundings, LoadedEvidence } from './load-evidence';

/** A piece of evidence with its source, its contact log, what it serves, and what speaks against using it. */
export function presentEvidence(
  actor: Actor,
  row: LoadedEvidence,
  surroundings: EvidenceSurroundings,
): Evidence {
  const person = (id: string) => ({ id, name: surroundings.names.get(id) ?? '' });
  return {
    id: row.id,
    caseId: row.caseId,
    question: row.question,
    owner: row.ownerId ? person(row.ownerId) : null,
    dueAt: row.dueAt?.toISOString() ?? null,
    // Checked as rich text before it was stored.
    answer: row.answer as Evidence['answer'],
    answerText: row.answerText,
    source: presentSource(row, surroundings),
    quote: row.quote,
    contacts: row.contacts.map((contact) => ({
      id: contact.id,
      whom: contact.whom,
      channel: contact.channel,
      askedAt: contact.askedAt.toISOString(),
      deadlineAt: contact.deadlineAt?.toISOString() ?? null,
      reply: contact.reply,
      repliedAt: contact.repliedAt?.toISOString() ?? null,
      version: contact.version,
    })),
    links: withoutTwins(row.links).map(({ id, claimId, claim, stance, version }) => ({
      id,
      claimId,
      claimNumber: claim.number,
      stance,
      version,
    })),
    createdBy: person(row.createdById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: row.withdrawnReason,
    warnings: listWarnings(row, surroundings),
    can: listAbilities(['evidence.edit', 'evidence.withdraw', 'evidence.link', 'evidence.unlink'], {
      actor,
      belongsTo: row.createdById,
    }),
  };
}

/** Two reviewers who did not see each other's work may have linked it alike. */
function withoutTwins(links: LoadedEvidence['links']): LoadedEvidence['links'] {
  return links.filter(
    ({ claimId, stance }, place) =>
      links.findIndex((link) => link.claimId === claimId && link.stance === stance) === place,
  );
}

function presentSource(row: LoadedEvidence, { articles }: EvidenceSurroundings): Evidence['source'] {
  switch (row.sourceKind) {
    case 'web':
      return {
        kind: 'web',
        url: row.sourceUrl ?? '',
        title: row.sourceTitle,
        publisher: row.sourcePublisher,
        date: row.sourceDate,
        archiveUrl: row.sourceArchive,
      };
    case 'passage': {
      const article = row.sourceArticleId ? articles.get(row.sourceArticleId) : undefined;
      return {
        kind: 'passage',
        articleId: row.sourceArticleId ?? '',
        revisionId: row.sourceRevision ?? '',
        start: row.sourceStart ?? 0,
        end: row.sourceEnd ?? 0,
        label: article?.label ?? '',
        role: article?.role ?? 'under_check',
        quote: row.quote,
      };
    }
    case 'file':
      return row.file
        ? { kind: 'file', file: presentStoredFile(row.file), title: row.sourceTitle }
        : { kind: 'none' };
    case 'contact':
      return { kind: 'contact' };
    case 'none':
      return { kind: 'none' };
  }
}

function listWarnings(row: LoadedEvidence, { articles, stated }: EvidenceSurroundings): string[] {
  if (row.sourceKind === 'none')
    return row.answer === null ? [] : ['The answer names no source. Say what it rests on.'];
  if (row.sourceKind === 'contact')
    return row.contacts.length === 0 ? ['The contact log is empty. Say whom you asked.'] : [];
  const articleId = row.sourceArticleId;
  const article = articleId ? articles.get(articleId) : undefined;
  if (row.sourceKind !== 'passage' || article?.role !== 'under_check') return [];
  return row.links
    .filter(({ claimId }) => stated.has(`${articleId} ${claimId}`))
    .map(
      ({ claim }) =>
        `${article.label} is under check and states claim ${claim.number} itself: an article cannot prove its own claim.`,
    );
}
