'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { TrainingClaim } from '@/lib/contract/training';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import { Folded } from '../ui/folded';
import { GivenRating } from '../verdicts/given-rating';
import { AnswerBesideKey } from './answer-beside-key';

interface Props {
  title: string;
  caseId: string;
  claims: TrainingClaim[];
  /** Whose answers they are; one's own when left out. */
  name?: string;
}

/** Claims of a training case, each with answer and key in a line, and the reasons one click deeper. */
export function TrainingClaims({ title, caseId, claims, name }: Props) {
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
      <ul className={boxed.list}>
        {claims.map((claim) => (
          <li key={claim.claimId} className={boxed.row}>
            <Stack gap={6}>
              <Anchor
                component={Link}
                href={`/w/${slug}/cases/${caseId}/claims/${claim.claimId}`}
                c="inherit"
                fw={600}
                size="sm"
                dir="auto"
              >
                {claim.number}. {claim.statement}
              </Anchor>
              {(claim.answer || claim.key) && (
                <>
                  <Group gap="xs">
                    {claim.answer && <Given by={name ?? 'You'} judged={claim.answer} />}
                    {claim.key && <Given by="Key" judged={claim.key} />}
                  </Group>
                  <Folded label={claim.answer && claim.key ? 'Both reasons' : 'The reason'}>
                    <AnswerBesideKey claim={claim} name={name} />
                  </Folded>
                </>
              )}
            </Stack>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Whose rating it is stays beside it where the line breaks. */
function Given({ by, judged }: { by: string; judged: { scaleId: string; rating: string } }) {
  return (
    <Group gap={6} wrap="nowrap" miw={0}>
      <Text size="xs" c="dimmed">
        {by}
      </Text>
      <GivenRating scaleId={judged.scaleId} rating={judged.rating} />
    </Group>
  );
}
