import { v7 as newId } from 'uuid';
import type { Claim, Db, Evidence } from '@/lib/db/database';
import type { BuiltWorkspace } from './build-workspace';

interface EvidenceParts {
  caseId: string;
  question?: string;
  /** The claims it is evidence for, as support. */
  claims?: Claim[];
}

/** A question with a short answer, linked to claims. */
export async function buildEvidence(
  db: Db,
  { workspaceId, ines }: BuiltWorkspace,
  { caseId, question = 'What does the transcript say?', claims = [] }: EvidenceParts,
): Promise<Evidence> {
  const evidence = await db.evidence.create({
    data: { workspaceId, id: newId(), caseId, question, stage: 'independent', createdById: ines.userId },
  });
  for (const { id: claimId, stage } of claims) {
    await db.evidenceLink.create({
      data: {
        workspaceId,
        id: newId(),
        evidenceId: evidence.id,
        claimId,
        stance: 'supports',
        stage,
        createdById: ines.userId,
      },
    });
  }
  return evidence;
}
