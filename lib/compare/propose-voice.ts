import { getParagraphAt, type TextRange } from '@/lib/domain/revision-text';
import type { PassageVoice } from '@/lib/domain/voice';
import { findAsides } from './find-asides';
import { type Attribution, findAttributions } from './find-attributions';
import { findPeople, type People } from './find-people';
import { findQuotations, type Quotation } from './find-quotations';
import { proposePolarity } from './propose-polarity';
import { readWords, type Word } from './read-words';
import { resolveSpeaker, type Speaker } from './resolve-speaker';
import { splitSentences } from './split-sentences';

/** A paragraph longer than this is read only so far to either side of the selection. */
const REACH = 6000;

interface Setting {
  text: string;
  selection: TextRange;
  people: People;
  statement: string | undefined;
  paragraph: TextRange;
  quotations: Quotation[];
}

interface Attributed {
  attribution: Attribution;
  speaker: Speaker;
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
  const region = getRegion(setting, quotation);
  const found = findQuoted(setting, region, quotation) ?? findSpeakerBefore(setting, region.start);
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

/** The attribution of a quotation in its sentence: right after it, else the nearest before it, else the first after it. */
function findQuoted(setting: Setting, region: TextRange, quotation: TextRange): Attributed | undefined {
  const attributions = attribute(setting, region);
  const behind = attributions.filter(({ attribution }) => attribution.start >= quotation.end);
  const adjacent = behind.find(({ attribution }) =>
    /^[\s"”’»,.!?]*$/u.test(setting.text.slice(quotation.end, attribution.start)),
  );
  const before = attributions.findLast(({ attribution }) => attribution.verbEnd <= quotation.start);
  const covering = behind.find(({ attribution }) =>
    attribution.content.some((content) => content.start <= quotation.start && content.end >= quotation.end),
  );
  return adjacent ?? before ?? covering;
}

/** A quotation without a word on who speaks goes on from the one before it. */
function findSpeakerBefore(setting: Setting, at: number): Attributed | undefined {
  const { text } = setting;
  const from = Math.max(0, at - REACH / 2);
  const sentences = splitSentences({ text: text.slice(from, at) })
    .slice(-2)
    .reverse();
  for (const sentence of sentences) {
    const range = { start: sentence.start + from, end: sentence.end + from };
    const last = attribute(setting, range).findLast(({ attribution }) => !attribution.subordinate);
    if (last !== undefined) return last;
  }
  return undefined;
}

function proposeOutsideQuotation(setting: Setting): PassageVoice {
  const { text, selection } = setting;
  const region = getRegion(setting, selection);
  const words = readWords(text, region, setting.quotations);
  const asides = findAsides(words, selection);
  const aside = asides.find((candidate) => candidate.apart);
  const found = findStated(attribute(setting, region), setting, aside);
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

function attribute({ text, quotations, people, paragraph }: Setting, range: TextRange): Attributed[] {
  const inside = range.start >= paragraph.start && range.end <= paragraph.end;
  const words = readWords(text, range, inside ? quotations : findQuotations(text, range));
  const attributed: Attributed[] = [];
  for (const attribution of findAttributions(words)) {
    const speaker = resolveSpeaker(text, attribution.subject, { people, verb: attribution.verb });
    if (speaker !== undefined) attributed.push({ attribution, speaker });
  }
  return attributed;
}

/** The sentences that a stretch touches, widened so that no quotation is cut by their ends. */
function getRegion({ text, paragraph, quotations }: Setting, stretch: TextRange): TextRange {
  const sentences = splitSentences({ text: text.slice(paragraph.start, paragraph.end) }).map((sentence) => ({
    start: sentence.start + paragraph.start,
    end: sentence.end + paragraph.start,
  }));
  let region = stretch;
  for (let settled = false; !settled; ) {
    const cut = [...sentences, ...quotations].filter(
      (piece) => piece.start < region.end && piece.end > region.start && !holds(region, piece),
    );
    settled = cut.length === 0;
    for (const piece of cut) {
      region = { start: Math.min(region.start, piece.start), end: Math.max(region.end, piece.end) };
    }
  }
  return region;
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
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
