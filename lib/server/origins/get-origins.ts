import type { AnalysisStatus } from '@/lib/contract/analysis';
import type { Origins } from '@/lib/contract/origins';
import type { Db } from '@/lib/db/database';
import { readState } from '../analysis/read-status';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { presentAnswer, presentSuggestions } from '../suggestions/present-suggestion';
import { joinKey } from '../suggestions/suggestion-key';
import { loadOrigins } from './load-origins';
import { presentGroups } from './present-groups';
import { presentStatements } from './present-statement';

/** Who shares text with whom in a case and what they name as source, and how many origins can stand behind what. */
export async function getOrigins(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<Origins & { state: AnalysisStatus['state'] }> {
  authorise(actor, 'origins.view');
  await readCase(actor, db, caseId);
  const { articles, grouping, tally, claims, ...said } = await loadOrigins(db, actor, caseId);
  const statements = await presentStatements(db, actor, said.statements);
  const answers = await presentSuggestions(db, actor, said.answered);
  const answerOf = new Map(
    said.answered.map(({ key, id }) => [key, answers.find((answer) => answer.id === id)]),
  );
  return {
    state: await readState(actor, db, caseId),
    articles: articles.map(({ id: articleId, revisionId, label, publishedAt, role, named }) => ({
      articleId,
      revisionId,
      label,
      publishedAt,
      role,
      named,
      statements: statements.filter((statement) => statement.articleId === articleId),
    })),
    groups: presentGroups(grouping),
    joins: grouping.links.map(({ a, b, kind, reason, share, uncredited }) => ({
      a,
      b,
      kind,
      reason,
      share,
      uncredited,
      answer: presentAnswer(answerOf.get(joinKey(a, b))),
    })),
    tally,
    claims,
  };
}
