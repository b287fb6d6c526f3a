'use client';

import { Anchor, Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { AnalysisProgress } from './analysis-progress';
import classes from './case-suggestions.module.css';
import { describeGroup, groupSuggestions, type SuggestionGroup } from './describe-suggestions';
import { NewMatches } from './new-matches';
import { SuggestionRow } from './suggestion-row';

/** Lines of a group that are shown before it is opened. */
const FIRST = 3;

/** What the comparison of the articles found and nobody has answered yet, with the way to each. */
export function CaseSuggestions({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.suggestions.listOpen.queryOptions({ input: { workspace: slug, caseId } }));
  const titleId = useId();
  return (
    <Stack gap="sm" component="section" aria-labelledby={titleId} id="suggestions">
      <Group gap={8}>
        <Title order={2} fz={15} id={titleId}>
          Suggestions to decide on
        </Title>
        {query.data && query.data.open.length > 0 && (
          <Text size="sm" c="dimmed">
            {query.data.open.length}
          </Text>
        )}
      </Group>
      <AnalysisProgress caseId={caseId} />
      <QueryView query={query}>
        {({ open, hiddenClaims, answered }) => (
          <Stack gap="md">
            {open.length === 0 ? (
              <EmptyState title="Nothing waits for you">
                {answered.length > 0
                  ? 'Everything that was found in the articles has an answer.'
                  : 'Contradictions, altered quotes and common origins show here once articles are compared and passages are marked.'}
              </EmptyState>
            ) : (
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="md">
                {groupSuggestions(open).map((group) => (
                  <GroupOfSuggestions key={group.kind} group={group} caseId={caseId} />
                ))}
              </SimpleGrid>
            )}
            <NewMatches caseId={caseId} />
            {hiddenClaims > 0 && (
              <Text size="xs" c="dimmed">
                {hiddenClaims === 1
                  ? 'Suggestions for one claim show once you have marked a passage of your own for it.'
                  : `Suggestions for ${hiddenClaims} claims show once you have marked passages of your own for them.`}
              </Text>
            )}
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

function GroupOfSuggestions({ group, caseId }: { group: SuggestionGroup; caseId: string }) {
  const { slug } = useWorkspace();
  const [opened, { open }] = useDisclosure(false);
  const claims = useQuery(api.claims.list.queryOptions({ input: { workspace: slug, caseId } }));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const shown = opened ? group.suggestions : group.suggestions.slice(0, FIRST);
  const more = group.suggestions.length - shown.length;
  const describePlace = (claimId: string | null, articleIds: string[]) => {
    const claim = claims.data?.find(({ id }) => id === claimId);
    const labels = articleIds.flatMap(
      (id) => articles.data?.find((article) => article.id === id)?.label ?? [],
    );
    return [claim && `Claim ${claim.number}`, [...new Set(labels)].join(', ')].filter(Boolean).join(' · ');
  };
  return (
    <Stack gap={6} align="stretch">
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {describeGroup(group)}
        </Text>
        <Badge size="xs" variant="default" tt="none" fw={500} className={classes.badge}>
          suggested
        </Badge>
      </Group>
      <ul className={classes.list}>
        {shown.map((suggestion) => (
          <SuggestionRow
            key={`${suggestion.claimId} ${suggestion.key}`}
            caseId={caseId}
            suggestion={suggestion}
            place={describePlace(suggestion.claimId, suggestion.articleIds)}
            labelOf={(articleId) => articles.data?.find(({ id }) => id === articleId)?.label ?? 'Article'}
          />
        ))}
      </ul>
      {more > 0 && (
        <Anchor component="button" type="button" size="xs" ta="start" onClick={open}>
          Show {more} more
        </Anchor>
      )}
    </Stack>
  );
}
