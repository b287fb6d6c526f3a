'use client';

import { Alert, Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { claimKindWords, detailKindWords } from '@/lib/domain/claim-words';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { useWorkspace } from '../shell/use-workspace';
import { stageWords } from '../stages/stage-words';
import { RatingBadge } from '../ui/rating-badge';
import { When } from '../ui/when';
import { ClaimMenu } from './claim-menu';
import { ClaimStatement } from './claim-statement';
import { ClaimStatusBadge } from './claim-status-badge';
import { useClaimWrites } from './use-claim-writes';

interface Props {
  claim: ClaimRow;
  /** Who else is here. */
  present: ReactNode;
}

/** What the claim says and where it stands; all of it can be changed from here. */
export function ClaimHeader({ claim, present }: Props) {
  const { slug, scales } = useWorkspace();
  const base = `/w/${slug}/cases/${claim.caseId}/claims`;
  const { decision } = claim;
  const scale = scales.find(({ id }) => id === decision?.scaleId);
  const inUse = claim.status !== 'withdrawn' && claim.status !== 'merged';
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Anchor component={Link} href={base} size="sm" c="dimmed">
            Claims
          </Anchor>
          <Text size="sm" c="dimmed">
            / Claim {claim.number} · {claimKindWords[claim.kind].toLowerCase()}
          </Text>
          <ClaimStatusBadge status={claim.status} />
          {decision && scale && <RatingBadge scale={scale} rating={decision.rating} />}
        </Group>
        <Group gap="xs">
          {present}
          <ClaimMenu claim={claim} />
        </Group>
      </Group>
      <ClaimStatement claim={claim} editable={inUse && Boolean(claim.can['claims.edit'])} />
      <Group gap={8}>
        <Text size="sm" c="dimmed">
          {claim.asOf ? `As of ${formatPartialDate(claim.asOf)}` : 'No date'}
          {' · '}
          {claim.checkable ? 'Can be checked' : 'Cannot be checked'}
          {claim.checkableReason && `: ${claim.checkableReason}`}
          {' · '}
          {describeStage(claim)}
        </Text>
        {claim.tags.map((tag) => (
          <Badge
            key={tag}
            component={Link}
            href={`${base}?tag=${encodeURIComponent(tag)}`}
            variant="default"
            tt="none"
            fw={400}
            style={{ cursor: 'pointer' }}
          >
            {tag}
          </Badge>
        ))}
      </Group>
      {claim.details.length > 0 && (
        <Text size="sm">
          <Text span c="dimmed">
            Articles may differ in:{' '}
          </Text>
          {claim.details
            .map(({ kind, note }) =>
              note ? `${detailKindWords[kind].toLowerCase()} (${note})` : detailKindWords[kind].toLowerCase(),
            )
            .join(', ')}
        </Text>
      )}
      {!inUse && <OutOfUse claim={claim} base={base} />}
    </Stack>
  );
}

function describeStage({ stage, followsProtocol }: ClaimRow): string {
  if (stage === 'open') return 'Open: everybody sees all verdicts';
  if (!followsProtocol || stage === 'independent') return 'Independent: verdicts are hidden at first';
  return `Stage: ${stageWords[stage].toLowerCase()}`;
}

function OutOfUse({ claim, base }: { claim: ClaimRow; base: string }) {
  const { slug } = useWorkspace();
  const { restore } = useClaimWrites();
  const into = useQuery({
    ...api.claims.get.queryOptions({ input: { workspace: slug, claimId: claim.mergedIntoId ?? '' } }),
    enabled: claim.mergedIntoId !== null,
  });
  if (claim.mergedIntoId !== null) {
    return (
      <Alert color="gray" title="Merged into another claim">
        Its passages and evidence are with{' '}
        <Anchor component={Link} href={`${base}/${claim.mergedIntoId}`} size="sm">
          {into.data ? `claim ${into.data.number}: ${into.data.statement}` : 'that claim'}
        </Anchor>
        . The verdicts that were given on it stay here.
      </Alert>
    );
  }
  return (
    <Alert color="gray" title="Withdrawn">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {claim.withdrawnReason}
          {claim.withdrawnAt && (
            <Text span c="dimmed">
              {' '}
              (<When at={claim.withdrawnAt} />)
            </Text>
          )}
        </Text>
        {claim.can['claims.withdraw'] && (
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            onClick={() => restore.mutate({ workspace: slug, claimId: claim.id, version: claim.version })}
          >
            Restore
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
