'use client';

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { ClaimSection } from '../claims/claim-section';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { MatchList } from './match-list';
import { useClaimMatches } from './use-claim-matches';

/** On the claim's page: sentences in which the articles also seem to state it, to accept or reject. */
export function ClaimMatches({ claim }: { claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const { caseId, id: claimId } = claim;
  const suggested = useClaimMatches(claimId);
  const across = useQuery(api.claims.across.queryOptions({ input: { workspace: slug, claimId } }));
  const [marked] = across.data?.flatMap(({ passages }) => passages) ?? [];
  const count = suggested.matches.length;
  return (
    <div id="matches">
      <ClaimSection title={count > 0 ? `Also stated in · ${count}` : 'Also stated in'}>
        <QueryView query={suggested.query}>
          {({ hidden }) =>
            hidden ? (
              <Text size="sm" c="dimmed">
                Suggestions for this claim show once you have marked a passage of your own.
              </Text>
            ) : (
              <MatchList
                caseId={caseId}
                suggested={suggested}
                base={marked?.quote ?? claim.statement}
                first={5}
              />
            )
          }
        </QueryView>
      </ClaimSection>
    </div>
  );
}
