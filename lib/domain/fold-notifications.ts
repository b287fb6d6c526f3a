import type { NotificationKind } from './notification';

interface Told {
  kind: NotificationKind;
  activity: { kind: string; actor: { id: string }; caseId: string | null };
}

/** Neighbours of a list that say the same of several claims, as when somebody is given twenty at once, become one. */
export function foldNotifications<Row extends Told>(rows: readonly Row[]): { first: Row; others: Row[] }[] {
  const folds: { first: Row; others: Row[] }[] = [];
  for (const row of rows) {
    const last = folds.at(-1);
    if (last && isAlike(last.first, row)) last.others.push(row);
    else folds.push({ first: row, others: [] });
  }
  return folds;
}

function isAlike(a: Told, b: Told): boolean {
  // What was said is not alike, whoever said it.
  return (
    a.kind !== 'mention' &&
    a.kind !== 'reply' &&
    a.kind === b.kind &&
    a.activity.kind === b.activity.kind &&
    a.activity.actor.id === b.activity.actor.id &&
    a.activity.caseId === b.activity.caseId
  );
}
