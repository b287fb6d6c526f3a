'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { type Stance, stanceWords } from './stance-words';
import { useEvidenceWrites } from './use-evidence-writes';

/** Evidence that other claims of the case use, to be used here too. */
export function LinkEvidence({ claim, onDone }: { claim: ClaimRow; onDone: () => void }) {
  const { slug } = useWorkspace();
  const { setStance } = useEvidenceWrites();
  const query = useQuery(
    api.evidence.listForCase.queryOptions({ input: { workspace: slug, caseId: claim.caseId } }),
  );
  return (
    <QueryView query={query}>
      {(all) => {
        const others = all.filter(
          ({ withdrawnAt, links }) =>
            withdrawnAt === null && links.every(({ claimId }) => claimId !== claim.id),
        );
        if (others.length === 0) {
          return (
            <EmptyState title="No other evidence in this case">
              What is added for another claim can be used for this one too.
            </EmptyState>
          );
        }
        return (
          <Stack>
            {others.map(({ id, question, answerText, links }) => (
              <Stack key={id} gap={4}>
                <Text size="sm" fw={600}>
                  {question}
                </Text>
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {answerText || 'Not answered yet'}
                  {links.length > 0 &&
                    ` · ${links.map(({ claimNumber }) => `claim ${claimNumber}`).join(', ')}`}
                </Text>
                <Group gap={6}>
                  {(Object.keys(stanceWords) as Stance[]).map((stance) => (
                    <Button
                      key={stance}
                      size="compact-xs"
                      variant="default"
                      onClick={() => {
                        setStance(id, claim.id, stance);
                        onDone();
                      }}
                    >
                      {stanceWords[stance]}
                    </Button>
                  ))}
                </Group>
              </Stack>
            ))}
          </Stack>
        );
      }}
    </QueryView>
  );
}
