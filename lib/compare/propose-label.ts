import { limits } from '@/lib/domain/limits';

/**
 * A short label for an article, unlike the ones that are taken: its outlet, else the first words of its headline or its
 * text, at most 40 characters. Never empty, and never half a character.
 */
export function proposeLabel({
  outlet,
  headline,
  text,
  taken,
}: {
  outlet?: string | null;
  headline?: string | null;
  text: string;
  taken: ReadonlySet<string>;
}): string {
  const source = [outlet, headline, text.slice(0, 1000)].map(tidy).find((candidate) => candidate !== '');
  const label = shorten(source ?? 'Article', limits.labelCharacters);
  if (!taken.has(label)) return label;
  for (let number = 2; ; number += 1) {
    const numbered = `${shorten(source ?? 'Article', limits.labelCharacters - `${number}`.length - 3)} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Costly to make, so made once. */
const CHARACTERS = new Intl.Segmenter();

function tidy(source: string | null | undefined): string {
  return (source ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The first whole words that fit, with an ellipsis where some are left out. Counts UTF-16 units. */
function shorten(source: string, units: number): string {
  if (source.length <= units) return source;
  let end = 0;
  for (const { segment, index } of CHARACTERS.segment(source.slice(0, units * 2))) {
    if (index + segment.length > units - 1) break;
    end = index + segment.length;
  }
  const cut = source.slice(0, end);
  const space = cut.lastIndexOf(' ');
  const whole = source[end] === ' ' || space < units / 2 ? cut : cut.slice(0, space);
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
