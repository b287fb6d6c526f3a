import type { OfficeHolder } from '@/lib/compare/check-title';
import type { Conflict } from '@/lib/compare/conflict';
import { findConflicts } from '@/lib/compare/find-conflicts';
import { findWordings } from '@/lib/compare/find-wordings';
import { formatInterval } from '@/lib/compare/format-interval';
import { getSentenceAt } from '@/lib/compare/get-sentence-at';
import type { Wording } from '@/lib/compare/wording';
import type { Conflict as ConflictShape, Wording as WordingShape } from '@/lib/contract/wordings';
import type { Detail } from '@/lib/domain/claim';
import { type PassageVoice, wordVoice } from '@/lib/domain/voice';
import { getArticleReading } from './article-readings';
import type { EngineArticle } from './read-inputs';

export interface WordedPassage {
  id: string;
  articleId: string;
  start: number;
  end: number;
  voice: PassageVoice;
}

/** A claim with the passages that are marked for it. */
export interface WordedClaim {
  id: string;
  statement: string;
  details: Detail[];
  passages: WordedPassage[];
}

export interface WordingTask {
  kind: 'wordings';
  claims: WordedClaim[];
  /** The articles that the passages are in, in the revision that the offsets are of. */
  articles: EngineArticle[];
  /** The desk's list that titles are checked against. */
  holders: OfficeHolder[];
}

export interface ClaimWordings {
  claimId: string;
  details: { detail: Wording['detail']; wordings: WordingShape[] }[];
  /** With the engine's keys, made of words. */
  conflicts: Omit<ConflictShape, 'answer'>[];
  unread: string[];
}

/** Lines up what the passages of claims put in each detail, and names the differences. */
export function readWordings({ claims, articles, holders }: WordingTask): ClaimWordings[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return claims.map(({ id: claimId, statement, details, passages }) => {
    const read = passages.flatMap((passage) => {
      const article = byId.get(passage.articleId);
      return article ? [toWord(passage, article)] : [];
    });
    const starts = new Map(read.map(({ id, article }) => [id, article.start]));
    const wordings = findWordings({ claim: { statement, details }, passages: read });
    return {
      claimId,
      details: [...new Set(wordings.map(({ detail }) => detail))].map((detail) => ({
        detail,
        wordings: wordings
          .filter((wording) => wording.detail === detail)
          .map((wording) => describeWording(wording, starts.get(wording.passageId) ?? 0)),
      })),
      conflicts: findConflicts({ wordings, officeHolders: holders }).map(describeConflict),
      unread: read.filter(({ language }) => !/^en(-|$)/i.test(language)).map(({ id }) => id),
    };
  });
}

/** A passage as the engine reads it: the sentence, or sentences, that it stands in. */
export function toWord({ id, start: from, end: to, voice }: WordedPassage, engineArticle: EngineArticle) {
  const { id: articleId, label, text, publishedAt, language } = engineArticle;
  const reading = getArticleReading(engineArticle);
  const start = Math.min(getSentenceAt(text, from).start, from);
  const end = Math.max(getSentenceAt(text, Math.max(from, to - 1)).end, to);
  return {
    id,
    articleId,
    label,
    sentence: text.slice(start, end),
    marked: { start: from - start, end: to - start },
    publishedAt,
    language,
    voice,
    article: { text, start, people: reading.people },
    details: reading.readDetails({ start, end }),
  };
}

function describeConflict({ key, detail, kind, sentence, sides }: Conflict): Omit<ConflictShape, 'answer'> {
  return {
    key,
    detail,
    kind,
    sentence,
    sides: sides.map(({ text, wordings }) => ({
      says: text,
      passageIds: [...new Set(wordings.map(({ passageId }) => passageId))],
      articleIds: [...new Set(wordings.map(({ articleId }) => articleId))],
    })),
  };
}

function describeWording(wording: Wording, sentenceStart: number): WordingShape {
  const { passageId, articleId, text, start, end, value, slot } = wording;
  const interval = value.kind === 'time' ? describeInterval(value) : null;
  return {
    passageId,
    articleId,
    slot,
    says: text,
    start: sentenceStart + start,
    end: sentenceStart + end,
    value: interval?.words ?? describeValue(wording),
    interval,
  };
}

function describeInterval({
  interval,
  basis,
}: Extract<Wording['value'], { kind: 'time' }>): WordingShape['interval'] {
  const { start, end } = interval ?? { start: null, end: null };
  return { start, end, words: interval === null ? 'not known' : formatInterval(interval), basis };
}

function describeValue({ value, text }: Wording): string {
  switch (value.kind) {
    case 'voice': {
      const { who, does } = wordVoice(value);
      return `${who} ${does}`;
    }
    case 'person':
      return value.title === null ? value.name : `${value.title} (${value.name})`;
    case 'place':
      return value.name;
    case 'count':
    case 'money':
    case 'percent':
    case 'measure':
    case 'duration':
      return value.value === null
        ? text
        : [String(value.value), value.unit, value.counted].filter(Boolean).join(' ');
    case 'absent':
      return 'left out';
    default:
      return text;
  }
}
