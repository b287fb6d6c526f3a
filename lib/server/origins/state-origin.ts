import type { OriginStatement } from '@/lib/contract/origins';
import type { OriginKind } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { readOpenArticle } from '../articles/read-article';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { getStatement } from './present-statement';

interface Input {
  articleId: string;
  passageId: string | null;
  kind: OriginKind;
  name: string | null;
  note: string;
}

/** Says where an article's text, or one passage of it, comes from; what was said of the same before is withdrawn. */
export async function stateOrigin(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { articleId, passageId, kind, name, note }: Input,
): Promise<OriginStatement> {
  authorise(actor, 'origins.state');
  const { workspaceId, userId } = actor;
  const { caseId, label } = await readOpenArticle(actor, tx, articleId);
  const named = kind === 'own' || kind === 'unknown' ? null : name;
  if (named === null && kind !== 'own' && kind !== 'unknown')
    refuseField('name', 'Write whose text it is, or choose that it is not known.');
  if (passageId !== null) {
    const where = { workspaceId, id: passageId, articleId, removedAt: null };
    if (!(await tx.passage.findFirst({ where, select: { id: true } })))
      refuseField('passageId', 'This passage is no longer marked in the article.');
  }
  await tx.originStatement.updateMany({
    where: { workspaceId, articleId, passageId, withdrawnAt: null },
    data: { withdrawnAt: now, version: { increment: 1 } },
  });
  const id = newId();
  await tx.originStatement.create({
    data: {
      workspaceId,
      id,
      caseId,
      articleId,
      passageId,
      kind,
      name: named,
      note: note.trim(),
      createdById: userId,
      createdAt: now,
    },
  });
  record({
    kind: 'origin.stated',
    caseId,
    articleId,
    subjectId: id,
    data: { label: named === null ? label : `${label}: ${named}` },
  });
  return getStatement(tx, actor, id);
}
