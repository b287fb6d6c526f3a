import { v7 as newId } from 'uuid';
import type { Claim, Db, Suggestion } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltArticle } from './build-article';
import type { BuiltWorkspace } from './build-workspace';

interface SuggestionParts {
  claim: Claim;
  article: BuiltArticle;
  kind?: Suggestion['kind'];
  by?: Actor;
  words?: string;
  answer?: Suggestion['answer'];
}

/** Something that the engine suggested for a claim, and what somebody said to it. */
export async function buildSuggestion(
  db: Db,
  { workspaceId, ines }: BuiltWorkspace,
  {
    claim,
    article,
    kind = 'match',
    by = ines,
    words = 'The ministry denied this.',
    answer = 'rejected',
  }: SuggestionParts,
): Promise<Suggestion> {
  const id = newId();
  return db.suggestion.create({
    data: {
      workspaceId,
      id,
      caseId: claim.caseId,
      kind,
      key: id,
      claimId: claim.id,
      articleId: article.articleId,
      suggested: { words },
      engine: 1,
      answer,
      answeredById: by.userId,
    },
  });
}
