/** What can need a person in a case, in the order in which it is told. */
export const attentionKinds = [
  'unassigned',
  'disputed',
  'undecided',
  'overdue',
  'unread',
  'unanswered',
  'no_reply',
  'unconfirmed_anchors',
  'no_archive',
  'stale',
] as const;

export type AttentionKind = (typeof attentionKinds)[number];
