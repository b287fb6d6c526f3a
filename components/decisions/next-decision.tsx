'use client';

import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { findNextDecision } from './find-next-decision';
import { linkToDecide } from './link-to-decide';

interface Props {
  /** The claim that is open. */
  claimId: string;
  /** Put the keyboard here: what it was on is gone. */
  focused?: boolean;
}

/** Leads an editor on to the next claim that waits for a decision; nothing where none does. */
export function NextDecision({ claimId, focused = false }: Props) {
  const { slug } = useWorkspace();
  const { data } = useQuery(api.queue.get.queryOptions({ input: { workspace: slug } }));
  const link = useRef<HTMLAnchorElement>(null);
  const decisions = data?.decisions ?? [];
  const next = findNextDecision(decisions, claimId);
  const nextId = next?.claimId;
  useEffect(() => {
    if (focused && nextId !== undefined) link.current?.focus();
  }, [focused, nextId]);
  if (!next) return null;
  const after = decisions.filter((decision) => decision.claimId !== claimId).length - 1;
  return (
    <Stack gap={0} miw={0}>
      <Anchor ref={link} component={Link} href={linkToDecide(slug, next)} size="sm" fw={600}>
        {next.disputed ? 'Next disputed claim' : 'Next claim to decide'}
      </Anchor>
      <Text size="xs" c="dimmed" lineClamp={2} dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {next.claimNumber}. {next.statement}
      </Text>
      {after > 0 && (
        <Text size="xs" c="dimmed">
          {after} more after it
        </Text>
      )}
    </Stack>
  );
}
