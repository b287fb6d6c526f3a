'use client';

import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Evidence } from '@/lib/contract/evidence';
import { useWorkspace } from '../shell/use-workspace';

interface Props {
  claimId: string;
  value: string[];
  onChange: (evidenceIds: string[]) => void;
  error?: string;
}

const stances = { supports: 'Supports', refutes: 'Refutes', background: 'Background' } as const;

/** Which of the claim's evidence a verdict rests on. */
export function EvidenceChoice({ claimId, value, onChange, error }: Props) {
  const { slug } = useWorkspace();
  const { data } = useQuery(api.evidence.listForClaim.queryOptions({ input: { workspace: slug, claimId } }));
  const usable = (data ?? []).filter(({ withdrawnAt }) => withdrawnAt === null);
  if (data && usable.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No evidence is linked to this claim yet. You can judge now and add evidence later.
      </Text>
    );
  }
  return (
    <Checkbox.Group
      label="Evidence it rests on"
      value={value.filter((id) => usable.some((evidence) => evidence.id === id))}
      onChange={onChange}
      error={error}
    >
      <Stack gap={8} mt={6}>
        {usable.map((evidence) => (
          <Checkbox
            key={evidence.id}
            value={evidence.id}
            size="xs"
            label={evidence.question}
            description={describe(evidence, claimId)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function describe({ links, answerText }: Evidence, claimId: string): string {
  const link = links.find((candidate) => candidate.claimId === claimId);
  const answer = answerText === '' ? 'not answered yet' : answerText;
  return [link && stances[link.stance], answer.length > 140 ? `${answer.slice(0, 140)}…` : answer]
    .filter(Boolean)
    .join(' · ');
}
