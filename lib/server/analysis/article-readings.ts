import type { SentenceDetail } from '@/lib/compare/detail';
import { findPeople, type People } from '@/lib/compare/find-people';
import { readDetails } from '@/lib/compare/read-details';
import type { TextRange } from '@/lib/domain/revision-text';
import type { EngineArticle } from './read-inputs';

/** What was read of an article, once for all claims and questions. */
export interface ArticleReading {
  people: People;
  readDetails: (range: TextRange) => SentenceDetail[];
}

/** Articles that are kept in mind, with some kilobytes each: those of a large case. */
const MOST = 200;
const readings = new Map<string, ArticleReading>();

/** Reads an article as far as it is asked for, and remembers it while the worker lives: details take longest of all. */
export function getArticleReading(article: EngineArticle): ArticleReading {
  const { id, revisionId, text, publishedAt, language } = article;
  const key = JSON.stringify([id, revisionId, publishedAt, language]);
  const known = readings.get(key);
  readings.delete(key);
  const people = known?.people ?? findPeople(text);
  const details = new Map<string, SentenceDetail[]>();
  const reading = known ?? {
    people,
    readDetails: ({ start, end }) => {
      const place = `${start}-${end}`;
      const before = details.get(place);
      if (before) return before;
      const sentence = text.slice(start, end);
      const read = readDetails({ sentence, publishedAt, language, article: { text, start, people } });
      details.set(place, read.details);
      return read.details;
    },
  };
  readings.set(key, reading);
  const [oldest] = readings.keys();
  if (readings.size > MOST && oldest !== undefined) readings.delete(oldest);
  return reading;
}
