import { createHash } from 'node:crypto';

/** Answers that are kept, of a few thousand characters each: all claims of the largest cases. */
const MOST = 5_000;

const slot = Symbol.for('variorum.engine-answers');
const processWide = globalThis as { [slot]?: Map<string, Promise<unknown>> };
processWide[slot] ??= new Map();
const answers = processWide[slot];

/**
 * The answers to questions that were asked before with the same facts, or those that `compute` gives to the others, by
 * their places. For answers of the engine that hang on nothing but the facts given; those of all that ask at once are
 * one.
 */
export function rememberAnswers<Answer>(
  facts: readonly unknown[],
  compute: (missing: number[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const keys = facts.map((fact) => createHash('sha256').update(JSON.stringify(fact)).digest('base64'));
  const missing = keys.flatMap((key, place) => (answers.has(key) ? [] : [place]));
  const computed = missing.length === 0 ? undefined : compute(missing);
  return Promise.all(
    keys.map((key, place) => {
      const known = answers.get(key);
      answers.delete(key);
      const at = missing.indexOf(place);
      const answer = known ?? (computed as Promise<readonly Answer[]>).then((list) => list[at]);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      const [oldest] = answers.keys();
      if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
      // Kept under a hash of the facts that it was computed from, so it is of their kind.
      return answer as Promise<Answer>;
    }),
  );
}

/** The same for one question. */
export async function rememberAnswer<Answer>(
  facts: unknown,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const [answer] = await rememberAnswers([facts], async () => [await compute()]);
  // One for each question.
  return answer as Answer;
}
