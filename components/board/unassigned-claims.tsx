'use client';

import { Anchor, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import type { Board } from '@/lib/contract/assignments';
import { AssignSelected } from '../assignments/assign-selected';
import { useWorkspace } from '../shell/use-workspace';
import classes from './unassigned-claims.module.css';

interface Props {
  caseId: string;
  claims: Board['unassigned'];
  mayAssign: boolean;
}

/** The open claims that nobody holds, to select and give out together. */
export function UnassignedClaims({ caseId, claims, mayAssign }: Props) {
  const { slug } = useWorkspace();
  const [chosen, setChosen] = useState<string[]>([]);
  // What somebody else assigned meanwhile is no longer in the list, nor selected.
  const selected = chosen.filter((id) => claims.some(({ claimId }) => claimId === id));
  if (claims.length === 0) {
    return (
      <Text size="sm" c="dimmed" component="section" aria-label="Claims that nobody has">
        Every open claim has a reviewer. New claims appear here; “Plan reviewers” gives each claim a second or
        third reader.
      </Text>
    );
  }
  return (
    <Stack gap="sm" miw={0} component="section" aria-label="Claims that nobody has">
      <Group justify="space-between" gap="xs" mih={30}>
        <Title order={2} fz={15}>
          Nobody has{' '}
          <Text span c="dimmed" fw={400} size="sm">
            {claims.length}
          </Text>
        </Title>
        {mayAssign && <AssignSelected caseId={caseId} claimIds={selected} onDone={() => setChosen([])} />}
      </Group>
      <div className={classes.list}>
        {mayAssign && claims.length > 1 && (
          <div className={classes.row}>
            <Checkbox
              size="xs"
              label="All"
              checked={selected.length === claims.length}
              indeterminate={selected.length > 0 && selected.length < claims.length}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? claims.map(({ claimId }) => claimId) : [])
              }
            />
          </div>
        )}
        {claims.map(({ claimId, claimNumber, statement, status, minutes }) => (
          <div key={claimId} className={classes.row}>
            {mayAssign && (
              <Checkbox
                size="xs"
                mt={2}
                aria-label={`Select claim ${claimNumber}`}
                checked={selected.includes(claimId)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked
                      ? [...selected, claimId]
                      : selected.filter((id) => id !== claimId),
                  )
                }
              />
            )}
            <Stack gap={0} miw={0}>
              <Anchor
                component={Link}
                href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
                size="sm"
                c="inherit"
                dir="auto"
              >
                {claimNumber}. {statement}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[
                  status.replace('_', ' '),
                  minutes > 0 ? `about ${Math.ceil(minutes)} min to read` : 'marked in no article',
                ].join(' · ')}
              </Text>
            </Stack>
          </div>
        ))}
      </div>
    </Stack>
  );
}
