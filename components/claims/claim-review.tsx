'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { ClaimAssignees } from '../assignments/claim-assignees';
import { DecisionPanel } from '../decisions/decision-panel';
import { useWorkspace } from '../shell/use-workspace';
import { CourseSection } from '../stages/course-section';
import { TrainingPanel } from '../training/training-panel';
import { QueryView } from '../ui/query-view';
import { VerdictPanel } from '../verdicts/verdict-panel';

/** How a claim is judged: by reviewers and the desk, or in a training case against its key. */
export function ClaimReview({ claim }: { claim: ClaimRow }) {
  const { slug: workspace } = useWorkspace();
  const { id: claimId, caseId } = claim;
  const query = useQuery(api.cases.get.queryOptions({ input: { workspace, caseId } }));
  return (
    <QueryView query={query}>
      {({ training }) =>
        training ? (
          <TrainingPanel claim={claim} />
        ) : (
          <>
            {claim.followsProtocol ? (
              <CourseSection claim={claim} />
            ) : (
              <ClaimAssignees claimId={claimId} caseId={caseId} />
            )}
            <VerdictPanel claimId={claimId} caseId={caseId} />
            <DecisionPanel claimId={claimId} caseId={caseId} />
          </>
        )
      }
    </QueryView>
  );
}
