/**
 * What made a judgement stale: something it rests on is no longer what it was. Such a judgement still counts; its author
 * is asked to look again.
 */
export const staleKinds = ['evidence_withdrawn', 'evidence_changed', 'article_revised'] as const;
export type StaleKind = (typeof staleKinds)[number];

export interface StaleReason {
  kind: StaleKind;
  /** The evidence or the article. */
  subjectId: string;
  /** The question of the evidence, or the label of the article. */
  label: string;
  /** When it happened, ISO 8601. */
  at: string;
}
