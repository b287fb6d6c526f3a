'use client';

import { Alert, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { useClaimWrites } from './use-claim-writes';

/** Words the new claim and chooses what goes with it. */
export function SplitClaim({ claim, onDone }: { claim: ClaimRow; onDone: () => void }) {
  const { slug } = useWorkspace();
  const router = useRouter();
  const { split } = useClaimWrites();
  const [statement, setStatement] = useState('');
  const [passageIds, setPassages] = useState<string[]>([]);
  const [evidenceIds, setEvidence] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const input = { workspace: slug, claimId: claim.id };
  const across = useQuery(api.claims.across.queryOptions({ input }));
  const evidence = useQuery(api.evidence.listForClaim.queryOptions({ input }));
  const articles = useQuery(
    api.articles.list.queryOptions({ input: { workspace: slug, caseId: claim.caseId } }),
  );
  const labels = new Map(articles.data?.map(({ id, label }) => [id, label]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (statement.trim() === '' || passageIds.length === 0) return;
    split.mutate(
      { ...input, version: claim.version, statement, passageIds, evidenceIds },
      {
        onSuccess: (made) => {
          onDone();
          router.push(`/w/${slug}/cases/${claim.caseId}/claims/${made.claim.id}`);
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {split.error && <Alert color="red">{describeError(split.error)}</Alert>}
        <Textarea
          label="Statement of the new claim"
          required
          autosize
          minRows={2}
          maxLength={1000}
          dir="auto"
          data-autofocus
          value={statement}
          error={tried && statement.trim() === '' && 'Write the claim as one statement.'}
          onChange={(event) => setStatement(event.currentTarget.value)}
        />
        <QueryView query={across}>
          {(found) => (
            <Checkbox.Group
              label="Passages that go with it"
              value={passageIds}
              onChange={setPassages}
              error={tried && passageIds.length === 0 && 'Choose at least one passage.'}
            >
              <Stack gap="xs" mt="xs">
                {found.flatMap(({ articleId, passages }) =>
                  passages.map(({ id, quote }) => (
                    <Checkbox
                      key={id}
                      value={id}
                      label={quote}
                      description={labels.get(articleId)}
                      styles={{ label: { fontFamily: 'var(--serif)', fontSize: 15 } }}
                    />
                  )),
                )}
                {claim.passages === 0 && (
                  <Text size="sm" c="dimmed">
                    No passage is marked for this claim yet. Write a new claim instead.
                  </Text>
                )}
              </Stack>
            </Checkbox.Group>
          )}
        </QueryView>
        {evidence.data && evidence.data.length > 0 && (
          <Checkbox.Group label="Evidence that goes with it" value={evidenceIds} onChange={setEvidence}>
            <Stack gap="xs" mt="xs">
              {evidence.data.map(({ id, question }) => (
                <Checkbox key={id} value={id} label={question} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={split.isPending}>
            Split off
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
