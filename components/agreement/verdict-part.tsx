'use client';

import { Stack, Text } from '@mantine/core';
import type { VerdictAgreement } from '@/lib/contract/agreement';
import { EmptyState } from '../ui/empty-state';
import { Folded } from '../ui/folded';
import { ClaimLinks } from './claim-links';
import { ClaimUnits } from './claim-units';
import { count, describeVerdicts } from './describe-agreement';
import { FigureTable } from './figure-table';
import { Notices } from './notices';
import { PairTable } from './pair-table';
import { RatedClaims } from './rated-claims';
import { WeekTable } from './week-table';

/** Where verdicts differ: first in counts and claims, then in coefficients for those who want them. */
export function VerdictPart({ caseId, agreement }: { caseId: string; agreement: VerdictAgreement }) {
  const { claims, people, groups, pairs, weeks } = agreement;
  const shared = claims.filter(({ agree }) => agree !== null);
  const single = claims.filter(({ ratings }) => ratings.length === 1);
  if (shared.length === 0) {
    return (
      <Stack gap="md">
        <Notices {...agreement} />
        <EmptyState title="Nothing to compare yet">{describeVerdicts(agreement)}</EmptyState>
      </Stack>
    );
  }
  const renderUnits = (units: VerdictAgreement['pairs'][number]['units']) => (
    <ClaimUnits caseId={caseId} units={units} claims={claims} />
  );
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text fz={17} maw={640}>
          {describeVerdicts(agreement)}
        </Text>
        {single.length > 0 && (
          <Text size="sm" c="dimmed">
            <ClaimLinks caseId={caseId} claims={claims} claimIds={single.map(({ claimId }) => claimId)}>
              {count(single.length, 'claim')}
            </ClaimLinks>{' '}
            with one verdict {single.length === 1 ? 'counts' : 'count'} nowhere here.
          </Text>
        )}
        <Notices {...agreement} />
        <Folded label="Coefficients">
          <FigureTable groups={groups} unit="claim" renderUnits={renderUnits} />
        </Folded>
      </Stack>
      <RatedClaims
        title="Differ"
        caseId={caseId}
        people={people}
        claims={shared.filter(({ agree }) => !agree)}
      />
      <PairTable
        about="on verdicts"
        pairs={pairs}
        people={people}
        measure="cohen-kappa"
        renderUnits={renderUnits}
      />
      <WeekTable caseId={caseId} weeks={weeks} claims={claims} />
      <RatedClaims
        title="Agree"
        caseId={caseId}
        people={people}
        claims={shared.filter(({ agree }) => agree)}
      />
    </Stack>
  );
}
