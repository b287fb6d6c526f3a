import { createHash } from 'node:crypto';

/** Answers that are kept, of a few thousand characters each: all claims of the largest cases. */
const MOST = 5_000;

const slot = Symbol.for('variorum.engine-answers');
const processWide = globalThis as { [slot]?: Map<string, Promise<unknown>> };
processWide[slot] ??= new Map();
const answers = processWide[slot];

/**
 * The answer to a question that was asked before with the same facts, or a new one. For answers of the engine that hang
 * on nothing but the facts given; those of all that ask at once are one.
 */
export function rememberAnswer<Answer>(facts: unknown, compute: () => Promise<Answer>): Promise<Answer> {
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('base64');
  const known = answers.get(key);
  answers.delete(key);
  const answer = known ?? compute();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
  // Kept under a hash of the facts that it was computed from, so it is of their kind.
  return answer as Promise<Answer>;
}
