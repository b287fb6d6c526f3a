'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { EvidenceAgreement } from '@/lib/contract/agreement';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import { EmptyState } from '../ui/empty-state';
import { Folded } from '../ui/folded';
import { ClaimUnits } from './claim-units';
import { describeEvidence } from './describe-agreement';
import { FigureTable } from './figure-table';
import { Notices } from './notices';
import { PairTable } from './pair-table';

/** How far reviewers rested their verdicts on the same evidence. */
export function EvidencePart({ caseId, agreement }: { caseId: string; agreement: EvidenceAgreement }) {
  const { group, pairs, people, claims } = agreement;
  if (group.units.n === 0) {
    return (
      <Stack gap="md">
        <Notices {...agreement} />
        <EmptyState title="Nothing to compare yet">{describeEvidence(agreement)}</EmptyState>
      </Stack>
    );
  }
  const renderUnits = (units: typeof group.units) => (
    <ClaimUnits caseId={caseId} units={units} claims={claims} />
  );
  const differ = new Set(group.units.differ);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text fz={17} maw={640}>
          {describeEvidence(agreement)}
        </Text>
        <Text size="sm" component="div">
          {renderUnits(group.units)}
        </Text>
        <Notices {...agreement} />
        <Folded label="Coefficients">
          <FigureTable groups={[group]} unit="claim" renderUnits={renderUnits} />
        </Folded>
      </Stack>
      <UsedEvidence
        title="Differ"
        caseId={caseId}
        agreement={agreement}
        claims={claims.filter(({ claimId }) => differ.has(claimId))}
      />
      <PairTable
        about="on evidence"
        pairs={pairs}
        people={people}
        measure="evidence-f1"
        renderUnits={renderUnits}
      />
    </Stack>
  );
}

interface UsedProps {
  title: string;
  caseId: string;
  agreement: EvidenceAgreement;
  claims: EvidenceAgreement['claims'];
}

/** More would be a page that nobody reads; the list of claims has them all. */
const MOST_SHOWN = 50;

/** Claims with the evidence that each reviewer ticked. */
export function UsedEvidence({ title, caseId, agreement, claims }: UsedProps) {
  const { slug } = useWorkspace();
  const { people, evidence } = agreement;
  if (claims.length === 0) return null;
  const questionOf = (id: string) =>
    evidence.find(({ evidenceId }) => evidenceId === id)?.question ?? 'evidence';
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={2} fz={15}>
        {title}{' '}
        <Text span c="dimmed" fw={400} size="sm">
          {claims.length}
        </Text>
      </Title>
      <ul className={boxed.list}>
        {claims.slice(0, MOST_SHOWN).map(({ claimId, number, statement, used }) => (
          <li key={claimId} className={boxed.row}>
            <Anchor
              component={Link}
              href={`/w/${slug}/cases/${caseId}/claims/${claimId}#evidence`}
              c="inherit"
              fw={600}
              size="sm"
              dir="auto"
            >
              {number}. {statement}
            </Anchor>
            {used.map(({ userId, evidenceIds }) => (
              <Text key={userId} size="sm" mt={4} dir="auto">
                {people.find(({ id }) => id === userId)?.name ?? 'Somebody'}:{' '}
                {evidenceIds.length === 0 ? (
                  <Text span c="dimmed">
                    none
                  </Text>
                ) : (
                  evidenceIds.map(questionOf).join(' · ')
                )}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
