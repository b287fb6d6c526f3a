import { createHmac } from 'node:crypto';
import type { ReportModel } from '@/lib/reports/report-model';
import { getAuthSecret } from '../auth/secret';
import type { ReportFacts } from './read-report-facts';

/** The people of a report, and the key that each has in it. */
export interface NamedPeople {
  people: ReportModel['people'];
  keyOf: (userId: string) => string;
}

const TITLES = { owner: 'Editor', editor: 'Editor', reviewer: 'Reviewer', observer: 'Observer' } as const;

/**
 * Names the people whom a report speaks of, or letters them where the desk wants that. Letters are given in an order
 * that only this installation can work out, so that they tell neither names nor who came first, and that is the same in
 * every version of a case's report.
 */
export function namePeople(facts: ReportFacts, userIds: Iterable<string>): NamedPeople {
  const lettered = facts.workspace.peopleInReports === 'letter';
  const members = new Map(facts.members.map((member) => [member.userId, member]));
  const nameOf = (userId: string) => members.get(userId)?.user.name ?? 'Somebody';
  const rank = lettered ? rankInSecret(facts.found.id) : nameOf;
  const ordered = [...new Set(userIds)]
    .map((userId) => ({ userId, rank: rank(userId) }))
    .sort((one, other) => compare(one.rank, other.rank) || compare(one.userId, other.userId))
    .map(({ userId }) => userId);
  const keys = new Map(ordered.map((userId, index) => [userId, `p${index + 1}`]));
  return {
    people: ordered.map((userId, index) => {
      const role = members.get(userId)?.role ?? 'reviewer';
      const name = lettered ? `${TITLES[role]} ${letterOf(index)}` : nameOf(userId);
      return { key: `p${index + 1}`, name, role };
    }),
    keyOf(userId) {
      const key = keys.get(userId);
      if (key === undefined) throw new Error(`The report does not know the person ${userId}.`);
      return key;
    },
  };
}

function rankInSecret(caseId: string): (userId: string) => string {
  const secret = getAuthSecret();
  return (userId) => createHmac('sha256', secret).update(`report people\n${caseId}\n${userId}`).digest('hex');
}

/** By code units, the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A to Z, then AA, AB and so on. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
