import { describe } from '@/lib/anchoring/describe';
import { richTextFromPlain } from '@/lib/domain/rich-text';
import type { Write } from '../core/write';

const DAY_MS = 86_400_000;

/** What each part of the sample builds on: the ids made so far, by the keys that the sample's texts use. */
export interface SampleDesk {
  write: Write;
  workspaceId: string;
  caseId: string;
  scaleId: string;
  people: ReadonlyMap<string, string>;
  articles: Map<string, { articleId: string; revisionId: string; text: string }>;
  claims: ReadonlyMap<string, string>;
  evidence: Map<string, string>;
}

export function getByKey<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample case has nothing called ${key}.`);
  return value;
}

export function findPlace({ articles }: SampleDesk, article: string, quote: string) {
  const { articleId, revisionId, text } = getByKey(articles, article);
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The sample article ${article} does not say: ${quote}`);
  return { articleId, revisionId, ...describe({ text, start, end: start + quote.length }) };
}

export function daysFromNow({ write }: SampleDesk, days: number): Date {
  return new Date(write.now.getTime() + days * DAY_MS);
}

/** A rich text is plain data: JSON as it stands. */
export function storable(text: string): object {
  return richTextFromPlain(text);
}
