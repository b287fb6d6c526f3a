'use client';

import type { Queue } from '@/lib/contract/queue';
import { DueLabel } from '../assignments/due-label';
import { useWorkspace } from '../shell/use-workspace';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Questions that one is to answer. */
export function QuestionSection({ questions }: { questions: Queue['questions'] }) {
  const { slug } = useWorkspace();
  return (
    <QueueSection title="Questions to answer" count={questions.length}>
      {questions.map(({ evidenceId, caseId, caseTitle, claimId, question, dueAt, overdue }) => (
        <QueueRow
          key={evidenceId}
          href={`/w/${slug}/cases/${caseId}/claims${claimId === null ? '' : `/${claimId}?evidence=${evidenceId}`}`}
          title={question}
          facts={[caseTitle]}
          badge={dueAt !== null && <DueLabel dueAt={dueAt} overdue={overdue} />}
        />
      ))}
    </QueueSection>
  );
}
