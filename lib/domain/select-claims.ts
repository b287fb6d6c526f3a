import type { ClaimKind, ClaimStatus } from './claim';

/** What filtering and sorting ask of a claim. */
export interface SelectableClaim {
  number: number;
  statement: string;
  status: ClaimStatus;
  kind: ClaimKind;
  tags: string[];
  checkable: boolean;
  disputed: boolean;
  articles: number;
  assignees: { userId: string; dueAt: string | null }[];
}

export const claimOrders = ['number', 'articles', 'due', 'status', 'statement'] as const;
export type ClaimOrder = (typeof claimOrders)[number];

/** Each condition narrows the list; null and empty ones do not. */
export interface ClaimFilter {
  words: string;
  /** Empty: all but withdrawn and merged ones. */
  statuses: ClaimStatus[];
  kind: ClaimKind | null;
  tag: string | null;
  checkable: boolean | null;
  /** The id of a person, or "nobody" for claims that nobody has. */
  assignee: string | null;
  disputed: boolean;
  /** Only claims with these numbers; empty for any. */
  only: number[];
  order: ClaimOrder;
}

/** The claims that a filter lets through, in its order; equal ones by number. Words match anywhere in statement, tags or number. */
export function selectClaims<C extends SelectableClaim>(claims: readonly C[], filter: ClaimFilter): C[] {
  const words = filter.words.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean);
  return claims
    .filter((claim) => fits(claim, filter) && hasWords(claim, words))
    .sort((a, b) => compare(a, b, filter.order) || a.number - b.number);
}

function fits(claim: SelectableClaim, filter: ClaimFilter): boolean {
  const { statuses, kind, tag, checkable, assignee, disputed, only } = filter;
  const isOut = claim.status === 'withdrawn' || claim.status === 'merged';
  if (statuses.length === 0 ? isOut : !statuses.includes(claim.status)) return false;
  if (kind !== null && claim.kind !== kind) return false;
  if (tag !== null && !claim.tags.includes(tag)) return false;
  if (checkable !== null && claim.checkable !== checkable) return false;
  if (disputed && !claim.disputed) return false;
  if (only.length > 0 && !only.includes(claim.number)) return false;
  if (assignee === 'nobody') return claim.assignees.length === 0;
  return assignee === null || claim.assignees.some(({ userId }) => userId === assignee);
}

function hasWords({ number, statement, tags }: SelectableClaim, words: string[]): boolean {
  const text = `${number} ${statement} ${tags.join(' ')}`.toLocaleLowerCase('en');
  return words.every((word) => text.includes(word));
}

const statusOrder: ClaimStatus[] = [
  'proposed',
  'open',
  'in_review',
  'judged',
  'published',
  'withdrawn',
  'merged',
];

function compare(a: SelectableClaim, b: SelectableClaim, order: ClaimOrder): number {
  switch (order) {
    case 'number':
      return 0;
    case 'articles':
      return b.articles - a.articles;
    case 'due':
      return findNextDue(a) - findNextDue(b);
    case 'status':
      return statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status);
    case 'statement':
      return a.statement.localeCompare(b.statement, 'en');
  }
}

/** Claims without a due date come last. */
function findNextDue({ assignees }: SelectableClaim): number {
  const times = assignees.map(({ dueAt }) => (dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt)));
  return Math.min(Number.MAX_SAFE_INTEGER, ...times);
}
