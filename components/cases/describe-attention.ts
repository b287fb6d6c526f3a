import type { z } from 'zod';
import type { Attention as AttentionSchema } from '@/lib/contract/cases';

type Attention = z.infer<typeof AttentionSchema>;

const words: Record<Attention['kind'], [one: string, many: string]> = {
  unassigned: ['claim has no reviewer', 'claims have no reviewer'],
  disputed: ['claim is disputed', 'claims are disputed'],
  undecided: ['claim waits for a decision', 'claims wait for a decision'],
  overdue: ['claim is overdue', 'claims are overdue'],
  unread: ['article is unread', 'articles are unread'],
  unanswered: ['question is unanswered', 'questions are unanswered'],
  no_reply: ['contact has not replied in time', 'contacts have not replied in time'],
  unconfirmed_anchors: ['article has passages to confirm', 'articles have passages to confirm'],
  no_archive: ['article has no archive link', 'articles have no archive link'],
  stale: ['claim rests on something that changed', 'claims rest on something that changed'],
};

/** "3 claims have no reviewer". */
export function describeAttention({ kind, count }: Attention): string {
  return `${count} ${words[kind][count === 1 ? 0 : 1]}`;
}

/** Where one goes to mend it: the thing itself when it is one, else the list that holds them. Below the case's URL. */
export function findAttentionPath({ claimIds, articleIds, kind }: Attention): string {
  if (claimIds.length === 1) return `/claims/${claimIds[0]}`;
  if (articleIds.length === 1) return `/articles/${articleIds[0]}`;
  switch (kind) {
    case 'unassigned':
    case 'overdue':
      return '/board';
    case 'disputed':
      return '/claims?disputed=true';
    case 'undecided':
    case 'stale':
    case 'unanswered':
    case 'no_reply':
      return '/claims';
    case 'unread':
    case 'unconfirmed_anchors':
    case 'no_archive':
      return '';
  }
}
