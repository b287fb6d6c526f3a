'use client';

import { Badge } from '@mantine/core';
import { IconCircleHalf2 } from '@tabler/icons-react';
import type { Queue } from '@/lib/contract/queue';
import { useWorkspace } from '../shell/use-workspace';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Claims whose reviewers are done and that wait for the desk. */
export function DecisionSection({ decisions }: { decisions: Queue['decisions'] }) {
  const { slug } = useWorkspace();
  return (
    <QueueSection title="Decisions to make" count={decisions.length}>
      {decisions.map(({ claimId, caseId, caseTitle, claimNumber, statement, verdicts, disputed }) => (
        <QueueRow
          key={claimId}
          href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
          title={`${claimNumber}. ${statement}`}
          facts={[caseTitle, verdicts === 1 ? '1 verdict' : `${verdicts} verdicts`]}
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
        />
      ))}
    </QueueSection>
  );
}
