import type { PartKind } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';

/** A line of a page, classified by its own words. `kind` is undefined where only its neighbours can tell. */
export interface ArticleLine extends TextRange {
  /** Without white space at its ends. */
  words: string;
  kind: PartKind | undefined;
  /** Long enough and punctuated like a paragraph of an article. */
  paragraph: boolean;
  blank: boolean;
}

/** Patterns of page furniture are tried on lines up to this length; a longer line is a paragraph. */
const LONGEST_FURNITURE = 400;

const BOILERPLATE = [
  /^(?:share|tweet|print|e-?mail|save|listen|follow|like|subscribe|bookmark|copy link|flipboard|whatsapp|telegram|facebook|twitter|linkedin|pinterest|reddit)(?:\s+(?:to|on|this|the|it|us|now|article|story|post|page|news|via|by|with|friends?|for free|facebook|twitter|x|whatsapp|telegram|linkedin|google news))*[\s!.:|]*$/iu,
  /^(?:click|tap)\s+(?:here|to)\b.{0,80}$/iu,
  /^(?:leave|post|write|add)\s+(?:a\s+|your\s+)?(?:comment|reply)\b.{0,40}$/iu,
  /^(?:no|\d+|view|show|read|hide|load)\s*(?:all\s+)?comments?\b.{0,20}$/iu,
  /^comments?(?:\s*\(\d+\))?$/iu,
  /^\d+\s*[-–]?\s*min(?:ute)?s?\.?\s*(?:read|reading|to read)$/iu,
  /^(?:reading time|time to read|estimated read(?:ing)?(?: time)?)\b.{0,30}$/iu,
  /^(?:disclaimer|disclosure|editor[’']?s note on syndication)\s*[:–—-]/iu,
  /\b(?:auto[- ]?generated\s+from\s+(?:a\s+)?(?:syndicated|agency)|has\s+not\s+been\s+(?:edited|created)\s+by\s+.{1,60}\bstaff|published\s+(?:unedited\s+)?from\s+a\s+syndicated\s+feed)/iu,
  /^(?:©|\(c\)|copyright\b|all rights reserved\b).{0,160}$/iu,
  /\ball rights reserved\.?$/iu,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|story continues below.{0,40}|article continues (?:after|below).{0,40}|scroll to continue.{0,40}|continue reading.{0,40})$/iu,
  /^(?:sign up|subscribe|log in|login|register|join us|join our|get our|download our|follow us|stay (?:tuned|updated|connected)|support (?:us|our)|donate)\b.{0,160}$/iu,
  /^(?:home|news|world|politics|business|sport|opinion|latest)(?:\s*[>»/|›·•]\s*[\p{L} &-]{2,30}){1,6}$/iu,
  /^(?:skip to (?:main )?content|jump to content|back to top|toggle navigation|menu|search|cookies?(?: (?:policy|settings|preferences))?|privacy policy|terms (?:of (?:use|service)|and conditions)|accept(?: all)?(?: cookies)?|we use cookies.{0,200})$/iu,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|posted in|labels?)\s*:.{0,300}$/iu,
  /^(?:most (?:read|popular|viewed|shared)|trending(?: now)?|related (?:articles?|stories|posts|topics|content|news)|recommended(?: for you)?|you (?:may|might) (?:also )?like|more (?:from|on|stories).{0,60}|latest (?:news|stories)|top stories|popular posts|previous (?:article|post)|next (?:article|post)|in this (?:article|story))\s*:?$/iu,
  /^(?:[\d.,]+\s*[km]?\s+)(?:shares?|views?|likes?|followers?|claps?)$/iu,
  /^(?:image|video) (?:loading|unavailable).{0,40}$/iu,
];

const TEASER =
  /^[\s\p{P}\p{S}]*(?:(?:also|must|don[’']?t|do not|further|see|watch)[\s-]+(?:read|see|watch|miss|more|also|now|live)|read(?:\s+(?:more|also|next|this|here|full story))|related(?:\s+(?:story|article|news))?|recommended|watch(?:\s+(?:video|live|now))?|editor[’']?s pick|in pics|explained|more on this(?: story)?)\s*[:|–—>»-]\s*\S/iu;

const CREDIT = [
  /^[([]?\s*with\s+(?:additional\s+)?(?:inputs?|reporting|information|material)\s+(?:from|by)\s+.{2,120}$/iu,
  /^(?:original\s+)?(?:source|via|first published (?:by|in|on)|originally (?:published|appeared) (?:by|in|on|at))\s*:?\s+.{2,160}$/iu,
  /^[([](?:[\p{Lu}]{2,8}|agenc(?:y|ies)|reuters|bloomberg|tass|interfax|xinhua|anadolu|ians|web desk|inputs)(?:\s*[/,&-]\s*[\p{L}\p{N} .]{2,30})*[)\]]$/iu,
  /^[([]?(?:additional )?(?:reporting|editing|writing|translation|translated|compiled|edited|written|reported)\s+(?:and\s+\p{L}+\s+)?by\b.{2,200}$/iu,
  /^(?:this (?:article|story|report|piece) (?:was|is|has been|first|originally)\b.{0,40}\b(?:published|produced|written|translated|syndicated|provided|supplied|distributed|republished)\b).{0,240}$/iu,
  /^(?:agenc(?:y|ies)|wire(?:s| reports?)?|news agencies|staff (?:reporter|writer|correspondent)|web desk|news desk)$/iu,
  /^[–—-]\s*(?:reuters|ap|afp|bloomberg|ani|pti|ians|dpa|tass|interfax|xinhua|[\p{Lu}]{2,6})$/iu,
  /^\p{L}[\p{L} .’'-]{2,60}\s+contributed to this (?:report|story|article)\.?$/iu,
];

const BYLINE =
  /^(?:by|written by|story by|author|reporter|words by|text by|von|par|por|door)\s*:?\s+(?=\p{Lu})(.{2,120})$/iu;

const CAPTION = [
  /^[([]?\s*(?:photos?|pictures?|images?|file\s+(?:photo|picture|image)|photograph|representative\s+image|representational\s+image|illustration|graphic|map|video|caption|in this (?:file )?photo)\s*(?:credits?|courtesy|by|for representation|caption)?\s*(?:[:|/–—-]|\bby\b|$)/iu,
  /(?:\/|\bvia\s+|\|\s*)(?:getty(?:\s+images)?|afp|ap(?:\s+photo)?|epa|reuters|shutterstock|istock|alamy|anadolu|file(?:\s+photo)?|photo|handout)\.?$/iu,
  /[([](?:getty images|ap photo|reuters photo|shutterstock|istock|alamy|file photo|file|photo|handout)[)\]]\.?$/iu,
  /[([|]\s*(?:photo|image|picture|file photo|source|credit)s?\s*(?:credit|courtesy|by)?\s*[:–-].{2,80}[)\]]?$/iu,
];

const DATED =
  /^[\s\p{P}]*(?:(?:last\s+)?(?:published|updated|posted|modified|first published|created|date|aktualisiert|veröffentlicht|publié|publicado|opublikowano|опубликовано|опубліковано)\b\s*(?:on|at|am|le|el)?\s*:?\s*)/iu;

/** Sees what each line is by its own words; `isDate` says whether a line is a date and hardly more. */
export function classifyLine(
  text: string,
  { start, end }: TextRange,
  isDate: (line: TextRange) => boolean,
): ArticleLine {
  const length = end - start;
  const words = length > LONGEST_FURNITURE ? text.slice(start, end) : text.slice(start, end).trim();
  const blank = length <= LONGEST_FURNITURE && words === '';
  if (length > LONGEST_FURNITURE)
    return { start, end, words, kind: undefined, paragraph: true, blank: words.trim() === '' };
  const paragraph = isParagraph(words);
  const line = { start, end, words, blank, paragraph };
  if (blank) return { ...line, kind: undefined };
  if (BOILERPLATE.some((pattern) => pattern.test(words)))
    return { ...line, kind: 'boilerplate', paragraph: false };
  if (TEASER.test(words)) return { ...line, kind: 'teaser', paragraph: false };
  if (CREDIT.some((pattern) => pattern.test(words))) return { ...line, kind: 'credit', paragraph: false };
  if (CAPTION.some((pattern) => pattern.test(words))) return { ...line, kind: 'caption', paragraph: false };
  if (readByline(words) !== undefined) return { ...line, kind: 'credit', paragraph: false };
  if (words.length <= 120 && !paragraph && (DATED.test(words) || startsWithDate(words)) && isDate(line)) {
    return { ...line, kind: 'dateline' };
  }
  return { ...line, kind: undefined };
}

/** The names in a byline ("By Jane Doe and Ada Lund | Staff writer"); nothing where a line is none. */
export function readByline(words: string): string | undefined {
  const names = BYLINE.exec(words)?.[1];
  if (names === undefined || /[.!?]$/u.test(names.replace(/\b\p{Lu}\.$/u, ''))) return undefined;
  const byline =
    names
      .split(/\s*(?:[|•·–—]|,?\s+(?:updated|published|posted|staff|correspondent|senior)\b)/iu)[0]
      ?.trim() ?? '';
  const capitals = byline.split(/[\s,]+/u).filter((word) => /^\p{Lu}/u.test(word)).length;
  const all = byline
    .split(/[\s,]+/u)
    .filter((word) => !/^(?:and|&|de|van|von|der|bin|al|el|la|und|et|y)$/iu.test(word)).length;
  return byline !== '' && all <= 12 && capitals >= all * 0.8 ? byline : undefined;
}

function startsWithDate(words: string): boolean {
  return /^(?:\p{L}{3,9}\.?,?\s+)?(?:\d|\p{Lu}\p{L}{2,8}\.?\s+\d)/u.test(words);
}

/** A paragraph has some words and ends like a sentence; a short line that ends like one may be one too. */
function isParagraph(words: string): boolean {
  const many = words.split(/\s+/u, 14).length;
  const ends = /[.!?…:;。！？؟۔।]["'”’»)\]]*(?:\s*\([\p{L} /,.]{2,40}\))?$/u.test(words);
  return (ends && many >= 6) || many >= 14 || (ends && /[。！？]/u.test(words)) || /[。！？].+/u.test(words);
}
