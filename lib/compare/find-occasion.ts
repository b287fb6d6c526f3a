import type { QuoteOccasion } from '@/lib/domain/quote';
import type { TextRange } from '@/lib/domain/revision-text';

/** English, the likelier first. Each is looked for outside the quotation marks of a sentence. */
const PATTERNS: [QuoteOccasion['kind'], RegExp][] = [
  [
    'post',
    /\b(?:[Ii]n (?:a|an|his|her|their|another)\s+(?:[\p{L}-]+\s+){0,3}(?:post|tweet|message|thread)(?:\s+(?:on|to|in)\s+(?:his |her |their |the )?(?:social media|[\p{Lu}][\p{L}]*(?:\s+[\p{Lu}][\p{L}]*)*(?:\s+(?:site|account|channel))?))?|[Oo]n (?:his |her |their |the )?(?:social media|Truth Social|Twitter|X|Facebook|Telegram|Instagram|Threads|Bluesky|Weibo|TikTok|LinkedIn)(?:\s+(?:site|account|channel))?(?![\p{L}])|(?:social media|Truth Social|Telegram)\s+post)/u,
  ],
  [
    'interview',
    /\b(?:(?:told|[Ss]peaking to|[Ii]n (?:an|a \p{L}+) interview (?:with|to|on|by))\s+(?:the\s+|a\s+)?(?!reporters\b|journalists\b|him\b|her\b|them\b)(?:[\p{Lu}][\p{L}\p{N}’']*(?:\s+(?:[\p{Lu}][\p{L}\p{N}’']*|of|the|and)(?=\s|$|,))*)|[Ii]n (?:an|a \p{L}+) interview)/u,
  ],
  [
    'news_conference',
    /\b(?:(?:[Aa]t|[Ii]n|[Dd]uring) (?:a|the|his|her|their) (?:\p{L}+ ){0,2}(?:news|press) (?:conference|briefing)|(?:told|to) (?:reporters|journalists)|at a (?:briefing|joint appearance))/u,
  ],
  [
    'broadcast',
    /\b[Ii]n (?:\p{L}+ )?(?:televised|broadcast|recorded|video)\s+(?:remarks|comments|address|statement|message|appearance|speech)|[Ii]n (?:a|an|his|her|their) (?:\p{L}+ )?(?:televised|video|radio) (?:address|message|statement|speech)/u,
  ],
  [
    'speech',
    /\b(?:[Ii]n|[Dd]uring) (?:a|an|his|her|their|the) (?:\p{L}+ ){0,2}(?:speech|address|remarks|testimony|debate)|addressing (?:the|a) \p{L}+/u,
  ],
  [
    'statement',
    /\b(?:issued|[Ii]n|released|published) (?:a|an|its|his|her|their) (?:\p{L}+ ){0,2}statement(?:\s+on\s+social media)?|said in a statement/u,
  ],
  [
    'document',
    /\b(?:[Ii]n|[Aa]ccording to) (?:a|an|its|his|her|their|the) (?:\p{L}+ ){0,2}(?:letter|report|memo|email|e-mail|book|essay|column|op-ed|filing|ruling|lawsuit)/u,
  ],
];

const WHEN =
  /\b(?:[Oo]n\s+)?(?:(?:early|late|last|this|next)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|\b(?:[Yy]esterday|[Tt]oday|tonight|[Ee]arlier\s+(?:this\s+(?:week|month|year)|in\s+the\s+(?:day|week|month))|[Ll]ast\s+(?:week|month|night|year|summer|winter|spring|autumn|fall)|this\s+(?:week|month|year|morning|evening))\b/u;

/** Where and when the words in a stretch were spoken, by what stands outside the `quoted` ranges. English. */
export function findOccasion(
  text: string,
  region: TextRange,
  quoted: readonly TextRange[],
): QuoteOccasion | null {
  const outside = blank(text, region, quoted);
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(outside);
    if (found === null) continue;
    const start = region.start + found.index;
    const when = findWhen(outside, found);
    return {
      kind,
      words: found[0],
      start,
      end: start + found[0].length,
      when: when && {
        words: when[0],
        start: region.start + when.index,
        end: region.start + when.index + when[0].length,
      },
    };
  }
  return null;
}

/** The stretch with blanks in place of what is quoted, so that offsets stay. */
function blank(text: string, { start, end }: TextRange, quoted: readonly TextRange[]): string {
  let outside = text.slice(start, end);
  for (const range of quoted) {
    const from = Math.max(0, range.start - start);
    const to = Math.min(outside.length, range.end - start);
    if (from < to) outside = outside.slice(0, from) + ' '.repeat(to - from) + outside.slice(to);
  }
  return outside;
}

/** The time that stands nearest to the occasion. */
function findWhen(outside: string, occasion: RegExpExecArray): RegExpExecArray | null {
  const times = [...outside.matchAll(new RegExp(WHEN, 'gu'))];
  const distance = (found: RegExpExecArray) =>
    found.index >= occasion.index
      ? found.index - occasion.index - occasion[0].length
      : occasion.index - found.index - found[0].length;
  return times.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
