'use client';

import { Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import type { ClaimAgreement as Agreement } from '@/lib/contract/agreement';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { GivenRating } from '../verdicts/given-rating';
import { HiddenNotice } from '../verdicts/hidden-notice';
import { count } from './describe-agreement';
import { UsedEvidence } from './evidence-part';
import { formatFigure } from './figure-table';
import { MarkLinks } from './mark-links';
import { PolarityPlaces } from './polarity-places';
import { reasonWords } from './reason-words';
import { Moves } from './shift-part';

/** Everything about agreement on the claim that the URL names. */
export function ClaimAgreement({ caseId }: { caseId: string }) {
  const [claimId, setClaim] = useQueryState('claim', parseAsString);
  return (
    <Drawer
      opened={claimId !== null}
      onClose={() => void setClaim(null)}
      position="right"
      size="lg"
      title="Agreement on one claim"
    >
      {claimId !== null && <OneClaim caseId={caseId} claimId={claimId} />}
    </Drawer>
  );
}

function OneClaim({ caseId, claimId }: { caseId: string; claimId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.agreement.claim.queryOptions({ input: { workspace: slug, claimId } }));
  return (
    <QueryView query={query}>
      {(agreement) => (
        <Stack gap="lg">
          <Text fw={600} dir="auto">
            {agreement.number}. {agreement.statement}
          </Text>
          {agreement.hidden ? <HiddenNotice canSubmit /> : <Parts caseId={caseId} agreement={agreement} />}
        </Stack>
      )}
    </QueryView>
  );
}

function Parts({ caseId, agreement }: { caseId: string; agreement: Agreement }) {
  const { verdicts, shift, passages, evidence } = agreement;
  const ratings = verdicts.claims[0]?.ratings ?? [];
  const { compared, agreed } = verdicts.pairsOfVerdicts;
  const nameOf = (id: string) => verdicts.people.find((person) => person.id === id)?.name ?? 'Somebody';
  return (
    <>
      <Stack gap={6} component="section" aria-label="Verdicts">
        <Title order={3} fz={14}>
          Verdicts
        </Title>
        {compared === 0 ? (
          <Text size="sm" c="dimmed">
            {ratings.length === 0 ? 'Nobody has judged it.' : 'Only one person has judged it.'}
          </Text>
        ) : (
          <Text size="sm">
            {agreed} of {count(compared, 'pair')} of verdicts {agreed === 1 ? 'is' : 'are'} the same.
          </Text>
        )}
        {ratings.map(({ userId, scaleId, rating }) => (
          <Group key={userId} gap="xs">
            <GivenRating scaleId={scaleId} rating={rating} />
            <Text size="sm">{nameOf(userId)}</Text>
          </Group>
        ))}
      </Stack>
      <Moves caseId={caseId} shift={shift} />
      {passages.polarity.places.length > 0 && (
        <Stack gap={6} component="section" aria-label="What is done to the claim">
          <Title order={3} fz={14}>
            What is done to the claim
          </Title>
          <PolarityPlaces caseId={caseId} agreement={passages} places={passages.polarity.places} />
        </Stack>
      )}
      {passages.articles.length > 0 && (
        <Stack gap={6} component="section" aria-label="Where it is marked">
          <Title order={3} fz={14}>
            Where it is marked
          </Title>
          {passages.articles.map(({ articleId, label, reviewerIds, units, figures: [places] }) => (
            <Text key={articleId} size="sm" component="div">
              {label}:{' '}
              <MarkLinks caseId={caseId} articleId={articleId} passageIds={[...units.agree, ...units.differ]}>
                {count(units.n, 'mark')}
              </MarkLinks>{' '}
              by {count(reviewerIds.length, 'reviewer')}
              {reviewerIds.length > 1 && places && (
                <Text span c="dimmed">
                  {' '}
                  · uα{' '}
                  {places.outcome.kind === 'value'
                    ? formatFigure(places.outcome.value)
                    : reasonWords[places.outcome.reason]}
                </Text>
              )}
            </Text>
          ))}
        </Stack>
      )}
      <UsedEvidence title="Evidence used" caseId={caseId} agreement={evidence} claims={evidence.claims} />
    </>
  );
}
