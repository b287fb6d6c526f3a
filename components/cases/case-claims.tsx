'use client';

import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { describeStatedIn } from '@/lib/client/compare/describe-stated-in';
import type { ClaimRow } from '@/lib/contract/claims';
import { useOriginCounts } from '../compare/use-origin-counts';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { RatingBadge } from '../ui/rating-badge';
import { VisitMark } from '../visits/visit-mark';
import classes from './case-lists.module.css';

/** More are on the page of all claims. */
const SHOWN = 25;

/** The claims of a case with status, verdicts and assignees. */
export function CaseClaims({ caseId, scaleId }: { caseId: string; scaleId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.claims.list.queryOptions({ input: { workspace: slug, caseId } }));
  const base = `/w/${slug}/cases/${caseId}/claims`;
  return (
    <QueryView query={query}>
      {(all) => {
        const claims = all.filter(({ status }) => status !== 'withdrawn' && status !== 'merged');
        if (claims.length === 0) {
          return (
            <EmptyState title="No claims yet">
              Open an article, select what it states and press C: that makes a claim of it.
            </EmptyState>
          );
        }
        return (
          <Stack gap={0} component="ul" className={classes.list}>
            {claims.slice(0, SHOWN).map((claim) => (
              <li key={claim.id} className={classes.row}>
                <ClaimLine claim={claim} href={`${base}/${claim.id}`} scaleId={scaleId} />
              </li>
            ))}
            {claims.length > SHOWN && (
              <li className={classes.row}>
                <Anchor component={Link} href={base} size="sm">
                  {claims.length - SHOWN} more
                </Anchor>
              </li>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function ClaimLine({ claim, href, scaleId }: { claim: ClaimRow; href: string; scaleId: string }) {
  const { people, scales } = useWorkspace();
  const origins = useOriginCounts(claim.caseId);
  const rated = claim.decision ?? (claim.ownRating === null ? null : { rating: claim.ownRating, scaleId });
  const scale = scales.find(({ id }) => id === rated?.scaleId);
  const assignees = claim.assignees.map(
    ({ userId }) => people.find(({ id }) => id === userId)?.name.split(' ')[0] ?? 'somebody',
  );
  const facts = [
    claim.status.replace('_', ' '),
    describeStatedIn(claim.articles, origins?.claims.get(claim.id)),
    claim.verdicts > 0 && `${claim.verdicts} ${claim.verdicts === 1 ? 'verdict' : 'verdicts'}`,
    claim.disputed && 'reviewers differ',
    assignees.length > 0 && assignees.join(', '),
  ];
  return (
    <Group wrap="nowrap" justify="space-between" align="flex-start" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Anchor component={Link} href={href} fw={600} c="inherit">
          {claim.number}. {claim.statement}
        </Anchor>{' '}
        <VisitMark id={claim.id} />
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {rated && scale && (
        <Stack gap={2} align="flex-end" style={{ flexShrink: 0, maxWidth: '45%' }}>
          <RatingBadge scale={scale} rating={rated.rating} />
          {!claim.decision && (
            <Text size="xs" c="dimmed">
              your verdict
            </Text>
          )}
        </Stack>
      )}
    </Group>
  );
}
