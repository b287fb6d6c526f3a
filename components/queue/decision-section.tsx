'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCircleHalf2 } from '@tabler/icons-react';
import Link from 'next/link';
import type { Queue } from '@/lib/contract/queue';
import { linkToDecide } from '../decisions/link-to-decide';
import { useWorkspace } from '../shell/use-workspace';
import { GivenRating } from '../verdicts/given-rating';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Claims whose reviewers are done and that wait for the desk: the most contested first, with what was judged. */
export function DecisionSection({ decisions }: { decisions: Queue['decisions'] }) {
  const { slug } = useWorkspace();
  const [first] = decisions;
  return (
    <QueueSection
      title="Decisions to make"
      count={decisions.length}
      aside={decisions.some(({ disputed }) => disputed) ? 'most contested first' : undefined}
      action={
        first && (
          <Button component={Link} href={linkToDecide(slug, first)} size="compact-sm" variant="default">
            {decisions.length === 1 ? 'Decide' : 'Decide one after the other'}
          </Button>
        )
      }
    >
      {decisions.map(({ claimId, caseId, caseTitle, claimNumber, statement, ratings, disputed }) => (
        <QueueRow
          key={claimId}
          href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
          title={`${claimNumber}. ${statement}`}
          facts={[caseTitle]}
          badge={
            disputed && (
              <Badge
                variant="light"
                color="orange"
                tt="none"
                leftSection={<IconCircleHalf2 size={11} aria-hidden />}
              >
                reviewers differ
              </Badge>
            )
          }
        >
          <Group gap="sm" mt={4} role="group" aria-label="Verdicts">
            {ratings.map(({ scaleId, rating, verdicts }) => (
              <Group key={`${scaleId} ${rating}`} gap={4} wrap="nowrap" miw={0}>
                <Text size="xs" c="dimmed">
                  {verdicts} ×
                </Text>
                <GivenRating scaleId={scaleId} rating={rating} />
              </Group>
            ))}
          </Group>
        </QueueRow>
      ))}
    </QueueSection>
  );
}
