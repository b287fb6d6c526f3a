import { v7 as newId } from 'uuid';
import { describe } from '@/lib/anchoring/describe';
import type { Claim, Db, Passage } from '@/lib/db/database';
import type { BuiltArticle } from './build-article';
import type { BuiltWorkspace } from './build-workspace';

interface PassageParts {
  claim: Claim;
  article: BuiltArticle;
  /** Words of the article; their first occurrence is marked. The whole text when not given. */
  quote?: string;
  voice?: Passage['voice'];
  speaker?: string | null;
  polarity?: Passage['polarity'];
  authorId?: string;
  removedAt?: Date;
}

/** A passage of an article marked for a claim. */
export async function buildPassage(
  db: Db,
  { workspaceId, ines }: BuiltWorkspace,
  { claim, article, quote = article.text, ...given }: PassageParts,
): Promise<Passage> {
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the article that the test built.`);
  return db.passage.create({
    data: {
      workspaceId,
      id: newId(),
      caseId: claim.caseId,
      claimId: claim.id,
      articleId: article.articleId,
      revisionId: article.revisionId,
      ...describe({ text: article.text, start, end: start + quote.length }),
      voice: 'article',
      polarity: 'affirms',
      stage: claim.stage,
      authorId: ines.userId,
      ...given,
    },
  });
}
