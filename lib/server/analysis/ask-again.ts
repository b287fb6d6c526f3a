import type { AnalysisStatus } from '@/lib/contract/analysis';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { readStatus } from './read-status';
import { requestAnalysis } from './request-analyses';

/** Asks for the articles of a case to be compared again: what failed is tried again, what is there is kept. */
export async function askAgain(
  actor: Actor,
  { tx, now, record }: Write,
  { caseId }: { caseId: string },
): Promise<AnalysisStatus> {
  authorise(actor, 'analysis.request');
  const { title } = await readOpenCase(actor, tx, caseId);
  await requestAnalysis(tx, { workspaceId: actor.workspaceId, caseId, now });
  record({ kind: 'analysis.requested', caseId, data: { label: title } });
  return readStatus(actor, tx, { caseId });
}
