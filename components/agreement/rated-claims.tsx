'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { Agreement } from '@/lib/contract/compare';
import { useWorkspace } from '../shell/use-workspace';
import { GivenRating } from '../verdicts/given-rating';
import classes from './rated-claims.module.css';

interface Props {
  title: string;
  caseId: string;
  claims: Agreement['claims'];
}

/** Claims with who rated them how, the same ratings together. */
export function RatedClaims({ title, caseId, claims }: Props) {
  const { slug } = useWorkspace();
  if (claims.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={2} fz={15}>
        {title}{' '}
        <Text span c="dimmed" fw={400} size="sm">
          {claims.length}
        </Text>
      </Title>
      <ul className={classes.list}>
        {claims.map(({ claimId, number, statement, ratings }) => (
          <li key={claimId} className={classes.row}>
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
            <Stack gap={6} mt={6}>
              {[...new Set(ratings.map(({ rating }) => rating))].map((rating) => {
                const same = ratings.filter((given) => given.rating === rating);
                return (
                  <Group key={rating} gap="xs">
                    <GivenRating scaleId={same[0]?.scaleId ?? ''} rating={rating} />
                    <Text size="sm">{same.map(({ user }) => user.name).join(', ')}</Text>
                  </Group>
                );
              })}
            </Stack>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
