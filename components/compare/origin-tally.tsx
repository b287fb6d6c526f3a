'use client';

import { Anchor, type AnchorProps } from '@mantine/core';
import Link from 'next/link';
import { useWorkspace } from '../shell/use-workspace';
import { useOriginCounts } from './use-origin-counts';

interface Props extends Pick<AnchorProps, 'ml'> {
  caseId: string;
  /** The articles that state this claim; without it all of the case. */
  claimId?: string;
}

/** "5 articles, at most 2 independent origins", with the way to the reasons; nothing until it is known. */
export function OriginTally({ caseId, claimId, ...style }: Props) {
  const { slug } = useWorkspace();
  const counts = useOriginCounts(caseId);
  const tally = claimId === undefined ? counts?.tally : counts?.claims.get(claimId);
  if (!tally || tally.articles === 0) return null;
  return (
    <Anchor component={Link} href={`/w/${slug}/cases/${caseId}/origins`} size="xs" c="dimmed" {...style}>
      {tally.sentence}
    </Anchor>
  );
}
