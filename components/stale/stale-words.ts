import type { StaleKind } from '@/lib/domain/stale';

/** What happened, before the name of the evidence or article that it happened to. */
export const staleWords: Record<StaleKind, string> = {
  evidence_withdrawn: 'Evidence was withdrawn:',
  evidence_changed: 'Evidence says something else now:',
  article_revised: 'An article has a new revision:',
};
