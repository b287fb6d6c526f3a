'use client';

import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '@/lib/client/api';
import type { SharedStatement } from '@/lib/contract/analysis';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { SharedStatementRow } from './shared-statement-row';
import classes from './shared-statements.module.css';

interface Props {
  caseId: string;
  /** Whether the viewer may make claims in this case. */
  mayClaim: boolean;
}

/** Rows that are shown before the rest is asked for. */
const FIRST = 6;

/** What several articles of the case state, found from their texts alone, with how they differ. */
export function SharedStatements({ caseId, mayClaim }: Props) {
  const { slug } = useWorkspace();
  const input = { workspace: slug, caseId };
  const query = useQuery(api.compare.shared.queryOptions({ input }));
  const articles = useQuery(api.articles.list.queryOptions({ input }));
  const [opened, { open }] = useDisclosure(false);
  const titleId = useId();
  const labelOf = (id: string) => articles.data?.find((article) => article.id === id)?.label ?? 'Article';
  if (articles.data && articles.data.length < 2) return null;
  return (
    <Stack gap="sm" component="section" aria-labelledby={titleId} id="shared">
      <Group gap={8}>
        <Title order={2} fz={15} id={titleId}>
          Stated in several articles
        </Title>
        {query.data && query.data.statements.length > 0 && (
          <>
            <Text size="sm" c="dimmed">
              {query.data.statements.length}
            </Text>
            <Badge size="xs" variant="default" tt="none" fw={500} className={classes.badge}>
              suggested
            </Badge>
          </>
        )}
      </Group>
      <QueryView query={query}>
        {({ state, statements, hidden }) =>
          statements.length === 0 && hidden === 0 ? (
            <EmptyState
              title={state === 'done' ? 'No statement in common' : 'The articles are not compared yet'}
            >
              {state === 'done'
                ? 'No two articles seem to state the same. Claims can be written or marked all the same.'
                : 'What several of them state shows here, with how they differ, once they are.'}
            </EmptyState>
          ) : (
            <>
              <ul className={classes.list}>
                {(opened ? statements : statements.slice(0, FIRST)).map((statement) => (
                  <SharedStatementRow
                    key={keyOf(statement)}
                    caseId={caseId}
                    shared={statement}
                    labelOf={labelOf}
                    mayClaim={mayClaim}
                  />
                ))}
              </ul>
              {!opened && statements.length > FIRST && (
                <Anchor component="button" type="button" size="xs" ta="start" onClick={open}>
                  Show {statements.length - FIRST} more
                </Anchor>
              )}
              {hidden > 0 && (
                <Text size="xs" c="dimmed">
                  {hidden === 1
                    ? 'One statement shows once you have marked a passage of your own for its claim.'
                    : `${hidden} statements show once you have marked passages of your own for their claims.`}
                </Text>
              )}
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}

const keyOf = ({ sentences }: SharedStatement) =>
  sentences.map(({ revisionId, part }) => `${revisionId} ${part.start}`).join();
