import type { ClaimRow } from '@/lib/contract/claims';
import type { Claim, Prisma } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem, refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { readProtocol } from '../stages/load-course';
import { getClaim } from './get-claim';
import { getClaimInUse } from './get-claim-in-use';
import { moveEvidence, movePassages, moveThreads } from './move-work';
import type { MovedWork } from './moved-work';
import { refuseDecided } from './refuse-decided';
import { takeClaimNumber } from './take-claim-number';

interface Input {
  claimId: string;
  version: number;
  statement: string;
  passageIds: string[];
  evidenceIds: string[];
}

/**
 * Splits passages, and evidence if wished, off into a new claim of the same protocol or stage. Verdicts and judgements of cells stay:
 * they judged the claim as it was worded.
 */
export async function splitClaim(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claimId, version, statement, passageIds, evidenceIds }: Input,
): Promise<{ moveId: string; claim: ClaimRow }> {
  authorise(actor, 'claims.split');
  const { workspaceId, userId } = actor;
  const from = await getClaimInUse(tx, actor, { claimId, forChange: true });
  if (from.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  await refuseDecided(tx, from);

  const { caseId, kind, asOf, tags } = from;
  const into = await tx.claim.create({
    data: {
      workspaceId,
      id: newId(),
      caseId,
      number: await takeClaimNumber(tx, actor, caseId),
      statement,
      kind,
      asOf,
      tags,
      details: [],
      ...splitCourse(from),
      stageSince: now,
      createdById: userId,
      createdAt: now,
    },
  });
  const pair = { workspaceId, fromClaimId: claimId, intoClaimId: into.id };
  const wanted = new Set(passageIds);
  const { passages, silences } = await movePassages(tx, { ...pair, ids: [...wanted], now });
  if (passages.length < wanted.size) {
    throw new Problem('RULE_BROKEN', 'Some of these passages are no longer marked for this claim.', {
      rule: 'passages_elsewhere',
    });
  }
  const chosen = new Set(evidenceIds);
  const links = await moveEvidence(tx, { ...pair, ids: [...chosen] });
  if (links.length < chosen.size) {
    refuseField('evidenceIds', 'Some of this evidence is not linked to the claim. Choose from its evidence.');
  }
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId, id: claimId } },
    data: { version: { increment: 1 } },
  });
  const threads = await moveThreads(tx, pair, {
    OR: [{ passageId: { in: passages } }, { evidenceId: { in: [...chosen] } }],
  });
  const moved: MovedWork = { passages, silences, links, threads, cells: [], assignments: [] };
  const moveId = newId();
  await tx.claimMove.create({
    data: { ...pair, id: moveId, kind: 'split', moved, createdById: userId, createdAt: now },
  });
  const data = { label: `${claimLabel(from)} → ${claimLabel(into)}`, moveId };
  for (const { id } of [from, into])
    record({ kind: 'claim.split', caseId, claimId: id, subjectId: moveId, data });
  return { moveId, claim: await getClaim(actor, tx, { claimId: into.id }) };
}

/** What a protocol hides stays hidden in the new claim, which begins its course. */
function splitCourse({ stage, protocol, protocolSince }: Claim) {
  const [first] = protocol === null || stage === 'open' ? [] : readProtocol(protocol).stages;
  // A checked protocol is plain JSON.
  return first
    ? { stage: first.kind, protocol: protocol as Prisma.InputJsonObject, protocolSince }
    : { stage };
}
