import type { CellJudgement, Verdict } from '@/lib/contract/verdicts';
import type { Prisma } from '@/lib/db/database';
import { listHiddenThen } from '@/lib/domain/describe-seen';
import type { Seen } from '@/lib/domain/visibility';

/** What is read with a verdict so that it can be presented. */
export const verdictParts = {
  user: { select: { id: true, name: true } },
  versions: { orderBy: { version: 'desc' } },
} as const satisfies Prisma.VerdictInclude;

type VerdictRow = Prisma.VerdictGetPayload<{ include: typeof verdictParts }>;
type Content = Pick<
  VerdictRow,
  | 'version'
  | 'scaleId'
  | 'rating'
  | 'reason'
  | 'reasonText'
  | 'confidence'
  | 'evidenceIds'
  | 'seen'
  | 'submittedAt'
>;

export function presentVerdict(row: VerdictRow): Verdict {
  return {
    id: row.id,
    claimId: row.claimId,
    user: row.user,
    ...presentContent(row),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    versions: row.versions.map(presentContent),
  };
}

function presentContent(content: Content) {
  // Written only when a verdict is submitted.
  const seen = content.seen as unknown as Seen;
  return {
    version: content.version,
    scaleId: content.scaleId,
    rating: content.rating,
    // Only checked documents are stored (read-judgement.ts).
    reason: content.reason as unknown as Verdict['reason'],
    reasonText: content.reasonText,
    confidence: content.confidence,
    evidenceIds: content.evidenceIds,
    seen: {
      stage: seen.stage,
      others: seen.others,
      before: seen.before === true,
      hidden: listHiddenThen(seen),
    },
    submittedAt: content.submittedAt.toISOString(),
  };
}

/** A judgement of a cell with the person it belongs to; the table has no relation to people. */
export function presentCellJudgement(
  row: Prisma.CellJudgementGetPayload<object>,
  user: CellJudgement['user'],
): CellJudgement {
  const { articleId, accurate, fair, note, version } = row;
  return { articleId, user, accurate, fair, note, version };
}
