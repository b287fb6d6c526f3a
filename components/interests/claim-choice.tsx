'use client';

import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';

interface Props {
  value: string | null;
  onChange: (claimId: string | null) => void;
  error?: ReactNode;
}

/** A claim of any open case: first the case, then the claim. */
export function ClaimChoice({ value, onChange, error }: Props) {
  const { slug: workspace } = useWorkspace();
  const [caseId, setCaseId] = useState<string | null>(null);
  const cases = useQuery(api.cases.list.queryOptions({ input: { workspace } }));
  const claims = useQuery({
    ...api.claims.list.queryOptions({ input: { workspace, caseId: caseId ?? '' } }),
    enabled: caseId !== null,
  });
  return (
    <>
      <Select
        label="Case"
        required
        searchable
        nothingFoundMessage="No such case"
        data={(cases.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={caseId}
        onChange={(chosen) => {
          setCaseId(chosen);
          onChange(null);
        }}
      />
      <Select
        label="Claim"
        description="It is not given to this person."
        required
        searchable
        disabled={caseId === null}
        nothingFoundMessage="No such claim"
        data={(claims.data ?? [])
          .filter(({ status }) => status !== 'withdrawn' && status !== 'merged')
          .map(({ id, number, statement }) => ({ value: id, label: `${number}. ${statement}` }))}
        value={value}
        onChange={onChange}
        error={error}
      />
    </>
  );
}
