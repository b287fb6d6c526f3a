import { compareSpeakers } from '@/lib/compare/same-speaker';
import type { ReportQuotation, ReportUtterance } from '@/lib/reports/report-quotation';
import { KeptComparison, type KeptQuote } from '../suggestions/kept-suggestion';
import { Suggested } from '../suggestions/present-suggestion';
import type { ReportFacts } from './read-report-facts';

/** Answers of before this was kept have only their sentence, and cannot be told of. */
const Confirmed = Suggested.extend({ comparison: KeptComparison.optional() });

interface Group {
  speaker: string | null;
  utterances: ReportUtterance[];
}

/**
 * What articles did to quotations, as far as a person confirmed it and both texts still print the words; who is quoted
 * most comes first, nobody named last.
 */
export function buildQuotations(
  facts: ReportFacts,
  articles: ReadonlyMap<string, number>,
): ReportUtterance[] {
  const present = (kept: KeptQuote): ReportQuotation[] => {
    const { articleId, words, form, speaker, verb, occasion } = kept;
    const article = articles.get(articleId);
    if (article === undefined || !isPrinted(facts, kept)) return [];
    return [{ article, words, form, speaker, verb, occasion }];
  };
  const utterances = new Map<string, ReportUtterance>();
  for (const { kind, suggested } of facts.confirmed) {
    if (kind !== 'quote') continue;
    const { words: reason, comparison } = Confirmed.parse(suggested);
    if (!comparison) continue;
    const { quote, against, changes, changesSense, cuts } = comparison;
    const [fullest] = present(against);
    const [version] = present(quote);
    if (!fullest || !version) continue;
    const key = `${fullest.article} ${fullest.words}`;
    const utterance = utterances.get(key) ?? { speaker: fullest.speaker, fullest, versions: [] };
    utterances.set(key, utterance);
    utterance.versions.push({ ...version, changes, changesSense, cuts, reason });
  }
  return groupBySpeaker([...utterances.values()].sort(byWords)).flatMap(({ speaker, utterances: said }) =>
    said.map(({ fullest, versions }) => ({
      speaker,
      fullest,
      versions: versions.sort((a, b) => a.article - b.article || (a.words < b.words ? -1 : 1)),
    })),
  );
}

/** In an order that tells nothing of who answered when. */
function byWords({ fullest: a }: ReportUtterance, { fullest: b }: ReportUtterance): number {
  return a.article - b.article || (a.words < b.words ? -1 : 1);
}

/** However articles spell the name; each speaker is called by the longest. */
function groupBySpeaker(utterances: readonly ReportUtterance[]): Group[] {
  const groups: Group[] = [];
  for (const utterance of utterances) {
    const { speaker } = utterance;
    const known = groups.find(
      (group) => group.speaker === speaker || compareSpeakers(group.speaker, speaker) === 'same',
    );
    const group = known ?? { speaker, utterances: [] };
    if (!known) groups.push(group);
    if ((speaker?.length ?? 0) > (group.speaker?.length ?? 0)) group.speaker = speaker;
    group.utterances.push(utterance);
  }
  return groups.sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) || b.utterances.length - a.utterances.length,
  );
}

/** Whether the newest text of the article still has the words. */
function isPrinted(facts: ReportFacts, { articleId, revisionId, pieces }: KeptQuote): boolean {
  const revision = facts.articles.find(({ id }) => id === articleId)?.revisions[0];
  if (!revision) return false;
  return revision.id === revisionId || pieces.every((piece) => revision.text.includes(piece));
}
