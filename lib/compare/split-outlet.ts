import type { TextRange } from '@/lib/domain/revision-text';
import { squeezeName } from './squeeze-name';

/** Words that papers and stations end their names with. */
const MEDIA =
  /(?<![\p{L}\p{N}])(?:news|news network|network|times|post|today|herald|tribune|journal|guardian|telegraph|gazette|chronicle|observer|tv|radio|press|magazine|standard|mail|express|mirror|online|daily|weekly|independent|bbc(?: news)?|cnn|reuters|afp|dw|npr|nbc|cbs|abc|sky news|al jazeera|bloomberg|politico|axios|media|times of \p{L}+|review|digest|echo|courier|inquirer|sun|star|globe|world|wire|report|dispatch|monitor|zeitung|tagesschau|spiegel|monde|figaro|pravda)$/iu;
const DOMAIN = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}]{2,})+$/u;
const SEPARATOR = /\s+([–—|•·-]|::|»)\s+/gu;

/** A headline line that ends with the name of its outlet, taken apart. */
export interface SplitHeadline {
  headline: string;
  headlineEnd: number;
  outlet: string;
  outletRange: TextRange;
}

/**
 * Takes the outlet off the end of a headline ("… – World News Network"). A dash alone may belong to the headline, so the
 * name must be known, sound like one, be an address, or stand elsewhere in the text.
 */
export function splitOutlet(
  text: string,
  line: TextRange,
  outlets: readonly string[] = [],
): SplitHeadline | undefined {
  const words = text.slice(line.start, line.end).trimEnd();
  const separator = [...words.matchAll(SEPARATOR)].at(-1);
  if (separator === undefined) return undefined;
  const headline = words.slice(0, separator.index).trim();
  const outlet = words.slice(separator.index + separator[0].length).trim();
  if (headline.split(/\s+/u).length < 3 || outlet === '' || outlet.length > Math.min(60, headline.length))
    return undefined;
  if (outlet.split(/\s+/u).length > 6 || !/^[\p{Lu}\p{Lo}\p{N}]|\./u.test(outlet)) return undefined;
  const bar = separator[1] === '|' || separator[1] === '•' || separator[1] === '·';
  if (
    !(
      bar ||
      isKnown(outlet, outlets) ||
      MEDIA.test(outlet) ||
      DOMAIN.test(outlet) ||
      standsElsewhere(text, line, outlet)
    )
  ) {
    return undefined;
  }
  const outletStart = line.start + separator.index + separator[0].length;
  return {
    headline,
    headlineEnd: line.start + separator.index,
    outlet,
    outletRange: { start: outletStart, end: outletStart + outlet.length },
  };
}

function isKnown(outlet: string, outlets: readonly string[]): boolean {
  return outlets.some((known) => squeezeName(known) === squeezeName(outlet));
}

function standsElsewhere(text: string, line: TextRange, outlet: string): boolean {
  const name = squeezeName(outlet);
  return (
    name.length >= 6 &&
    squeezeName(
      text.slice(line.end, line.end + 400) + text.slice(Math.max(line.end, text.length - 1500)),
    ).includes(name)
  );
}
