'use client';

import { Button, Collapse, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/lib/client/api';
import type { Verdict } from '@/lib/contract/verdicts';
import { describeSeen } from '@/lib/domain/describe-seen';
import { RichText } from '../editor/rich-text';
import { useWorkspace } from '../shell/use-workspace';
import { Discuss } from '../talk/discuss';
import { When } from '../ui/when';
import { VisitMark } from '../visits/visit-mark';
import { GivenRating } from './given-rating';

interface Props {
  verdict: Verdict;
  /** "You" for one's own; the person's name when left out. */
  name?: string;
  actions?: ReactNode;
}

/** One reviewer's verdict: rating, reason, what it rests on, and what it was before. */
export function VerdictCard({ verdict, name = verdict.user.name, actions }: Props) {
  const [open, { toggle }] = useDisclosure(false);
  const at = verdict.withdrawnAt ?? verdict.submittedAt;
  // A withdrawn verdict was kept as its last version, which would say the same again.
  const earlier = verdict.versions.filter(
    ({ version }) => version < verdict.version - (verdict.withdrawnAt ? 1 : 0),
  );
  return (
    <Paper withBorder p="sm" bg="var(--raised)" component="article" aria-label={`Verdict of ${name}`}>
      <Stack gap={8}>
        <Stack gap={4} align="flex-start">
          <GivenRating scaleId={verdict.scaleId} rating={verdict.rating} />
          <Text size="sm">
            <b>{name}</b>{' '}
            <Text span size="xs" c="dimmed">
              {verdict.withdrawnAt ? 'withdrawn ' : ''}
              {at && <When at={at} />}
              {verdict.confidence !== null && ` · ${verdict.confidence} of 5 sure`}
            </Text>{' '}
            <VisitMark id={verdict.id} />
          </Text>
        </Stack>
        {verdict.seen && (
          <Text size="xs" c="dimmed">
            {describeSeen(verdict.seen)}
          </Text>
        )}
        <RichText value={verdict.reason} />
        <EvidenceNames claimId={verdict.claimId} evidenceIds={verdict.evidenceIds} />
        {earlier.length > 0 && (
          <div>
            <Button size="compact-xs" variant="subtle" onClick={toggle} aria-expanded={open}>
              {open ? 'Hide' : 'Show'}{' '}
              {earlier.length === 1 ? 'the earlier version' : `${earlier.length} earlier versions`}
            </Button>
            <Collapse expanded={open}>
              <Stack gap="sm" mt="xs" pl="sm" style={{ borderLeft: '2px solid var(--line)' }}>
                {earlier.map((version) => (
                  <Stack key={version.version} gap={4} align="flex-start">
                    <Group gap="xs">
                      <GivenRating scaleId={version.scaleId} rating={version.rating} />
                      <Text size="xs" c="dimmed">
                        <When at={version.submittedAt} />
                        {version.seen && ` · ${describeSeen(version.seen)}`}
                      </Text>
                    </Group>
                    <RichText value={version.reason} />
                  </Stack>
                ))}
              </Stack>
            </Collapse>
          </div>
        )}
        <Group justify="space-between" gap={4}>
          {verdict.withdrawnAt === null && (
            <Discuss
              claimId={verdict.claimId}
              place={{ kind: 'verdict', verdictId: verdict.id }}
              about={name === 'You' ? 'Your verdict' : `The verdict of ${name}`}
            />
          )}
          {actions}
        </Group>
      </Stack>
    </Paper>
  );
}

function EvidenceNames({ claimId, evidenceIds }: { claimId: string; evidenceIds: string[] }) {
  const { slug } = useWorkspace();
  const { data } = useQuery(api.evidence.listForClaim.queryOptions({ input: { workspace: slug, claimId } }));
  if (evidenceIds.length === 0) return null;
  const named = (data ?? []).filter(({ id }) => evidenceIds.includes(id));
  const gone = data ? evidenceIds.length - named.length : 0;
  return (
    <div>
      <Text size="xs" c="dimmed">
        Rests on
      </Text>
      <List size="sm" spacing={2}>
        {named.map(({ id, question }) => (
          <List.Item key={id}>{question}</List.Item>
        ))}
        {gone > 0 && (
          <List.Item>
            {gone === 1 ? 'evidence that is no longer linked' : `${gone} that are no longer linked`}
          </List.Item>
        )}
      </List>
    </div>
  );
}
