import type { ReportModel } from '@/lib/reports/report-model';
import type { ReportFacts } from './read-report-facts';

/** Gives the people of a report their keys and, where the desk letters them, their letters. */
export class PeopleNames {
  readonly #keys = new Map<string, string>();
  readonly #people: ReportModel['people'] = [];
  readonly #facts: ReportFacts;

  constructor(facts: ReportFacts) {
    this.#facts = facts;
  }

  /** The key of a person; the first mention puts them on the list. */
  key(userId: string): string {
    const known = this.#keys.get(userId);
    if (known !== undefined) return known;
    const key = `p${this.#people.length + 1}`;
    const member = this.#facts.members.find((candidate) => candidate.userId === userId);
    const lettered = this.#facts.workspace.peopleInReports === 'letter';
    const letter = String.fromCodePoint(65 + (this.#people.length % 26));
    this.#keys.set(userId, key);
    this.#people.push({
      key,
      name: lettered ? `Reviewer ${letter}` : (member?.user.name ?? 'Somebody'),
      role: member?.role ?? 'reviewer',
    });
    return key;
  }

  list(): ReportModel['people'] {
    return this.#people;
  }
}
