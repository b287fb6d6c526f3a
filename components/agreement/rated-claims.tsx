'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import type { VerdictAgreement } from '@/lib/contract/agreement';
import type { Person } from '@/lib/contract/base';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import { GivenRating } from '../verdicts/given-rating';
import { ClaimLinks } from './claim-links';
import classes from './rated-claims.module.css';

interface Props {
  title: string;
  caseId: string;
  claims: VerdictAgreement['claims'];
  people: Person[];
}

/** More are in the list of claims, one click away. */
const MOST_SHOWN = 50;

/** Claims with who rated them how, the same ratings together. */
export function RatedClaims({ title, caseId, claims, people }: Props) {
  const { slug } = useWorkspace();
  const [, setClaim] = useQueryState('claim', parseAsString);
  if (claims.length === 0) return null;
  const nameOf = (userId: string) => people.find(({ id }) => id === userId)?.name ?? 'Somebody';
  const more = claims.length - MOST_SHOWN;
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Title order={2} fz={15}>
          {title}{' '}
          <Text span c="dimmed" fw={400} size="sm">
            {claims.length}
          </Text>
        </Title>
        <Text size="sm" component="div">
          <ClaimLinks caseId={caseId} claims={claims} claimIds={claims.map(({ claimId }) => claimId)}>
            In the list of claims
          </ClaimLinks>
          {' · '}
          <ClaimLinks
            caseId={caseId}
            claims={claims}
            claimIds={claims.map(({ claimId }) => claimId)}
            to="compare"
          >
            In the matrix
          </ClaimLinks>
        </Text>
      </Group>
      <ul className={boxed.list}>
        {claims.slice(0, MOST_SHOWN).map(({ claimId, number, statement, ratings }) => (
          <li key={claimId} className={boxed.row}>
            <Group justify="space-between" align="baseline" wrap="nowrap">
              <Anchor
                component={Link}
                href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
                c="inherit"
                fw={600}
                size="sm"
                dir="auto"
              >
                {number}. {statement}
              </Anchor>
              <Anchor
                component="button"
                type="button"
                onClick={() => void setClaim(claimId)}
                size="xs"
                className={classes.more}
                aria-label={`More about agreement on claim ${number}`}
              >
                More
              </Anchor>
            </Group>
            <Stack gap={6} mt={6}>
              {[...new Set(ratings.map(({ rating }) => rating))].map((rating) => {
                const same = ratings.filter((given) => given.rating === rating);
                return (
                  <Group key={rating} gap="xs">
                    <GivenRating scaleId={same[0]?.scaleId ?? ''} rating={rating} />
                    <Text size="sm">{same.map(({ userId }) => nameOf(userId)).join(', ')}</Text>
                  </Group>
                );
              })}
            </Stack>
          </li>
        ))}
        {more > 0 && (
          <li className={boxed.row}>
            <Text size="sm" c="dimmed">
              And {more} more in the list of claims.
            </Text>
          </li>
        )}
      </ul>
    </Stack>
  );
}
