import {
  recognizeAge,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import type { TextRange } from '@/lib/domain/revision-text';

/** A number in a text, with what it measures where the words beside it say so. */
export interface Amount extends TextRange {
  /** Null where the words mean no amount ("the % of increase"). */
  value: number | null;
  /** "Kilometer", "United States dollar", "Year"; undefined for a bare number. */
  unit: string | undefined;
}

const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SCALE = 'hundred|thousand|million|billion|trillion';
/** The fractions that are one character, and what words like "three quarters" stand for. */
const PARTS: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  eighth: 1 / 8,
  tenth: 1 / 10,
};
const COUNTS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const PART = `(?:(${Object.keys(COUNTS).join('|')})[ -])?(${Object.keys(PARTS).join('|')})s?`;

/** Numbers in digits and in words, by Microsoft's recogniser, with what it takes apart put together. English. */
export function recognizeNumbers(text: string): Amount[] {
  if (!/[\p{N}]|\p{L}{3}/u.test(text)) return [];
  const known = recognizeNumber(text, 'en-us').map(readResult);
  return mergeNumbers(text, overlay(known, findNumberPhrases(text)));
}

/** The recogniser is slow: it is asked only where a sign, a code or the name of a currency stands in the text. */
const SIGN_OF_MONEY =
  /\p{Sc}|\b\p{Lu}{3}\b|(?<!\p{L})m?(?:usd|eur|gbp|cad|aud|chf|cny|inr|jpy|rub|uah)(?!\p{L})|dollar|euro|pound|sterling|pence|penny|pennies|cent|yen|yuan|renminbi|\brmb|ruble|rouble|rupee|hryvnia|franc|krona|krone|kroner|lira|peso|\breal|rial|riyal|dinar|dirham|shekel|\bwon\b|zloty|forint|baht|ringgit|rand\b|naira|shilling|taka|bitcoin|buck|quid|\bmark|cedi|kwacha|leone|dong|kip|pataca|tenge|som|lari|dram|birr|pula|escudo|guilder|florin|crown|ariary|balboa|colon|guarani|quetzal|lempira|gourde|vatu|tala|paanga|denar|lek|kuna|leu|lev\b|manat|afghani|tugrik|riel|kyat|rufiyaa|ngultrum|loti|lilangeni|dalasi|ouguiya|metical|nakfa|dobra/iu;

/** Money by Microsoft's recogniser, with codes beside numbers read as they are printed ("USD 200"). English. */
export function recognizeMoney(text: string): Amount[] {
  // The recogniser is slow, and every currency has a sign, a code, or one of a few words.
  if (!SIGN_OF_MONEY.test(text)) return [];
  const known = recognizeCurrency(text, 'en-us').map((result) => {
    const amount = readResult(result);
    const value = rereadMoney(text.slice(amount.start, amount.end)) ?? amount.value;
    return scaleUp(text, { ...amount, value });
  });
  return overlay(known, findMoneyPhrases(text));
}

const SHORT: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

/** "$1.2bn", "£40m": the recogniser stops before the letters. */
function scaleUp(text: string, amount: Amount): Amount {
  const [letters, short = ''] = /^\s?(k|mn?|bn?|tn)\b/iu.exec(text.slice(amount.end)) ?? [];
  const scale = SHORT[short.toLowerCase()];
  if (letters === undefined || scale === undefined || amount.value === null) return amount;
  return { ...amount, end: amount.end + letters.length, value: amount.value * scale };
}

/** Percentages: 12.5 for "12.5 percent". */
export function recognizePercents(text: string): Amount[] {
  if (!/%|per\s?cent/iu.test(text)) return [];
  return recognizePercentage(text, 'en-us').map((result) => {
    const amount = readResult(result);
    const [points] = /^\s+points?\b/iu.exec(text.slice(amount.end)) ?? [];
    return points === undefined
      ? amount
      : { ...amount, end: amount.end + points.length, unit: 'percentage point' };
  });
}

const SIGN_OF_MEASURE =
  /\d|metre|meter|mile|yard|feet|foot|inch|acre|hectare|gram|\bkg|pound|ounce|\bton|litre|liter|gallon|barrel|pint|degree|volt|watt|byte|knot|square|cubic|years?[\s-]old|\baged?\b/iu;

/** Lengths, weights, areas, ages and the like, with their unit in the singular. */
export function recognizeMeasures(text: string): Amount[] {
  if (!SIGN_OF_MEASURE.test(text)) return [];
  return overlay(
    recognizeDimension(text, 'en-us').map(readResult),
    recognizeAge(text, 'en-us').map((result) => ({ ...readResult(result), unit: 'Year' })),
  );
}

type ModelResult = ReturnType<typeof recognizeNumber>[number];

function readResult({ start, end, resolution }: ModelResult): Amount {
  const value = Number.parseFloat(`${resolution?.value}`);
  const unit: unknown = resolution?.unit;
  return {
    start,
    end: end + 1,
    value: Number.isNaN(value) ? null : value,
    unit: typeof unit === 'string' ? unit : undefined,
  };
}

/** Own phrases take the place of what they overlap. */
function overlay(known: readonly Amount[], own: readonly Amount[]): Amount[] {
  const kept = known.filter(
    ({ start, end }) => !own.some((phrase) => start < phrase.end && end > phrase.start),
  );
  return [...kept, ...own].toSorted((a, b) => a.start - b.start);
}

function findNumberPhrases(text: string): Amount[] {
  const signs = [...text.matchAll(/(?<![\p{N}/])(?:(\d+)\s?)?([¼½¾⅓⅔⅕⅛])/gu)].map((found) => {
    const [top = 0, bottom = 1] = (found[2] ?? '').normalize('NFKD').split('⁄').map(Number);
    return toAmount(found, Number(found[1] ?? 0) + top / bottom);
  });
  const powers = [...text.matchAll(/(?<![\p{L}\p{N}.])(\d+(?:\.\d+)?)\s?[x×]\s?10\^(-?\d+)/gu)].map((found) =>
    toAmount(found, Number(`${found[1]}e${found[2]}`)),
  );
  const parts = [
    ...text.matchAll(new RegExp(String.raw`\b${PART}[ -](?:of )?(?:a )?(${SCALE})\b`, 'giu')),
  ].map((found) =>
    toAmount(found, readPart(found[1], found[2]) * (SCALES[found[3]?.toLowerCase() ?? ''] ?? 1)),
  );
  const bare = [...text.matchAll(/(?<=^\s*)hundred\s+(thousand|million|billion)\b/giu)].map((found) =>
    toAmount(found, 100 * (SCALES[found[1]?.toLowerCase() ?? ''] ?? 1)),
  );
  const withPart = [
    ...text.matchAll(
      new RegExp(
        String.raw`\b(\p{L}+|\d+(?:\.\d+)?)\s+(${SCALE})\s+and\s+${PART}(?:\s+(${SCALE}))?\b`,
        'giu',
      ),
    ),
  ].flatMap((found) => {
    const [whole] = recognizeNumber(found[1] ?? '', 'en-us').map(readResult);
    if (whole?.value === undefined || whole.value === null) return [];
    const scale = SCALES[found[2]?.toLowerCase() ?? ''] ?? 1;
    const part = readPart(found[3], found[4]);
    return [toAmount(found, whole.value * scale + part * (SCALES[found[5]?.toLowerCase() ?? ''] ?? scale))];
  });
  const ratios = [...text.matchAll(/\b(\p{L}+|\d+)\s+(?:out\s+of|in)\s+(\p{L}+|\d+)\b/giu)].flatMap(
    (found) => {
      const [whole] = recognizeNumber(found[0], 'en-us').map(readResult);
      if (whole === undefined || whole.start !== 0 || whole.end !== found[0].length) return [];
      const first = found[1] ?? '';
      const second = found[2] ?? '';
      const [top] = recognizeNumber(first, 'en-us').map(readResult);
      const [bottom] = recognizeNumber(second, 'en-us').map(readResult);
      // "One in three" is a share; "12 in six boxes" are two numbers, which the recogniser divides.
      if (top?.value == null || bottom?.value == null || top.value < bottom.value) return [];
      const at = found.index + found[0].length - second.length;
      return [
        { start: found.index, end: found.index + first.length, value: top.value, unit: undefined },
        { start: at, end: at + second.length, value: bottom.value, unit: undefined },
      ];
    },
  );
  return withPart.reduce<Amount[]>(
    (kept, phrase) => overlay(kept, [phrase]),
    [...signs, ...powers, ...parts, ...bare, ...ratios],
  );
}

function readPart(count: string | undefined, part: string | undefined): number {
  return (COUNTS[count?.toLowerCase() ?? 'a'] ?? 1) * (PARTS[part?.toLowerCase() ?? ''] ?? 1);
}

function toAmount(found: RegExpExecArray, value: number, unit?: string): Amount {
  return { start: found.index, end: found.index + found[0].length, value, unit };
}

/** "4 thousand 3 hundred and 21" is one number: a smaller one behind a scale adds to it. */
function mergeNumbers(text: string, amounts: readonly Amount[]): Amount[] {
  const merged: Amount[] = [];
  for (const amount of amounts) {
    const last = merged.at(-1);
    const scale =
      last && new RegExp(`(${SCALE})$`, 'iu').exec(text.slice(last.start, last.end))?.[1]?.toLowerCase();
    const room = scale === undefined ? 0 : (SCALES[scale] ?? 0);
    const joins = last && /^\s+(?:and\s+)?$/u.test(text.slice(last.end, amount.start));
    if (
      last?.value != null &&
      amount.value !== null &&
      joins &&
      Number.isInteger(amount.value) &&
      amount.value < room
    ) {
      merged[merged.length - 1] = { ...last, end: amount.end, value: last.value + amount.value };
    } else merged.push(amount);
  }
  return merged;
}

/** What a code or a name before a number, or a part of a million, is worth; undefined where the recogniser reads right. */
function rereadMoney(words: string): number | undefined {
  const before = new RegExp(
    String.raw`^(?:\p{L}[\p{L} .]*)\s*(\d[\d,]*(?:\.\d+)?)(?:\s*(${SCALE}))?$`,
    'iu',
  ).exec(words);
  if (before !== null)
    return Number(before[1]?.replaceAll(',', '')) * (SCALES[before[2]?.toLowerCase() ?? ''] ?? 1);
  const part = new RegExp(String.raw`^${PART}[ -](?:of )?(?:a )?(${SCALE})\b`, 'iu').exec(words);
  if (part === null) return undefined;
  return readPart(part[1], part[2]) * (SCALES[part[3]?.toLowerCase() ?? ''] ?? 1);
}

const CODES: Record<string, string> = {
  USD: 'United States dollar',
  EUR: 'Euro',
  GBP: 'British pound',
  CAD: 'Canadian dollar',
  AUD: 'Australian dollar',
  CHF: 'Swiss franc',
  CNY: 'Chinese yuan',
  INR: 'Indian rupee',
  JPY: 'Japanese yen',
  RUB: 'Russian ruble',
  UAH: 'Ukrainian hryvnia',
};
const CODE = Object.keys(CODES).join('|');
const DIGITS = String.raw`\d[\d,]*(?:\.\d+)?`;

/** "USD115", "CAD$ 15", "75 USD million", "120 MEUR". */
function findMoneyPhrases(text: string): Amount[] {
  const read = (found: RegExpExecArray, code = '', digits = '', scale = '') =>
    toAmount(
      found,
      Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1),
      CODES[code.toUpperCase()],
    );
  return [
    ...[
      ...text.matchAll(
        new RegExp(String.raw`\b(${CODE})(?=\d|\$)\$?\s?(${DIGITS})(?:\s*(${SCALE})\b)?`, 'giu'),
      ),
    ].map((found) => read(found, found[1], found[2], found[3])),
    ...[
      ...text.matchAll(
        new RegExp(String.raw`(?<![\d.,])(${DIGITS})\s(${CODE})\s(million|billion|trillion)\b`, 'giu'),
      ),
    ].map((found) => read(found, found[2], found[1], found[3])),
    ...[...text.matchAll(new RegExp(String.raw`(?<![\d.,])(${DIGITS})\sM(${CODE})\b`, 'gu'))].map((found) =>
      read(found, found[2], found[1], 'million'),
    ),
    ...[...text.matchAll(new RegExp(String.raw`\bM(${CODE})\s(${DIGITS})`, 'gu'))].map((found) =>
      read(found, found[1], found[2], 'million'),
    ),
  ];
}
