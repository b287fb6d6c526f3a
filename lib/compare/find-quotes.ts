import type { Part } from '@/lib/domain/part';
import type { Quote } from '@/lib/domain/quote';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';
import { attributeQuotation, getRegion, type ReadParagraph } from './attribute-quotation';
import { findAttributions } from './find-attributions';
import { findOccasion } from './find-occasion';
import { findPeople, type People } from './find-people';
import { findQuotations, type Quotation } from './find-quotations';
import { findReportedSpeech } from './find-reported-speech';
import { isForeignSpeaker } from './is-foreign-speaker';
import { proposeParts } from './propose-parts';
import { readWords } from './read-words';
import { resolveSpeaker, type Speaker } from './resolve-speaker';

/** What the engine reads of an article. Without `parts` they are proposed from the text. */
export interface QuotedArticle {
  id: string;
  text: string;
  parts?: readonly Part[];
}

/** A quotation of several pieces while it is put together. */
interface Draft {
  pieces: Quotation[];
  paragraph: TextRange;
  quotations: Quotation[];
}

/** An attribution between two pieces of a quotation is hardly longer. */
const LONGEST_INTERRUPTION = 160;
const READ_PARTS = /^(?:headline|standfirst|crosshead|caption|body)$/;

/**
 * The quotations of an article in order, and what it reports without quotation marks (`form: 'indirect'`). Words that an
 * attribution interrupts are one quotation, and so are those that go on in the next paragraph. Speakers are resolved
 * within the article; outside English they are only found where they stand as in English. Teasers, credits and page
 * leftovers are not read. Linear in the length, but for very long paragraphs.
 */
export function findQuotes({ article }: { article: QuotedArticle }): Quote[] {
  const { text } = article;
  const people = findPeople(text);
  const parts = article.parts ?? proposeParts(text);
  const drafts: Draft[] = [];
  const reported: Quote[] = [];
  let open: Draft | undefined;
  for (const paragraph of listReadParagraphs(text, parts)) {
    const quotations = findQuotations(text, paragraph);
    const reading = { text, people, paragraph, quotations };
    const continued = open && findContinuation(text, paragraph, quotations);
    if (open && continued) open.pieces.push(continued);
    const rest = continued ? quotations.filter(({ start }) => start > continued.end) : quotations;
    if (!continued) open = undefined;
    drafts.push(...joinInterrupted(reading, rest));
    const last = quotations.at(-1);
    if (last !== undefined && !last.closed && last !== continued) open = drafts.at(-1);
    else if (continued?.closed) open = undefined;
    reported.push(...findReportedSpeech(article.id, reading));
  }
  const direct = drafts
    .filter(({ pieces }) => pieces.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))))
    .map((draft) => describe(article.id, { text, people }, draft));
  return [...direct, ...reported].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.form < b.form ? -1 : 1),
  );
}

function listReadParagraphs(text: string, parts: readonly Part[]): TextRange[] {
  const read = parts.filter(({ kind }) => READ_PARTS.test(kind));
  return read.flatMap((part) =>
    listParagraphs(text.slice(part.start, part.end))
      .map(({ start, end }) => ({ start: start + part.start, end: end + part.start }))
      .filter(({ start, end }) => start < end),
  );
}

/** A paragraph that goes on with what the one before left open: it opens with a mark, or closes one before it opens any. */
function findContinuation(
  text: string,
  paragraph: TextRange,
  quotations: Quotation[],
): Quotation | undefined {
  const first = quotations[0];
  const lead = text.slice(paragraph.start, first?.start ?? paragraph.end);
  if (first !== undefined && /^\s*["“„«]$/u.test(lead)) return first;
  const close = /[”»]/u.exec(lead)?.index;
  if (close === undefined) return undefined;
  return { start: paragraph.start, end: paragraph.start + close, closed: true };
}

/** “…,” he said, “…”: pieces that only their attribution parts. */
function joinInterrupted(reading: ReadParagraph, quotations: readonly Quotation[]): Draft[] {
  const drafts: Draft[] = [];
  for (const quotation of quotations) {
    const last = drafts.at(-1);
    const before = last?.pieces.at(-1);
    if (last && before && isInterruption(reading, before, quotation)) last.pieces.push(quotation);
    else drafts.push({ pieces: [quotation], paragraph: reading.paragraph, quotations: reading.quotations });
  }
  return drafts;
}

function isInterruption({ text }: ReadParagraph, before: Quotation, after: Quotation): boolean {
  const between = text.slice(before.end + 1, after.start - 1);
  if (!before.closed || between.length > LONGEST_INTERRUPTION) return false;
  // What is said ends before its attribution, and goes on as a sentence or as the rest of one.
  if (!/[,.!?…—–-]\s*$/u.test(text.slice(before.start, before.end))) return false;
  if (!/^[^.!?;]*[.,:—–]\s*$/u.test(between)) return false;
  const whole = { start: before.end + 1, end: after.start - 1 };
  const marked = readWords(text, { start: before.end, end: whole.end }, []);
  const attributions = findAttributions(marked);
  const [first] = attributions;
  if (first === undefined || attributions.length > 1) return false;
  // The speaker stands beside the verb: "calling such reports “false”" carries on the article's own sentence.
  return first.subject.start >= whole.start && first.subject.end <= whole.end;
}

function describe(
  articleId: string,
  { text, people }: { text: string; people: People },
  draft: Draft,
): Quote {
  const { pieces, paragraph, quotations } = draft;
  const first = pieces[0] as Quotation;
  const last = pieces.at(-1) as Quotation;
  const reading = { text, people, paragraph, quotations };
  const region = getRegion(reading, first);
  const context = { start: region.start, end: Math.max(region.end, last.end) };
  const words = pieces.map(({ start, end }) => text.slice(start, end).trim()).join(' ');
  const complete = isComplete(text, words, first);
  const found = findSpeaker(reading, { region, quotation: first, complete });
  const { start, end } = { start: first.start, end: last.end };
  return {
    id: `${articleId}:${start}-${end}`,
    articleId,
    form: 'direct',
    start,
    end,
    pieces: pieces.map((piece) => ({ start: piece.start, end: piece.end })),
    words,
    context: text.slice(context.start, context.end),
    voice: found?.speaker.voice ?? null,
    speaker: found?.speaker.speaker ?? null,
    verb: found?.verb ?? null,
    attribution: found?.attribution ?? null,
    occasion: findOccasion(text, context, quotations),
    complete,
    closed: last.closed,
    backshifted: isBackshifted(text, first, words),
    foreign: isForeignSpeaker(found?.speaker.speaker ?? null, people),
  };
}

interface QuoteSpeaker {
  speaker: Speaker;
  verb: string | null;
  attribution: TextRange;
}

/**
 * Who speaks: by a reporting verb, or as the owner of the words ("the mayor’s remarks about “…”"). A whole sentence
 * without either goes on from the speaker before it; a fragment does not, since its sentence is the article's.
 */
function findSpeaker(
  reading: ReadParagraph,
  { region, quotation, complete }: { region: TextRange; quotation: Quotation; complete: boolean },
): QuoteSpeaker | undefined {
  const found = attributeQuotation(reading, quotation);
  const asFound = found && {
    speaker: found.speaker,
    verb: found.attribution.verb,
    attribution: { start: found.attribution.start, end: found.attribution.end },
  };
  if (
    asFound !== undefined &&
    asFound.attribution.start >= region.start &&
    asFound.attribution.end <= region.end
  )
    return asFound;
  return findOwner(reading, region, quotation) ?? (complete ? asFound : undefined);
}

const OWNED_WORDS =
  /(?<owner>(?:\p{Lu}[\p{L}.’'-]*\s+){0,3}\p{Lu}[\p{L}.-]*)[’']s?\s+(?:\p{Ll}+\s+){0,2}(?:announcement|appeal|assertion|call|claim|comment|complaint|description|message|offer|phrase|plea|pledge|post|promise|remark|statement|suggestion|tweet|warning|word)s?\b[^.;]*$/u;

function findOwner(
  { text, people }: ReadParagraph,
  region: TextRange,
  quotation: Quotation,
): QuoteSpeaker | undefined {
  const match = OWNED_WORDS.exec(text.slice(region.start, Math.max(region.start, quotation.start - 1)));
  const owner = match?.groups?.owner;
  if (match === null || owner === undefined) return undefined;
  const start = region.start + match.index;
  const attribution = { start, end: start + owner.length };
  const speaker = resolveSpeaker(text, attribution, { people, verb: 'said' });
  return speaker && { speaker, verb: null, attribution };
}

/** Whole sentences begin large and end in a stop, or in the comma before their attribution. */
function isComplete(text: string, words: string, first: Quotation): boolean {
  if (!/^[\p{Lu}\p{Lo}\p{N}¿¡…]/u.test(words)) return false;
  if (
    /\b(?:that|as|a|an|the|of|to)\s+["“„«‘']$/u.test(text.slice(Math.max(0, first.start - 12), first.start))
  )
    return false;
  return /[.!?…。！？,—–]$/u.test(words);
}

/** "… said that “the call had yet to be scheduled”": past tense behind "that", and nobody speaks as "I" or "we". */
function isBackshifted(text: string, first: Quotation, words: string): boolean {
  const lead = text.slice(Math.max(0, first.start - 12), first.start);
  if (!/\b(?:that|whether|if)\s+["“„«‘']$/iu.test(lead) || !/^\p{Ll}/u.test(words)) return false;
  if (/\b(?:I|we|my|our|me|us)\b/u.test(words)) return false;
  const verb = /\b(?:is|are|am|has|have|will|can|may|must|had|was|were|would|could|might|did)\b/iu.exec(
    words,
  );
  return verb !== null && /^(?:had|was|were|would|could|might|did)$/i.test(verb[0]);
}
