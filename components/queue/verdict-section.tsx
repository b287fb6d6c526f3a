'use client';

import type { Queue } from '@/lib/contract/assignments';
import { DueLabel } from '../assignments/due-label';
import { useWorkspace } from '../shell/use-workspace';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Claims that wait for one's verdict, by due date. */
export function VerdictSection({ verdicts }: { verdicts: Queue['verdicts'] }) {
  const { slug } = useWorkspace();
  return (
    <QueueSection title="Verdicts to give" count={verdicts.length}>
      {verdicts.map(({ id, caseId, caseTitle, claimId, claimNumber, statement, minutes, note, ...due }) => (
        <QueueRow
          key={id}
          href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
          title={`${claimNumber}. ${statement}`}
          facts={[caseTitle, minutes > 0 && `about ${Math.ceil(minutes)} min to read`, note]}
          badge={due.dueAt !== null && <DueLabel dueAt={due.dueAt} overdue={due.overdue} />}
        />
      ))}
    </QueueSection>
  );
}
