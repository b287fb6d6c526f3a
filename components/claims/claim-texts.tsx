'use client';

import { Alert, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ClaimRow } from '@/lib/contract/claims';
import { OriginTally } from '../compare/origin-tally';
import { useReadsCold } from '../stages/use-reads-cold';
import { ClaimMatches } from '../suggestions/claim-matches';
import { ClaimWordings } from '../wordings/claim-wordings';
import { ClaimAcross } from './claim-across';
import { ClaimSection } from './claim-section';

/** What the articles say of a claim: its passages, where else it may stand, how they word it. A cold reader has none of it. */
export function ClaimTexts({ claim }: { claim: ClaimRow }) {
  const readsCold = useReadsCold(claim);
  const { id: claimId, caseId, status } = claim;
  if (readsCold) {
    return (
      <ClaimSection title="How each article puts it">
        <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />} p="xs">
          <Text size="xs">
            Hidden while you read cold: what the articles say of the claim comes up with your verdict.
          </Text>
        </Alert>
      </ClaimSection>
    );
  }
  return (
    <>
      <ClaimSection
        title="How each article puts it"
        actions={<OriginTally caseId={caseId} claimId={claimId} />}
      >
        <ClaimAcross claim={claim} />
      </ClaimSection>
      {status !== 'withdrawn' && status !== 'merged' && <ClaimMatches claim={claim} />}
      <ClaimWordings claim={claim} />
    </>
  );
}
