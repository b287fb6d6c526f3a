'use client';

import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { api } from '@/lib/client/api';
import type { AnalysisStatus, SharedStatement } from '@/lib/contract/analysis';
import type { Suggestion } from '@/lib/contract/suggestions';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { showUndo } from '../ui/show-undo';
import { RejectedSuggestions } from './rejected-suggestions';
import { SharedStatementRow } from './shared-statement-row';
import classes from './shared-statements.module.css';
import { useSuggestionWrites } from './use-suggestion-writes';

interface Props {
  caseId: string;
  /** Whether the viewer may make claims in this case. */
  mayClaim: boolean;
}

/** Rows that are shown before the rest is asked for. */
const FIRST = 6;

/** What several articles of the case state, found from their texts alone, with how they differ. */
export function SharedStatements({ caseId, mayClaim }: Props) {
  const { slug, can } = useWorkspace();
  const input = { workspace: slug, caseId };
  const { dismissShared, undo } = useSuggestionWrites();
  const mayDismiss = mayClaim && can['suggestions.answer'] === true;
  const list = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const query = useQuery(api.compare.shared.queryOptions({ input }));
  const articles = useQuery(api.articles.list.queryOptions({ input }));
  const [opened, { open }] = useDisclosure(false);
  const titleId = useId();
  const labelOf = (id: string) => articles.data?.find((article) => article.id === id)?.label ?? 'Article';
  const takeBack = ({ id: suggestionId, version }: Suggestion) =>
    undo.mutate({ workspace: slug, suggestionId, version });
  const dismiss = ({ key }: SharedStatement, neighbour: SharedStatement | undefined) =>
    dismissShared.mutate(
      { ...input, key },
      {
        onSuccess: (suggestion) => {
          showUndo({ message: 'Dismissed', undo: () => takeBack(suggestion) });
          // Keys go on from the row beside it, or from the section's title below which nothing is left.
          const beside = neighbour && list.current?.querySelector(`[data-key="${neighbour.key}"] button`);
          if (beside instanceof HTMLElement) beside.focus();
          else title.current?.focus();
        },
      },
    );
  if (articles.data && articles.data.length < 2) return null;
  return (
    <Stack gap="sm" component="section" aria-labelledby={titleId} id="shared">
      <Group gap={8}>
        <Title order={2} fz={15} id={titleId} ref={title} tabIndex={-1}>
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
        {({ state, statements, dismissed, hidden }) => (
          <>
            {statements.length === 0 && hidden === 0 && (
              <NothingShared state={state} dismissed={dismissed.length} />
            )}
            {statements.length > 0 && (
              <ul className={classes.list} ref={list}>
                {(opened ? statements : statements.slice(0, FIRST)).map((statement, place, shown) => (
                  <SharedStatementRow
                    key={statement.key}
                    caseId={caseId}
                    shared={statement}
                    labelOf={labelOf}
                    mayClaim={mayClaim}
                    onDismiss={
                      mayDismiss ? () => dismiss(statement, shown[place + 1] ?? shown[place - 1]) : undefined
                    }
                  />
                ))}
              </ul>
            )}
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
            <RejectedSuggestions
              rejected={dismissed}
              word="dismissed"
              labelOf={labelOf}
              onTakeBack={takeBack}
            />
          </>
        )}
      </QueryView>
    </Stack>
  );
}

function NothingShared({ state, dismissed }: { state: AnalysisStatus['state']; dismissed: number }) {
  if (state !== 'done') {
    return (
      <EmptyState title="The articles are not compared yet">
        What several of them state shows here, with how they differ, once they are.
      </EmptyState>
    );
  }
  return dismissed > 0 ? (
    <EmptyState title="Nothing is left here">
      All that several articles seem to state was dismissed.
    </EmptyState>
  ) : (
    <EmptyState title="No statement in common">
      No two articles seem to state the same. Claims can be written or marked all the same.
    </EmptyState>
  );
}
