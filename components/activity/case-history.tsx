'use client';

import { Page } from '../ui/page';
import { History } from './history';

/** The activity page of a case. */
export function CaseHistory({ caseId }: { caseId: string }) {
  return (
    <Page title="Activity" size="md">
      <History caseId={caseId} />
    </Page>
  );
}
