import { Prisma } from './generated/client';
import { type HiddenWork, withoutHiddenLinks, withoutHiddenPassages } from './hidden-work';

/** What of the talk about claims must not reach a viewer. Made by lib/server/visibility/hidden-talk.ts. */
export interface HiddenTalk {
  work: HiddenWork;
  /** Claims whose verdicts by others the viewer must not see. */
  verdicts: readonly string[];
  /** Claims whose verdicts carry no names: whoever spoke up about one would tell whose it is. */
  nameless: readonly string[];
}

/** `AND …` for threads under this alias; the passage and the verdict it may stand on are joined as `p` and `v`. */
export function withoutHiddenThreads({ work, verdicts, nameless }: HiddenTalk, alias: string): Prisma.Sql {
  const t = Prisma.raw(alias);
  const conditions = [
    withoutHiddenWords(work, {
      claimId: `${alias}."claimId"`,
      authorId: `${alias}."openedById"`,
      stage: `${alias}."stage"`,
    }),
  ];
  if (verdicts.length > 0)
    conditions.push(Prisma.sql`AND NOT (${t}."place" = 'verdict' AND ${t}."claimId" = ANY(${verdicts}::uuid[])
      AND v."userId" <> ${work.viewerId}::uuid)`);
  if (nameless.length > 0)
    conditions.push(
      Prisma.sql`AND NOT (${t}."place" = 'verdict' AND ${t}."claimId" = ANY(${nameless}::uuid[]))`,
    );
  const passages = withoutHiddenPassages(work, 'p');
  if (passages !== Prisma.empty)
    conditions.push(Prisma.sql`AND (${t}."place" <> 'passage' OR (true ${passages}))`);
  // That somebody linked it to this claim is hidden too, so evidence that serves another one as well does not count.
  if (work.evidence.length > 0)
    conditions.push(Prisma.sql`AND (${t}."place" <> 'evidence' OR EXISTS (SELECT 1 FROM "EvidenceLink" link
      WHERE link."workspaceId" = ${t}."workspaceId" AND link."claimId" = ${t}."claimId"
        AND link."evidenceId" = ${t}."evidenceId" ${withoutHiddenLinks(work, 'link')}))`);
  return Prisma.sql`${Prisma.join(conditions, ' ')}`;
}

/**
 * `AND …` for what somebody said or did in a thread. All that was written since the claim began to follow its protocol
 * is hidden, the stages after the checks included: one more reviewer may be asked after people have talked.
 */
export function withoutHiddenWords(
  { viewerId, comments, cold }: HiddenWork,
  { claimId, authorId, stage }: { claimId: string; authorId: string; stage: string },
): Prisma.Sql {
  if (comments.length === 0 && cold.length === 0) return Prisma.empty;
  const claim = Prisma.raw(claimId);
  return Prisma.sql`AND NOT (${claim} = ANY(${cold}::uuid[])) AND (${Prisma.raw(authorId)} = ${viewerId}::uuid
    OR ${Prisma.raw(stage)} = 'independent' OR NOT (${claim} = ANY(${comments}::uuid[])))`;
}
