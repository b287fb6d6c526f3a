'use client';

import { Anchor, Button, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { TrainingResult as Result } from '@/lib/contract/training';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { describeTraining } from './describe-training';
import { MissingKeys } from './missing-keys';
import { TraineeTable } from './trainee-table';
import { TrainingClaims } from './training-claims';
import { TrainingResult } from './training-result';

/** A training case: for a newcomer how they compare with the key, for editors who has come how far. */
export function TrainingPage({ caseId }: { caseId: string }) {
  const { slug: workspace } = useWorkspace();
  const home = useQuery(api.cases.get.queryOptions({ input: { workspace, caseId } }));
  const query = useQuery(api.training.result.queryOptions({ input: { workspace, caseId } }));
  return (
    <Page
      title="Training"
      aside={
        home.data && (
          <Anchor component={Link} href={`/w/${workspace}/cases/${caseId}`} size="sm" c="dimmed">
            {home.data.title}
          </Anchor>
        )
      }
    >
      <QueryView query={query}>
        {(result) => (
          <Stack gap="xl">
            {result.can['training.admit'] && <TraineeTable caseId={caseId} />}
            {result.can['training.setKey'] && (
              <MissingKeys caseId={caseId} keyed={result.claims} missing={result.claimsWithoutKey} />
            )}
            {result.can['training.setKey'] && result.answered === 0 ? (
              <TrainingClaims title="The key" caseId={caseId} claims={result.claims} />
            ) : (
              <OwnTraining caseId={caseId} result={result} />
            )}
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function OwnTraining({ caseId, result }: { caseId: string; result: Result }) {
  const { slug, role } = useWorkspace();
  if (result.of === 0) {
    return (
      <EmptyState title="Nothing to judge yet">
        An editor has yet to set the known verdicts of these claims. Meanwhile you can read the articles.
      </EmptyState>
    );
  }
  const next = result.claims.find(({ answer }) => answer === null);
  return (
    <Stack gap="lg" component="section" aria-label="Your training">
      <Stack gap="sm" align="flex-start" maw={640}>
        <Text fz={17}>
          {describeTraining(result)}
          {result.finished && role === 'observer' && ' An editor can admit you as a reviewer now.'}
        </Text>
        <Progress
          w="100%"
          value={(100 * result.answered) / result.of}
          aria-label={`${result.answered} of ${result.of} claims judged`}
        />
        {next && (
          <Button component={Link} href={`/w/${slug}/cases/${caseId}/claims/${next.claimId}`}>
            {result.answered === 0 ? 'Begin' : 'Go on'} with claim {next.number}
          </Button>
        )}
      </Stack>
      <TrainingResult caseId={caseId} result={result} />
    </Stack>
  );
}
