'use client';

import { Badge } from '@mantine/core';
import { use } from 'react';
import { VisitContext } from './visit-context';

/** Says that a thing in a list is new, or changed, since the viewer's last visit. */
export function VisitMark({ id }: { id: string }) {
  const change = use(VisitContext).get(id);
  if (!change) return null;
  return (
    <Badge size="xs" variant="light" tt="none" title={`${change} since you were here`}>
      {change}
    </Badge>
  );
}
