'use client';

import type { Queue } from '@/lib/contract/queue';
import { useWorkspace } from '../shell/use-workspace';
import { staleWords } from '../stale/stale-words';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Verdicts and decisions that rest on something that changed since they were given. */
export function StaleSection({ stale }: { stale: Queue['stale'] }) {
  const { slug } = useWorkspace();
  return (
    <QueueSection title="To look at again" count={stale.length}>
      {stale.map(({ claimId, caseId, caseTitle, claimNumber, statement, what, reasons }) => (
        <QueueRow
          key={`${claimId} ${what}`}
          href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
          title={`${claimNumber}. ${statement}`}
          facts={[
            caseTitle,
            what === 'verdict' ? 'your verdict' : 'the decision',
            ...reasons.slice(0, 2).map(({ kind, label }) => `${staleWords[kind]} ${label}`),
            reasons.length > 2 && `${reasons.length - 2} more`,
          ]}
        />
      ))}
    </QueueSection>
  );
}
