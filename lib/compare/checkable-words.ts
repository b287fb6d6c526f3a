import type { TextRange } from '@/lib/domain/revision-text';
import { adverbs, prepositions } from './english-words';

/** Words that make a sentence one that can be checked, or one that cannot. English, but for figures. */

const NUMBER_WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores?|hundreds?|thousands?|millions?|billions?|trillions?|half|twice|(?:a|one|two)[ -](?:third|quarter)s?';
const COUNTED = String.raw`(?:[ -]\p{L}[\p{L}\p{M}’'-]*)?`;
const FIGURE = String.raw`\p{Sc}?\p{Nd}[\p{Nd}.,:]*(?<=\p{Nd})(?:\s?(?:%|per\s?cent\b|percent\b|bn\b|m\b|k\b))?`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${FIGURE}|(?:${NUMBER_WORD})(?![\p{L}\p{N}]))${COUNTED}`,
  'iu',
);

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const TIMES = [
  // Months are written with a capital: "they may go" is no date.
  String.raw`\b(?:\p{Nd}{1,2}(?:st|nd|rd|th)?\s+)?(?:Jan(?:uary)?|Feb(?:ruary)?|March|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?:\s+\p{Nd}{1,2}\b)?(?:,?\s+(?:19|20)\p{Nd}\p{Nd}\b)?`,
  String.raw`\bMay\s+\p{Nd}{1,4}\b|\bin\s+May\b`,
  String.raw`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`,
  String.raw`(?<!\p{L})(?:19|20)\p{Nd}\p{Nd}(?!\p{L}|\p{Nd}|[.,]\p{Nd})`,
  String.raw`\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s+(?:week|month|year|decade|century|spring|summer|autumn|winter|night|morning|evening|afternoon|weekend)\b`,
  String.raw`\b(?:yesterday|today|tonight|tomorrow)\b`,
  String.raw`\b(?:\p{Nd}+|an?|${NUMBER_WORD})\s+(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)\s+(?:ago|earlier|later)\b`,
];
const TIME = new RegExp(TIMES.join('|'), 'u');
const ONLY_A_DATE = new RegExp(
  String.raw`^(?:(?:19|20)\p{Nd}\p{Nd}|\p{Nd}{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH}))\b`,
  'iu',
);

const RANKS =
  /\b(?:(?:the|its|his|her|their)\s+(?:very\s+)?(?:first|last|only|worst|best|latest)\s+(?!(?:few|two|three|day|week|month|year)s?\b)\p{Ll}+|for\s+the\s+first\s+time|(?:the\s+)?(?:largest|biggest|smallest|highest|lowest|longest|shortest|oldest|youngest|deadliest|fastest|richest|poorest)|unprecedented|record\s+(?:high|low|number)|never\s+before|not\s+seen\s+since|more\s+than\s+any|the\s+most\s+\p{Ll}+)\b/iu;

/** Judgements, wishes and advice: what nobody can look up. */
const OPINION =
  /\b(?:should|ought\s+to|let\s+us|let’s|hopefully|unfortunately|sadly|thankfully|regrettably|surely|undoubtedly|arguably|of\s+course|in\s+my\s+(?:view|opinion)|i\s+(?:think|believe|feel|hope|guess|doubt)|we\s+(?:think|believe|feel|hope|need|must)|it(?:’s|'s|\s+is)\s+(?:time|important|vital|crucial|essential|clear|obvious|hard|difficult|easy|worth|tempting|shameful|a\s+shame)|wonderful|terrible|horrible|awful|shameful|disgraceful|disgusting|beautiful|brilliant|amazing|incredible|fantastic|stunning|outrageous|absurd|ridiculous|pathetic|remains?\s+(?:fluid|uncertain|unclear|to\s+be\s+seen)|only\s+time\s+will\s+tell|complexit(?:y|ies)|implications)\b/iu;
/** What may come true: weaker than what is said to be so. */
const LOOSE =
  /\b(?:could|may|might|perhaps|possibly|potential(?:ly)?|likely|hopes?|optimis\w+|prospects?|concerns?\s+persist|seems?|appears?\s+to|would\s+be)\b/u;
const ADDRESSES = /(?<![\p{L}’'])(?:I|we|us|our|my|you|your)(?![\p{L}])/u;

/** The first number of a sentence that is no date, with what it counts: "eight villages". */
export function findNumberWords(sentence: string): string | undefined {
  for (let from = 0; from < sentence.length; ) {
    const match = NUMBER.exec(sentence.slice(from));
    if (match === null) return undefined;
    const start = from + match.index;
    const time = TIME.exec(sentence.slice(Math.max(0, start - 24)));
    const timeStart = time === null ? -1 : Math.max(0, start - 24) + time.index;
    const isDate =
      ONLY_A_DATE.test(sentence.slice(start)) ||
      (time !== null && timeStart < start + match[0].length && timeStart + time[0].length > start);
    if (!isDate) return cutFunctionWord(match[0]);
    from = Math.max(start + match[0].length, timeStart + (time?.[0].length ?? 0));
  }
  return undefined;
}

function cutFunctionWord(words: string): string {
  const [, number, last = ''] = /^(.+?)[ -]([^ -]+)$/u.exec(words) ?? [];
  const lower = last.toLowerCase();
  const tells = !(prepositions.has(lower) || adverbs.has(lower) || /^(?:and|or|the|of|to)$/.test(lower));
  return number === undefined || tells ? words : number;
}

/** The first words that date what a sentence tells: "last summer". */
export function findTimeWords(sentence: string): string | undefined {
  return TIME.exec(sentence)?.[0].trim();
}

/** Words that compare with all others: "the first", "not seen since". */
export function findRankWords(sentence: string): string | undefined {
  return RANKS.exec(sentence)?.[0];
}

/** Whether the words outside quotation marks judge, wish or advise. */
export function isOpinion(sentence: string, quoted: readonly TextRange[]): boolean {
  const own = blankOut(sentence, quoted);
  return OPINION.test(own) || ADDRESSES.test(own);
}

/** Whether what is said may or may not come true. */
export function isLoose(sentence: string): boolean {
  return LOOSE.test(sentence);
}

function blankOut(sentence: string, ranges: readonly TextRange[]): string {
  let own = '';
  let at = 0;
  for (const { start, end } of ranges) {
    own += sentence.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return own + sentence.slice(at);
}
