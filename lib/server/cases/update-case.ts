import { refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { changeTraining } from '../training/change-training';
import { chooseScale } from './create-case';
import { readCase, readOpenCase } from './get-case';
import { presentCase } from './present-case';

interface CaseChange {
  caseId: string;
  version: number;
  title?: string;
  about?: string;
  eventDate?: string | null;
  language?: string;
  scaleId?: string;
  training?: boolean;
}

/** Changes a case. Its scale may go to a newer version of its family, or to another one while nobody has judged. */
export async function updateCase(
  actor: Actor,
  { tx, record }: Write,
  { caseId, version, ...change }: CaseChange,
) {
  authorise(actor, 'cases.edit');
  const before = await readOpenCase(actor, tx, caseId);
  const { workspaceId } = actor;
  if (change.scaleId !== undefined && change.scaleId !== before.scaleId) {
    await chooseScale(actor, tx, change.scaleId);
    const scales = await tx.ratingScale.findMany({
      where: { workspaceId, id: { in: [before.scaleId, change.scaleId] } },
      select: { familyId: true },
    });
    const sameFamily = new Set(scales.map(({ familyId }) => familyId)).size === 1;
    const ofCase = { where: { workspaceId, claim: { caseId } } };
    const judged = (await tx.verdict.count(ofCase)) + (await tx.trainingKey.count(ofCase));
    if (!sameFamily && judged > 0) {
      refuseField(
        'scaleId',
        'There are verdicts on the old scale; only a newer version of it can be chosen.',
      );
    }
  }
  if (change.training !== undefined && change.training !== before.training) {
    await changeTraining(tx, before, change.training);
  }
  const { count } = await tx.case.updateMany({
    where: { workspaceId, id: caseId, version },
    data: { ...change, version: { increment: 1 } },
  });
  const after = await readCase(actor, tx, caseId);
  if (count === 0) refuseStale(presentCase(actor, after));
  record({ kind: 'case.changed', caseId, data: { label: after.title, fields: Object.keys(change) } });
  return presentCase(actor, after);
}
