'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { writeNumberRanges } from '@/lib/domain/number-ranges';
import { useWorkspace } from '../shell/use-workspace';

interface Props {
  caseId: string;
  claimIds: readonly string[];
  claims: readonly { claimId: string; number: number }[];
  /** What the link says, as "3 differ". */
  children: React.ReactNode;
  /** Where the claims are shown. */
  to?: 'claims' | 'compare';
}

/** Opens exactly these claims in the list of claims or in the matrix; plain words where there are none. */
export function ClaimLinks({ caseId, claimIds, claims, children, to = 'claims' }: Props) {
  const { slug } = useWorkspace();
  if (claimIds.length === 0) return <span>{children}</span>;
  const wanted = new Set(claimIds);
  const numbers = claims.filter(({ claimId }) => wanted.has(claimId)).map(({ number }) => number);
  return (
    <Anchor
      component={Link}
      href={`/w/${slug}/cases/${caseId}/${to}?only=${writeNumberRanges(numbers)}`}
      inherit
      underline="always"
    >
      {children}
    </Anchor>
  );
}
