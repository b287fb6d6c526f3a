'use client';

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { Claim } from '@/lib/contract/claims';
import type { TrainingClaim } from '@/lib/contract/training';
import { ClaimSection } from '../claims/claim-section';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { useCaseScale } from '../verdicts/use-case-scale';
import { AnswerBesideKey } from './answer-beside-key';
import { AnswerForm } from './answer-form';
import { KeyForm } from './key-form';
import { NextInTraining } from './next-in-training';

/** A claim of a training case: one's answer, then the key beside it; for editors the key. */
export function TrainingPanel({ claim }: { claim: Claim }) {
  const { slug: workspace } = useWorkspace();
  const { id: claimId, caseId } = claim;
  const query = useQuery(api.training.getForClaim.queryOptions({ input: { workspace, claimId } }));
  const scale = useCaseScale(caseId);
  const closed = claim.status === 'withdrawn' || claim.status === 'merged';
  return (
    <ClaimSection
      title="Training"
      actions={
        <Anchor component={Link} href={`/w/${workspace}/cases/${caseId}/training`} size="xs" c="dimmed">
          All of this training
        </Anchor>
      }
    >
      <QueryView query={query}>
        {(training) => (
          // Another claim is another form: nothing typed may move over.
          <Stack gap="md" key={claimId}>
            {training.can.answer && !closed && scale && <AnswerForm claimId={claimId} scale={scale} />}
            {training.answer && <AnswerBesideKey claim={training} />}
            {training.answer && <NextInTraining caseId={caseId} after={claim.number} />}
            {training.can.setKey
              ? scale && !closed && <KeyOfClaim training={training} scale={scale} />
              : !training.hasKey && (
                  <EmptyState title="No key yet">
                    There is nothing to compare an answer with. An editor has yet to set the known verdict.
                  </EmptyState>
                )}
          </Stack>
        )}
      </QueryView>
    </ClaimSection>
  );
}

interface KeyProps {
  training: TrainingClaim & { can: Record<string, boolean> };
  scale: Parameters<typeof KeyForm>[0]['scale'];
}

/** The key, for editors: shown to others only with their own answer. */
function KeyOfClaim({ training, scale }: KeyProps) {
  const { claimId, key, answer } = training;
  const [writing, setWriting] = useState(false);
  if (writing || !key) {
    return (
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Set the verdict that is known, and why. Newcomers see it once they have answered. Whoever writes a
          key does not answer the claim.
        </Text>
        <KeyForm
          claimId={claimId}
          scale={scale}
          existing={key}
          onDone={() => setWriting(false)}
          onCancel={key ? () => setWriting(false) : undefined}
        />
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      {!answer && <AnswerBesideKey claim={{ key, answer: null, agrees: null, keyChanged: false }} />}
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          Newcomers see the key with their own answer.
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
          Change the key
        </Button>
      </Group>
    </Stack>
  );
}
