import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Db } from '@/lib/db/database';
import { sharedKey } from '@/lib/server/suggestions/suggestion-key';
import type { BuiltArticle } from './build-article';
import type { BuiltWorkspace } from './build-workspace';

/** What articles state by a sentence of each, as the engine would store it; answers its key. */
export async function buildShared(
  db: Db,
  { workspaceId }: BuiltWorkspace,
  { caseId, stated }: { caseId: string; stated: { article: BuiltArticle; sentence: string }[] },
): Promise<string> {
  const sentences = stated.map(({ article: { articleId, text }, sentence }) => {
    const start = text.indexOf(sentence);
    const range = { start, end: start + sentence.length };
    return {
      ...range,
      articleId,
      sentence,
      part: range,
      voice: 'body',
      speaker: null,
      polarity: 'affirms',
      verb: null,
    };
  });
  const [lead] = sentences;
  await db.analysis.create({
    data: {
      workspaceId,
      caseId,
      subjectId: caseId,
      kind: 'shared',
      engine: ENGINE_VERSION,
      revisionIds: stated.map(({ article }) => article.revisionId),
      basis: 'built',
      result: {
        revisions: stated.map(({ article: { articleId, revisionId } }) => ({ articleId, revisionId })),
        statements: [{ lead: 0, words: lead?.part, statement: lead?.sentence, sentences, differences: [] }],
      },
    },
  });
  return sharedKey(sentences);
}
