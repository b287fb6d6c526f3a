'use client';

import { Anchor, Avatar, Badge, Checkbox, Group, Text, Tooltip } from '@mantine/core';
import Link from 'next/link';
import { describeStatedIn } from '@/lib/client/compare/describe-stated-in';
import type { ClaimRow } from '@/lib/contract/claims';
import type { OriginTally } from '@/lib/contract/origins';
import { claimKindWords } from '@/lib/domain/claim-words';
import { useOriginCounts } from '../compare/use-origin-counts';
import { useWorkspace } from '../shell/use-workspace';
import { RatingBadge } from '../ui/rating-badge';
import { useLocalTime } from '../ui/use-local-time';
import classes from './claim-list.module.css';
import { ClaimStatusBadge } from './claim-status-badge';

interface Props {
  claim: ClaimRow;
  /** The scale of the case: one's own verdict is on it. */
  scaleId: string | undefined;
  selected: boolean;
  /** Left out for those who may do nothing with a selection. */
  onSelect?: (selected: boolean) => void;
}

/** One claim of the list: what it says, where it stands, who has it, and the verdict as far as one may see it. */
export function ClaimListRow({ claim, scaleId, selected, onSelect }: Props) {
  const { slug } = useWorkspace();
  const origins = useOriginCounts(claim.caseId);
  return (
    <div className={classes.row} data-selected={selected || undefined}>
      {onSelect && (
        <Checkbox
          aria-label={`Select claim ${claim.number}`}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <Text className={classes.number} c="dimmed" size="sm">
        {claim.number}
      </Text>
      <div className={classes.text}>
        <Anchor
          component={Link}
          href={`/w/${slug}/cases/${claim.caseId}/claims/${claim.id}`}
          c="inherit"
          fw={600}
          fz={14}
          dir="auto"
        >
          {claim.statement}
        </Anchor>
        <Group gap={6} mt={2}>
          <Text size="xs" c="dimmed">
            {describeClaim(claim, origins?.claims.get(claim.id))}
          </Text>
          {claim.tags.map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none" fw={400}>
              {tag}
            </Badge>
          ))}
        </Group>
      </div>
      <Assignees assignees={claim.assignees} />
      <div className={classes.state}>
        <Verdict claim={claim} scaleId={scaleId} />
      </div>
    </div>
  );
}

function describeClaim(
  { kind, articles, evidence, verdicts, disputed, checkable }: ClaimRow,
  tally: OriginTally | undefined,
): string {
  const parts = [
    claimKindWords[kind],
    describeStatedIn(articles, tally),
    evidence > 0 && count(evidence, 'piece', ' of evidence'),
    verdicts > 0 && count(verdicts, 'verdict'),
    disputed && 'reviewers differ',
    !checkable && 'not checkable',
  ];
  return parts.filter(Boolean).join(' · ');
}

function count(number: number, word: string, after = ''): string {
  return `${number} ${word}${number === 1 ? '' : 's'}${after}`;
}

function Verdict({ claim, scaleId }: { claim: ClaimRow; scaleId: string | undefined }) {
  const { scales } = useWorkspace();
  const { decision, ownRating, status } = claim;
  const scale = scales.find(({ id }) => id === (decision?.scaleId ?? scaleId));
  if (decision && scale) {
    return (
      <>
        <RatingBadge scale={scale} rating={decision.rating} />
        <Text size="xs" c="dimmed">
          {[status === 'published' && 'published', decision.dissents > 0 && `${decision.dissents} dissent`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </>
    );
  }
  return (
    <>
      <ClaimStatusBadge status={status} />
      {ownRating !== null && scale && (
        <Text size="xs" c="dimmed">
          you: {scale.ratings.find(({ key }) => key === ownRating)?.label ?? ownRating}
        </Text>
      )}
    </>
  );
}

function Assignees({ assignees }: Pick<ClaimRow, 'assignees'>) {
  const { people } = useWorkspace();
  const toLocal = useLocalTime();
  return (
    <Avatar.Group className={classes.people} spacing={8}>
      {assignees.map(({ userId, dueAt }) => {
        const name = people.find(({ id }) => id === userId)?.name ?? 'Somebody who left';
        const label = dueAt ? `${name}, due ${toLocal(dueAt).format('D MMMM')}` : name;
        return (
          <Tooltip key={userId} label={label}>
            <Avatar size={26} name={name} color="initials" alt={label} role="img" aria-label={label} />
          </Tooltip>
        );
      })}
    </Avatar.Group>
  );
}
