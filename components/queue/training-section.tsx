'use client';

import type { Queue } from '@/lib/contract/queue';
import { useWorkspace } from '../shell/use-workspace';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** For newcomers: training cases that they have not finished. */
export function TrainingSection({ training }: { training: Queue['training'] }) {
  const { slug } = useWorkspace();
  return (
    <QueueSection title="Training" count={training.length}>
      {training.map(({ caseId, caseTitle, answered, of }) => (
        <QueueRow
          key={caseId}
          href={`/w/${slug}/cases/${caseId}/training`}
          title={caseTitle}
          facts={[
            `Training: ${answered} of ${of} claims judged`,
            answered === 0 && 'you see the known verdict after each answer',
          ]}
        />
      ))}
    </QueueSection>
  );
}
