import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findReuse } from '@/lib/compare/find-reuse';
import { readAsciiWords } from '@/tests/bench/naive-reuse';

const folder = '../shared/reference/same-event-same-claim';

interface Topic {
  topic: string;
  documents: { id: string; sentences: { tokens: string[] }[] }[];
}

function readTopics(): Topic[] {
  return JSON.parse(gunzipSync(readFileSync(`${folder}/articles.json.gz`)).toString());
}

describe.skipIf(!existsSync(folder))('findReuse on ECB+ (needs ../shared/reference)', () => {
  const topics = existsSync(folder) ? readTopics() : [];
  const texts = topics.flatMap(({ documents }) =>
    documents.map(({ id, sentences }) => ({
      id,
      text: sentences.map(({ tokens }) => tokens.join(' ')).join(' '),
    })),
  );
  const reference: { pairs: [string, string, string, number, number, number, number][] } = existsSync(folder)
    ? JSON.parse(readFileSync(`${folder}/reuse_pairs.json`, 'utf8'))
    : { pairs: [] };
  const given = new Map(reference.pairs.map(([, a, b, , , , share]) => [nameOf(a, b), share]));
  const eventOf = new Map(topics.flatMap(({ topic, documents }) => documents.map(({ id }) => [id, topic])));

  it.each([
    ['the words of the reference', readAsciiWords],
    ['Unicode words', undefined],
  ])('gives the containment of every pair within 0.02, and 0 where none is given, by %s', (_, readTokens) => {
    const pairs = findReuse({ texts, ...(readTokens && { readTokens }) });
    const found = new Map(pairs.map((pair) => [nameOf(pair.a, pair.b), Math.max(pair.aInB, pair.bInA)]));
    const wrong = [...given].filter(([name, share]) => Math.abs((found.get(name) ?? 0) - share) > 0.02);
    const invented = pairs.filter(
      ({ a, b, shared }) => shared > 0 && eventOf.get(a) === eventOf.get(b) && !given.has(nameOf(a, b)),
    );
    expect(given.size).toBe(681);
    expect({ wrong, invented }).toEqual({ wrong: [], invented: [] });
  });
});

function nameOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
