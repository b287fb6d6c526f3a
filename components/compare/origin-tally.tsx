'use client';

import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';

/** "5 articles, at most 2 independent origins", with the way to the reasons; nothing until it is known. */
export function OriginTally({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const { data } = useQuery(api.origins.forCase.queryOptions({ input: { workspace: slug, caseId } }));
  if (!data || data.tally.articles === 0) return null;
  return (
    <Anchor component={Link} href={`/w/${slug}/cases/${caseId}/origins`} size="xs" c="dimmed" ml="auto">
      {data.tally.sentence}
    </Anchor>
  );
}
