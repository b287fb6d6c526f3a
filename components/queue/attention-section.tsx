'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { Queue } from '@/lib/contract/queue';
import { describeAttention, findAttentionPath } from '../cases/describe-attention';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import classes from './queue-section.module.css';

/** For editors: what needs somebody, one row a case. */
export function AttentionSection({ attention }: { attention: Queue['attention'] }) {
  const { slug } = useWorkspace();
  const cases = [...new Map(attention.map(({ caseId, caseTitle }) => [caseId, caseTitle]))];
  if (cases.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Needs attention">
      <Title order={2} fz={15}>
        Needs attention
      </Title>
      <ul className={boxed.list}>
        {cases.map(([caseId, title]) => (
          <li key={caseId} className={classes.row}>
            <Stack gap={2} className={classes.words}>
              <Anchor component={Link} href={`/w/${slug}/cases/${caseId}`} c="inherit" fw={600} size="sm">
                {title}
              </Anchor>
              <Text size="sm" component="div">
                {attention
                  .filter((one) => one.caseId === caseId)
                  .map((one, index) => (
                    <span key={one.kind}>
                      {index > 0 && ' · '}
                      <Anchor
                        component={Link}
                        size="sm"
                        href={`/w/${slug}/cases/${caseId}${findAttentionPath(one)}`}
                      >
                        {describeAttention(one)}
                      </Anchor>
                    </span>
                  ))}
              </Text>
            </Stack>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
