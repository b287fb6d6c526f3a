'use client';

import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Conflict } from '@/lib/contract/wordings';
import { ClaimSection } from '../claims/claim-section';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Folded } from '../ui/folded';
import { QueryView } from '../ui/query-view';
import { ConflictCard } from './conflict-card';
import { DetailWordings } from './detail-wordings';
import { groupWordings } from './group-wordings';

/** What each article puts in the details of a claim, lined up, with what cannot both be true. */
export function ClaimWordings({ claim: { id: claimId, caseId } }: { claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.claims.wordings.queryOptions({ input: { workspace: slug, claimId } }));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const labelOf = (articleId: string) =>
    articles.data?.find(({ id }) => id === articleId)?.label ?? 'Article';
  return (
    <div id="wordings">
      <ClaimSection title="Wordings by detail">
        <QueryView query={query}>
          {(wordings) => {
            if (wordings.hidden) {
              return (
                <Text size="sm" c="dimmed">
                  Wordings are lined up for you once you have marked a passage of your own.
                </Text>
              );
            }
            const rows = groupWordings(wordings);
            const dismissed = wordings.conflicts.filter(({ answer }) => answer?.answer === 'rejected');
            return (
              <Stack gap="md">
                {rows.length === 0 && (
                  <EmptyState title="Nothing to line up yet">
                    Mark where articles state the claim. Dates, numbers, titles, places and sources of the
                    passages are then held against one another here.
                  </EmptyState>
                )}
                {rows.map((row) => (
                  <DetailWordings
                    key={row.detail}
                    row={row}
                    caseId={caseId}
                    claimId={claimId}
                    labelOf={labelOf}
                  />
                ))}
                <Dismissed caseId={caseId} claimId={claimId} conflicts={dismissed} labelOf={labelOf} />
                {wordings.unread.length > 0 && (
                  <Text size="xs" c="dimmed">
                    {wordings.unread.length === 1
                      ? 'One passage is in a language whose details are not read.'
                      : `${wordings.unread.length} passages are in languages whose details are not read.`}
                  </Text>
                )}
              </Stack>
            );
          }}
        </QueryView>
      </ClaimSection>
    </div>
  );
}

interface DismissedProps {
  caseId: string;
  claimId: string;
  conflicts: Conflict[];
  labelOf: (articleId: string) => string;
}

function Dismissed({ caseId, claimId, conflicts, labelOf }: DismissedProps) {
  if (conflicts.length === 0) return null;
  return (
    <Folded label={`${conflicts.length} dismissed`}>
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.key}
          caseId={caseId}
          claimId={claimId}
          conflict={conflict}
          labelOf={labelOf}
        />
      ))}
    </Folded>
  );
}
