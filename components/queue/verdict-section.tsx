'use client';

import type { Queue } from '@/lib/contract/queue';
import { isCheck } from '@/lib/domain/stage';
import { DueLabel } from '../assignments/due-label';
import { HandOverNote } from '../assignments/hand-over-note';
import { LapseLabel } from '../assignments/lapse-label';
import { useWorkspace } from '../shell/use-workspace';
import { stageWords } from '../stages/stage-words';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Claims that wait for one's verdict, by due date. */
export function VerdictSection({ verdicts }: { verdicts: Queue['verdicts'] }) {
  const { slug } = useWorkspace();
  return (
    <QueueSection title="Verdicts to give" count={verdicts.length}>
      {verdicts.map((assignment) => (
        <QueueRow
          key={assignment.id}
          href={`/w/${slug}/cases/${assignment.caseId}/claims/${assignment.claimId}`}
          title={`${assignment.claimNumber}. ${assignment.statement}`}
          facts={[
            assignment.caseTitle,
            isCheck(assignment.stage) && stageWords[assignment.stage].toLowerCase(),
            assignment.minutes > 0 && `about ${Math.ceil(assignment.minutes)} min to read`,
            assignment.note,
          ]}
          badge={
            <>
              <LapseLabel {...assignment} />
              <DueLabel dueAt={assignment.dueAt} overdue={assignment.overdue} />
            </>
          }
        >
          <HandOverNote>{assignment.handOverNote}</HandOverNote>
        </QueueRow>
      ))}
    </QueueSection>
  );
}
