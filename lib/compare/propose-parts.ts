import { type Part, type PartKind, tidyParts } from '@/lib/domain/part';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';
import { type ArticleLine, classifyLine } from './article-lines';
import { findDatelineEnd } from './find-dateline';
import { isStandfirst } from './is-standfirst';
import { proposeDate } from './propose-date';
import { proposeLanguage } from './propose-language';
import { splitOutlet } from './split-outlet';
import { squeezeName } from './squeeze-name';

/** At the end of a paragraph: the agency in brackets. */
const CLOSING_CREDIT =
  /\s*[([](?:[\p{Lu}]{2,8}|agenc(?:y|ies)|reuters|bloomberg|with (?:agency )?inputs[^()]{0,60})(?:\s*[/,-]\s*[\p{Lu}]{2,8})*[)\]]\s*$/iu;
/** A site’s name repeats within so many lines at the top of a page. */
const HEAD_LINES = 12;
const LONGEST_HEADLINE_WORDS = 30;
/** No article has so many lines; further from both ends of a list or a log, nothing is looked for. */
const SEARCHED_LINES = 5000;

/**
 * What the stretches of an article seem to be: headline, standfirst, crossheads, datelines and credits inside
 * paragraphs, teasers, captions, page leftovers. All else is body. The parts cover the text. `outlets` are names that
 * are known, which tell a site’s name behind a headline.
 */
export function proposeParts(text: string, { outlets = [] }: { outlets?: readonly string[] } = {}): Part[] {
  const language = proposeLanguage(text);
  const isDate = (line: TextRange) => proposeDate({ text, ...line, language, year: 2000 }) !== undefined;
  const lines = listLines(text).map((line) => classifyLine(text, line, isDate));
  const kinds = lines.map((line) => line.kind);
  markSiteHandles(lines, kinds, text);
  const headline = markHeadline(lines, kinds);
  markStandfirst({ text, lines, kinds, headline });
  markCrossheads(lines, kinds);
  markTail(lines, kinds);

  const lastBody = kinds.findLastIndex((kind, at) => kind === undefined && lines[at]?.paragraph);
  const firstBody = kinds.findIndex((kind, at) => kind === undefined && lines[at]?.paragraph);
  const parts: Part[] = [];
  for (const [at, line] of lines.entries()) {
    const end = Math.min(line.end + 1, text.length);
    const piece = { start: line.start, end };
    if (at === headline) parts.push(...splitHeadline(text, piece, outlets));
    else if (kinds[at] !== undefined) parts.push({ kind: kinds[at], ...piece });
    else parts.push(...splitParagraph(text, piece, { first: at === firstBody, last: at === lastBody }));
  }
  return tidyParts({ parts: parts.filter(({ start, end }) => start < end), text });
}

/** The lines of a text; of very many, those in the middle count as one. */
function listLines(text: string): TextRange[] {
  const lines = listParagraphs(text);
  const first = lines[SEARCHED_LINES];
  const last = lines.at(-SEARCHED_LINES - 1);
  if (first === undefined || last === undefined || last.start <= first.start) return lines;
  return [
    ...lines.slice(0, SEARCHED_LINES),
    { start: first.start, end: last.end },
    ...lines.slice(-SEARCHED_LINES),
  ];
}

/** "worldnewsnetwork", twice: short lines that repeat at the top, or spell a name that stands elsewhere, are furniture. */
function markSiteHandles(lines: readonly ArticleLine[], kinds: (PartKind | undefined)[], text: string) {
  const top = lines.filter(({ blank }) => !blank).slice(0, HEAD_LINES);
  const squeezed =
    top.length > 0 ? squeezeName(text.slice(0, 300) + text.slice(Math.max(300, text.length - 1500))) : '';
  for (const [at, line] of lines.entries()) {
    if (line.start > (top.at(-1)?.start ?? 0)) return;
    if (kinds[at] !== undefined || line.paragraph || line.blank) continue;
    const repeats = top.filter(({ words }) => words === line.words).length > 1;
    const handle =
      /^[@#]?[\p{L}\p{N}_.-]{5,39}[\p{L}\p{N}]$/u.test(line.words) && !/^\p{Lu}\p{Ll}+$/u.test(line.words);
    const spelled = handle && squeezed.split(squeezeName(line.words)).length > 2;
    if (repeats || spelled || /^@\w+$/u.test(line.words)) kinds[at] = 'boilerplate';
  }
}

/** The first line that is no furniture is the headline when it is short, is no sentence and something follows it. */
function markHeadline(lines: readonly ArticleLine[], kinds: (PartKind | undefined)[]): number | undefined {
  const at = lines.findIndex((line, index) => !line.blank && kinds[index] === undefined);
  const line = lines[at];
  const follows = lines.some((other, index) => index > at && other.paragraph && kinds[index] === undefined);
  if (line === undefined || !follows) return undefined;
  const many = line.words.split(/\s+/u, LONGEST_HEADLINE_WORDS + 1).length;
  const sentence =
    /[.。।۔]["'”’»)]*$/u.test(line.words) || /[.。]\s+\p{Lu}/u.test(line.words.replace(/\b\p{Lu}\.\s/gu, ''));
  if (many > LONGEST_HEADLINE_WORDS || sentence || /[:;,]$/u.test(line.words) || line.words.length > 250)
    return undefined;
  kinds[at] = 'headline';
  return at;
}

function markStandfirst({
  text,
  lines,
  kinds,
  headline,
}: {
  text: string;
  lines: readonly ArticleLine[];
  kinds: (PartKind | undefined)[];
  headline: number | undefined;
}) {
  const isOpen = (line: ArticleLine, at: number) =>
    !line.blank && kinds[at] === undefined && at > (headline ?? -1);
  const at = lines.findIndex(isOpen);
  const first = lines[at];
  const second = lines.find((line, next) => next > at && isOpen(line, next));
  if (first === undefined || second === undefined) return;
  if (findDatelineEnd(text, first) > first.start) return;
  const short = !first.paragraph && headline !== undefined && first.words.split(/\s+/u, 6).length > 5;
  if (short || isStandfirst(first.words, second.words)) kinds[at] = 'standfirst';
}

/** A short line without a full stop between paragraphs. */
function markCrossheads(lines: readonly ArticleLine[], kinds: (PartKind | undefined)[]) {
  const firstBody = lines.findIndex((line, at) => kinds[at] === undefined && line.paragraph);
  if (firstBody === -1) return;
  let paragraphFollows = false;
  for (let at = lines.length - 1; at > firstBody; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.blank || kinds[at] !== undefined) continue;
    if (!line.paragraph && paragraphFollows && looksLikeCrosshead(line.words)) kinds[at] = 'crosshead';
    paragraphFollows = line.paragraph;
  }
}

function looksLikeCrosshead(words: string): boolean {
  const short = words.length <= 90 && words.split(/\s+/u).length <= 12;
  return short && /^[\p{Lu}\p{Lo}\p{N}‘“"'¿]/u.test(words) && !/[.,;:。]["'”’]?$/u.test(words);
}

/** After the last paragraph and the first leftover, what is short is left over too. */
function markTail(lines: readonly ArticleLine[], kinds: (PartKind | undefined)[]) {
  const last = kinds.findLastIndex((kind, at) => kind === undefined && lines[at]?.paragraph);
  let leftover = false;
  for (const [at, line] of lines.entries()) {
    if (at <= last || line.blank) continue;
    if (kinds[at] === 'boilerplate') leftover = true;
    else if (kinds[at] === undefined && leftover) kinds[at] = 'boilerplate';
  }
}

/** A headline without the site’s name behind it. */
function splitHeadline(text: string, line: TextRange, outlets: readonly string[]): Part[] {
  const split = splitOutlet(text, line, outlets);
  if (split === undefined) return [{ kind: 'headline', ...line }];
  return [
    { kind: 'headline', start: line.start, end: split.headlineEnd },
    { kind: 'boilerplate', start: split.headlineEnd, end: line.end },
  ];
}

/** The dateline before the first paragraph and the agency behind the last one. */
function splitParagraph(
  text: string,
  { start, end }: TextRange,
  { first, last }: { first: boolean; last: boolean },
): Part[] {
  const bodyStart = first ? findDatelineEnd(text, { start, end }) : start;
  const tail = text.slice(Math.max(bodyStart, end - 160), end);
  const credit = last ? (CLOSING_CREDIT.exec(tail)?.[0].trimStart().length ?? 0) : 0;
  const parts: Part[] = [
    { kind: 'dateline', start, end: bodyStart },
    { kind: 'body', start: bodyStart, end: end - credit },
    { kind: 'credit', start: end - credit, end },
  ];
  return parts.filter((part) => part.start < part.end);
}
