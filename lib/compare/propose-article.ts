import type { Part } from '@/lib/domain/part';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';
import { readByline } from './article-lines';
import { type DateInText, proposeDate } from './propose-date';
import { proposeLanguage } from './propose-language';
import { proposeParts } from './propose-parts';
import { splitOutlet } from './split-outlet';

/** Words of an article and where they stand. */
export interface FoundWords extends TextRange {
  value: string;
}

/** What a text says of itself. Whatever it does not say is null and stays to be typed in. */
export interface ArticleProposal {
  headline: FoundWords | null;
  byline: FoundWords | null;
  outlet: FoundWords | null;
  /** The first date in a dateline, a date line or a byline; its value is null where it names no year. */
  date: DateInText | null;
  language: string | null;
  parts: Part[];
}

/**
 * Reads the particulars of an article from its text, page furniture and all: proposals that a person confirms. `year`
 * helps to understand a dateline that names none, where the year of the event is known; `outlets` are known names.
 * Linear in the length of the text.
 */
export function proposeArticle({
  text,
  year,
  outlets = [],
}: {
  text: string;
  year?: number;
  outlets?: readonly string[];
}): ArticleProposal {
  const parts = proposeParts(text, { outlets });
  const language = proposeLanguage(text);
  const headline = parts.find(({ kind }) => kind === 'headline');
  const line = headline && { start: headline.start, end: getLineEnd(text, headline.start) };
  const split = line && splitOutlet(text, line, outlets);
  return {
    headline: headline === undefined ? null : trimWords(text, headline),
    byline: findByline(text, parts),
    outlet: split === undefined ? null : { value: split.outlet, ...split.outletRange },
    date: findDate(text, { parts, language, year }),
    language,
    parts,
  };
}

function getLineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function trimWords(text: string, { start, end }: TextRange): FoundWords {
  const words = text.slice(start, end);
  const value = words.trim();
  const from = start + words.indexOf(value);
  return { value, start: from, end: from + value.length };
}

function findByline(text: string, parts: readonly Part[]): FoundWords | null {
  for (const credit of parts.filter(({ kind }) => kind === 'credit')) {
    for (const line of listParagraphs(text.slice(credit.start, credit.end))) {
      const words = text.slice(credit.start + line.start, credit.start + line.end);
      const names = readByline(words.trim());
      if (names === undefined) continue;
      const start = credit.start + line.start + words.indexOf(names);
      return { value: names, start, end: start + names.length };
    }
  }
  return null;
}

/** A date with its year counts more than an earlier one without. */
function findDate(
  text: string,
  { parts, language, year }: { parts: readonly Part[]; language: string | null; year: number | undefined },
): DateInText | null {
  const dates = parts
    .filter(({ kind, start, end }) => kind === 'dateline' || (kind === 'credit' && end - start < 200))
    .map(({ start, end }) => proposeDate({ text, start, end, language, year }))
    .filter((date) => date !== undefined);
  return dates.find(({ value }) => value !== null) ?? dates[0] ?? null;
}
