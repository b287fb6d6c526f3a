import type { ActivityRow } from '@/lib/contract/live';

/**
 * Rows, newest first, in which what was said in one thread without a pause is one row: that of the newest with
 * everybody's names, and how often in `times`. Beginning a thread and its first comment are one thing to whoever reads.
 */
export function joinTalk(rows: readonly ActivityRow[]): (ActivityRow & { times: number })[] {
  const joined: (ActivityRow & { times: number })[] = [];
  let names: string[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last?.kind === 'comment.added' && isSameThread(last, row)) {
      if (row.kind === 'comment.added') {
        names = [...new Set([...names, row.actor.name])];
        const name = new Intl.ListFormat('en').format(names);
        joined[joined.length - 1] = { ...last, actor: { ...last.actor, name }, times: last.times + 1 };
        continue;
      }
      if (row.kind === 'thread.opened') {
        if (last.times === 1) joined[joined.length - 1] = { ...row, times: 1 };
        continue;
      }
    }
    joined.push({ ...row, times: 1 });
    names = [row.actor.name];
  }
  return joined;
}

function isSameThread(one: ActivityRow, other: ActivityRow): boolean {
  return one.data.threadId !== undefined && one.data.threadId === other.data.threadId;
}
