import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FOLDER = '../shared/reference/same-event-same-claim';

export const hasSameEventReference = existsSync(`${FOLDER}/articles.json.gz`);

export interface ReferenceArticle {
  id: string;
  /** The event, such as "1ecb"; "1ecbplus" is another that looks like it. */
  topic: string;
  text: string;
  /** Tokens joined with spaces, one sentence a line of `text`. */
  sentences: { start: number; end: number; text: string; mentioned: boolean }[];
}

/** The articles of ECB+ topics 1-24, their tokens joined with spaces and their sentences with line feeds. */
export function readReferenceArticles(): ReferenceArticle[] {
  type Topic = {
    topic: string;
    documents: { id: string; sentences: { id: number; tokens: string[] }[] }[];
    mentions: { doc: string; sent: number }[];
  };
  return readPacked<Topic[]>('articles.json.gz').flatMap(({ topic, documents, mentions }) => {
    const mentioned = new Set(mentions.map(({ doc, sent }) => `${doc} ${sent}`));
    return documents.map(({ id, sentences }) => {
      let start = 0;
      const lines = sentences.map((sentence) => {
        const text = sentence.tokens.join(' ');
        const line = {
          start,
          end: start + text.length,
          text,
          mentioned: mentioned.has(`${id} ${sentence.id}`),
        };
        start = line.end + 1;
        return line;
      });
      return { id, topic, text: lines.map(({ text }) => text).join('\n'), sentences: lines };
    });
  });
}

/** Pairs of sentences ("article sentence") that tell of the same happening, both ways. */
export function readReferencePairs(): Map<string, Set<string>> {
  type Gold = { topics: { pairs: [string, number, string, number, number][] }[] };
  const pairs = new Map<string, Set<string>>();
  const add = (from: string, to: string) => pairs.set(from, (pairs.get(from) ?? new Set()).add(to));
  for (const { pairs: gold } of readPacked<Gold>('sentence_pairs_gold.json.gz').topics) {
    for (const [articleA, sentenceA, articleB, sentenceB] of gold) {
      add(`${articleA} ${sentenceA}`, `${articleB} ${sentenceB}`);
      add(`${articleB} ${sentenceB}`, `${articleA} ${sentenceA}`);
    }
  }
  return pairs;
}

function readPacked<Content>(file: string): Content {
  return JSON.parse(gunzipSync(readFileSync(`${FOLDER}/${file}`)).toString('utf8'));
}
