import type { Quote, QuoteComparison, Utterance } from '@/lib/domain/quote';
import { foldQuote } from './fold-quote';
import { listStems, relateParaphrase, type WeighWord } from './relate-paraphrase';
import { type ReadQuote, relateQuotes } from './relate-quotes';
import { compareSpeakers } from './same-speaker';

/** Words that so many quotes have say nothing of which utterance they are. */
const COMMON = 400;

export interface ComparedQuotes {
  /** Quotations of the same words, also where they stand alone; in order of their fullest quote. */
  utterances: Utterance[];
  /** Each quotation against the fullest of its utterance, and reported speech against the quotation it puts in other words. */
  comparisons: QuoteComparison[];
}

/** Quotes of the same letters. */
interface Version {
  read: ReadQuote;
  members: ReadQuote[];
  parent: Version | undefined;
}

/**
 * Finds the same words of somebody across articles and says what each article did to them: cut, altered, put into its
 * own spelling, given to somebody else, translated again, reported without quotation marks or put into them. Suggestions
 * with a score and a reason. The same in any order of quotes; quotes are compared where they have telling words in
 * common. Turns and paraphrases are read in English.
 */
export function compareQuotes({ quotes }: { quotes: readonly Quote[] }): ComparedQuotes {
  const sorted = [...quotes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const foreign = [...new Set(sorted.filter((quote) => quote.foreign).map(({ speaker }) => speaker))];
  const isForeign = (quote: Quote) =>
    quote.foreign || foreign.some((speaker) => compareSpeakers(quote.speaker, speaker) === 'same');
  const read = sorted.map((quote) => ({
    quote,
    folded: foldQuote(quote),
    stems: listStems(quote.words),
    foreign: isForeign(quote),
  }));
  const direct = read.filter(({ quote, folded }) => quote.form === 'direct' && folded.letters !== '');
  const versions = listVersions(direct);
  linkVersions(versions);
  return {
    utterances: listUtterances(versions),
    comparisons: [...compareVersions(versions), ...compareReported(read, versions)].sort((a, b) =>
      `${a.quoteId} ${a.againstId}` < `${b.quoteId} ${b.againstId}` ? -1 : 1,
    ),
  };
}

function listVersions(direct: readonly ReadQuote[]): Version[] {
  const versions = new Map<string, Version>();
  for (const read of direct) {
    const version = versions.get(read.folded.letters);
    if (version) version.members.push(read);
    else versions.set(read.folded.letters, { read, members: [read], parent: undefined });
  }
  return [...versions.values()].sort(
    (a, b) =>
      b.read.folded.letters.length - a.read.folded.letters.length ||
      (a.read.folded.letters < b.read.folded.letters ? -1 : 1),
  );
}

/** Ties each version to the fuller one that it is likeliest a version of. */
function linkVersions(versions: readonly Version[]): void {
  const holders = indexStems(versions.map(({ read }) => read));
  for (const [at, version] of versions.entries()) {
    const candidates = listCandidates(holders, version.read).filter((other) => other < at);
    let best = 0;
    for (const candidate of candidates.sort((a, b) => a - b)) {
      const fuller = versions[candidate];
      const found = fuller && relateQuotes(version.read, fuller.read);
      if (!found || found.score <= best) continue;
      best = found.score;
      version.parent = fuller;
    }
  }
}

function getRoot(version: Version): Version {
  return version.parent === undefined ? version : getRoot(version.parent);
}

function compareVersions(versions: readonly Version[]): QuoteComparison[] {
  return versions.flatMap((version) => {
    const root = getRoot(version);
    return version.members.flatMap((member) => {
      const against = [root, version.parent, version].find(
        (other) => other && other.read !== member && relateQuotes(member, other.read),
      );
      const found = against && relateQuotes(member, against.read);
      return found ? [found] : [];
    });
  });
}

function listUtterances(versions: readonly Version[]): Utterance[] {
  const utterances = new Map<Version, Utterance>();
  for (const version of versions) {
    const root = getRoot(version);
    const { quote } = root.read;
    const utterance = utterances.get(root) ?? { id: quote.id, speaker: quote.speaker, quoteIds: [] };
    utterance.quoteIds.push(...version.members.map((member) => member.quote.id));
    utterances.set(root, utterance);
  }
  return [...utterances.values()]
    .map((utterance) => ({ ...utterance, quoteIds: utterance.quoteIds.sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reported speech against the quotation that fits it best, and quotations in the grammar of reported speech. */
function compareReported(read: readonly ReadQuote[], versions: readonly Version[]): QuoteComparison[] {
  const holders = indexStems(versions.map((version) => version.read));
  const all = indexStems(read);
  const weigh = (word: string) => Math.log(1 + read.length / (all.get(word)?.length ?? 1));
  const found = read
    .filter(({ quote }) => quote.form === 'indirect')
    .flatMap((reported) => {
      const related = listCandidates(holders, reported).flatMap((at) => {
        const version = versions[at];
        return version ? relateReported(reported, version, weigh) : [];
      });
      const isDoubt = ({ changes }: QuoteComparison) => changes.includes('paraphrase_in_marks');
      const paraphrases = related.filter((comparison) => !isDoubt(comparison)).sort(compareScores);
      return [...related.filter(isDoubt), ...paraphrases.slice(0, 1)];
    });
  // One reason to doubt the marks of a quotation is enough.
  const doubted = new Set<string>();
  return found.sort(compareScores).filter(({ changes, quoteId }) => {
    if (!changes.includes('paraphrase_in_marks')) return true;
    const isFirst = !doubted.has(quoteId);
    doubted.add(quoteId);
    return isFirst;
  });
}

/** Against the quotation of its own article, if that has the words too; what makes its marks doubtful holds for all of them. */
function relateReported(reported: ReadQuote, { members }: Version, weigh: WeighWord): QuoteComparison[] {
  const own = members.find(({ quote }) => quote.articleId === reported.quote.articleId);
  const member = own ?? members[0];
  const comparison = member && relateParaphrase(reported, member, weigh);
  if (comparison === undefined) return [];
  if (!comparison.changes.includes('paraphrase_in_marks')) return [comparison];
  return members
    .filter(({ quote }) => quote.articleId !== reported.quote.articleId)
    .map(({ quote }) => ({ ...comparison, quoteId: quote.id }));
}

function compareScores(a: QuoteComparison, b: QuoteComparison): number {
  return b.score - a.score || (`${a.quoteId} ${a.againstId}` < `${b.quoteId} ${b.againstId}` ? -1 : 1);
}

function indexStems(quotes: readonly ReadQuote[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { stems }] of quotes.entries()) {
    for (const stem of stems) {
      const list = holders.get(stem);
      if (list) list.push(at);
      else holders.set(stem, [at]);
    }
  }
  return holders;
}

function listCandidates(holders: ReadonlyMap<string, number[]>, { stems }: ReadQuote): number[] {
  const candidates = new Set<number>();
  for (const stem of stems) {
    const list = holders.get(stem) ?? [];
    if (list.length <= COMMON) for (const at of list) candidates.add(at);
  }
  return [...candidates];
}
