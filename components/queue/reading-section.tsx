'use client';

import type { Queue } from '@/lib/contract/queue';
import { useWorkspace } from '../shell/use-workspace';
import { QueueRow } from './queue-row';
import { QueueSection } from './queue-section';

/** Articles of the cases one judges that are not read to the end. */
export function ReadingSection({ reading }: { reading: Queue['reading'] }) {
  const { slug } = useWorkspace();
  const minutes = Math.ceil(reading.reduce((sum, article) => sum + article.minutes, 0));
  return (
    <QueueSection title="Articles to read" count={reading.length} aside={`about ${minutes} min`}>
      {reading.map(({ articleId, caseId, caseTitle, label, words, minutes: each, status }) => (
        <QueueRow
          key={articleId}
          href={`/w/${slug}/cases/${caseId}/articles/${articleId}`}
          title={label}
          facts={[
            caseTitle,
            status === 'begun' ? 'begun' : 'unread',
            `${words.toLocaleString('en')} words`,
            `about ${Math.max(1, Math.ceil(each))} min`,
          ]}
        />
      ))}
    </QueueSection>
  );
}
