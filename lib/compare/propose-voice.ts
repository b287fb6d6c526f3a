import { getParagraphAt, type TextRange } from '@/lib/domain/revision-text';
import type { PassageVoice } from '@/lib/domain/voice';
import {
  type Attributed,
  attributeQuotation,
  getRegion,
  listAttributed,
  type ReadParagraph,
} from './attribute-quotation';
import { findAsides } from './find-asides';
import type { Attribution } from './find-attributions';
import { findPeople } from './find-people';
import { findQuotations, type Quotation } from './find-quotations';
import { proposePolarity } from './propose-polarity';
import { readWords, type Word } from './read-words';
import { splitSentences } from './split-sentences';

/** A paragraph longer than this is read only so far to either side of the selection. */
const REACH = 6000;

interface Setting extends ReadParagraph {
  selection: TextRange;
  statement: string | undefined;
}

/**
 * Who speaks in a selection and what they do to the claim, from its sentence and its neighbours: a proposal that a person
 * confirms. A denial that is reported is the speaker’s. `statement` is the claim, when it is known already: a passage
 * that is negative where the claim is too affirms it. Reads English; elsewhere only quotation marks tell a speaker.
 */
export function proposeVoice({
  text,
  start,
  end,
  statement,
}: {
  text: string;
  start: number;
  end: number;
  statement?: string;
}): PassageVoice {
  const selection = trimSelection(text, { start, end });
  const whole = getParagraphAt(text, selection.start);
  const paragraph = {
    start: Math.max(whole.start, selection.start - REACH),
    end: Math.min(Math.max(whole.end, selection.end), selection.end + REACH),
  };
  const setting: Setting = {
    text,
    selection,
    people: findPeople(text),
    statement,
    paragraph,
    quotations: findQuotations(text, paragraph),
  };
  const quotation = setting.quotations.find((quote) => holds(quote, selection));
  return quotation === undefined ? proposeOutsideQuotation(setting) : proposeInQuotation(setting, quotation);
}

function proposeInQuotation(setting: Setting, quotation: Quotation): PassageVoice {
  const { text, selection } = setting;
  const found = attributeQuotation(setting, quotation);
  const sentence = splitSentences({ text: text.slice(quotation.start, quotation.end) })
    .map((part) => ({ start: part.start + quotation.start, end: part.end + quotation.start }))
    .find((part) => selection.start < part.end && selection.end > part.start);
  const polarity = proposePolarity({
    scope: text.slice(selection.start, selection.end),
    asks:
      /[?؟？]/u.test(text.slice(selection.end, sentence?.end ?? selection.end)) ||
      endsAsQuestion(text, selection),
    reporting: found && asReporting(found.attribution),
    statement: setting.statement,
  });
  if (found === undefined) return { voice: 'unnamed', speaker: null, polarity, verb: null };
  return { ...found.speaker, polarity, verb: found.attribution.verb };
}

/** Wanting and promising are no denials; a quotation beside them is still said by whoever wants. */
function asReporting({ deed, negated }: Attribution) {
  return { deed, negated };
}

function proposeOutsideQuotation(setting: Setting): PassageVoice {
  const { text, selection } = setting;
  const region = getRegion(setting, selection);
  const words = readWords(text, region, setting.quotations);
  const asides = findAsides(words, selection);
  const aside = asides.find((candidate) => candidate.apart);
  const found = findStated(listAttributed(setting, region), setting, aside);
  const negatedReport = found?.attribution.negated === true && found.attribution.deed === 'says';
  const own = found === undefined || negatedReport;
  const polarity = proposePolarity({
    scope: text.slice(getScopeStart(words, setting, found), selection.end),
    asks: endsAsQuestion(text, { start: selection.start, end: region.end }),
    reporting: own ? undefined : asReporting(found.attribution),
    statement: setting.statement,
  });
  if (!own) return { ...found.speaker, polarity, verb: found.attribution.verb };
  const passing = asides.length > 0;
  return {
    voice: passing ? 'in_passing' : 'article',
    speaker: null,
    polarity: negatedReport && !passing ? 'denies' : polarity,
    verb: null,
  };
}

/**
 * The attribution that a selection outside quotation marks stands under. An aside is the article’s own, unless somebody
 * is named within it; the innermost attribution counts; a whole sentence belongs to its main verb.
 */
function findStated(
  all: Attributed[],
  { text, selection }: Setting,
  aside: TextRange | undefined,
): Attributed | undefined {
  const within = all.filter(
    ({ attribution }) =>
      attribution.deed !== 'directs' && (aside === undefined || attribution.start >= aside.start),
  );
  const selected = within.find(({ attribution }) => {
    if (attribution.verbEnd > selection.end || attribution.verbEnd <= selection.start) return false;
    const opensSelection = !/\p{L}/u.test(
      text.slice(selection.start, Math.max(selection.start, attribution.start)),
    );
    return opensSelection || !attribution.subordinate;
  });
  const covers = ({ attribution }: Attributed) =>
    attribution.content.some((content) => content.start <= selection.start && content.end > selection.start);
  const before = within.findLast(
    (candidate) => candidate.attribution.verbEnd <= selection.start && covers(candidate),
  );
  const after = within.find(
    (candidate) => candidate.attribution.start >= selection.end - 1 && covers(candidate),
  );
  return selected ?? before ?? after;
}

/** The words that colour a selection begin with its clause, and never before the verb that reports it. */
function getScopeStart(
  words: readonly Word[],
  { selection }: Setting,
  found: Attributed | undefined,
): number {
  const verbEnd = found?.attribution.verbEnd ?? 0;
  const boundary = words.findLast(
    (word) =>
      word.end <= selection.start &&
      /^(?:[,;:–—"“”]|that|whether|which|who|where|but|because|as)$/u.test(word.lower),
  );
  const opening = Math.max(words[0]?.start ?? 0, boundary?.end ?? 0);
  const report = verbEnd <= selection.start ? verbEnd : 0;
  return Math.min(selection.start, Math.max(opening, report));
}

/** A selection without the white space, quotation marks and punctuation at its ends. */
function trimSelection(text: string, { start, end }: TextRange): TextRange {
  let first = start;
  let last = end;
  while (first < last && /[\s"“”«»„,;:.]/u.test(text[first] ?? '')) first += 1;
  while (last > first && /[\s"“”«»,;:.]/u.test(text[last - 1] ?? '')) last -= 1;
  return first < last ? { start: first, end: last } : { start, end };
}

function endsAsQuestion(text: string, { start, end }: TextRange): boolean {
  return /[?؟？]["”’»)]*\s*$/u.test(text.slice(start, end));
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
