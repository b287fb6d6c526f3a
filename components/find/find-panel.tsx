'use client';

import {
  Alert,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Drawer,
  Group,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { FindHit } from './find-hit';
import classes from './find-panel.module.css';

interface Props {
  caseId: string;
  opened: boolean;
  onClose: () => void;
  /** The claim that is looked for from the start. */
  claimId?: string;
}

/** Find in all articles: words in every article of the case; a hit can be marked, an article confirmed to be silent. */
export function FindPanel({ opened, onClose, ...props }: Props) {
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="lg" title="Find in all articles">
      <Find {...props} />
    </Drawer>
  );
}

function Find({ caseId, claimId: firstClaim }: Pick<Props, 'caseId' | 'claimId'>) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const [words, setWords] = useState('');
  const [query] = useDebouncedValue(words.trim(), 250);
  const [claimId, setClaimId] = useState<string | null>(firstClaim ?? null);
  const [silent, setSilent] = useState<string[]>([]);
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace, caseId } }));
  const claims = useQuery(api.claims.list.queryOptions({ input: { workspace, caseId } }));
  const input = { workspace, caseId, query, claimId: claimId ?? undefined };
  const found = useQuery({
    ...api.articles.find.queryOptions({ input }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const confirm = useMutation(
    api.claims.confirmSilence.mutationOptions({
      onError: showError,
      onSuccess: ({ confirmed }) => {
        setSilent([]);
        void queryClient.invalidateQueries({ queryKey: api.articles.find.key() });
        void queryClient.invalidateQueries({ queryKey: api.claims.key() });
        void queryClient.invalidateQueries({ queryKey: api.compare.key() });
        showUndoneSilence(confirmed);
      },
    }),
  );
  const usable = (claims.data ?? []).filter(({ status }) => status !== 'withdrawn' && status !== 'merged');

  return (
    <Stack>
      <TextInput
        label="Words"
        description="Beginnings of words; commas between alternatives: encircl, surround, cut off"
        value={words}
        maxLength={400}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Select
        label="For claim"
        description="Hits are marked for it; articles without hits can be confirmed as silent on it."
        placeholder="None: only look"
        searchable
        clearable
        data={usable.map(({ id, number, statement }) => ({ value: id, label: `${number}. ${statement}` }))}
        value={claimId}
        onChange={(value) => {
          setClaimId(value);
          setSilent([]);
        }}
      />
      {query === '' ? (
        <EmptyState title="Nothing looked for yet">
          Type the words that articles may use for the same thing.
        </EmptyState>
      ) : (
        <QueryView query={found}>
          {(answer) => {
            const rows = answer.articles.map((row) => ({
              ...row,
              article: articles.data?.find(({ id }) => id === row.articleId),
            }));
            const withHits = rows.filter(({ hits }) => hits.length > 0);
            const without = rows.filter(({ hits }) => hits.length === 0);
            const total = withHits.reduce((sum, { hits, more }) => sum + hits.length + more, 0);
            return (
              <Stack gap="lg">
                <Text size="sm" c="dimmed" role="status">
                  {total === 0
                    ? 'No hits in any article.'
                    : `${total} ${total === 1 ? 'hit' : 'hits'} in ${withHits.length} of ${rows.length} articles.`}
                </Text>
                {withHits.map(({ articleId, revisionId, hits, more, article }) => (
                  <Stack key={articleId} gap={6} component="section" aria-label={article?.label}>
                    <Group gap={6}>
                      <Title order={3} fz={14}>
                        <Anchor
                          component={Link}
                          href={`/w/${workspace}/cases/${caseId}/articles/${articleId}`}
                          c="inherit"
                        >
                          {article?.label ?? 'Article'}
                        </Anchor>
                      </Title>
                      {article?.role === 'reference' && (
                        <Badge size="xs" variant="default" tt="none">
                          reference
                        </Badge>
                      )}
                    </Group>
                    <ul className={classes.hits}>
                      {hits.map((hit) => (
                        <FindHit
                          key={hit.start}
                          caseId={caseId}
                          claimId={claimId}
                          articleId={articleId}
                          revisionId={revisionId}
                          hit={hit}
                          mayMark={article?.can['passages.create'] === true}
                        />
                      ))}
                    </ul>
                    {more > 0 && (
                      <Text size="xs" c="dimmed">
                        and {more} more in this article
                      </Text>
                    )}
                  </Stack>
                ))}
                {without.length > 0 && (
                  <Stack gap={6} component="section" aria-label="Articles without hits">
                    <Title order={3} fz={14}>
                      Without hits
                    </Title>
                    {without.map(({ articleId, article, silent: confirmed }) => (
                      <Checkbox
                        key={articleId}
                        label={confirmed ? `${article?.label}: confirmed as silent` : article?.label}
                        disabled={claimId === null || confirmed}
                        checked={confirmed || silent.includes(articleId)}
                        onChange={(event) =>
                          setSilent(
                            event.currentTarget.checked
                              ? [...silent, articleId]
                              : silent.filter((chosen) => chosen !== articleId),
                          )
                        }
                      />
                    ))}
                    {claimId === null ? (
                      <Text size="xs" c="dimmed">
                        Choose a claim to confirm that these articles are silent on it.
                      </Text>
                    ) : (
                      <Alert color="gray" p="xs">
                        <Group justify="space-between" gap="xs">
                          <Text size="sm">
                            Is an article silent on this claim? The words are kept with your name.
                          </Text>
                          <Button
                            size="xs"
                            disabled={silent.length === 0}
                            loading={confirm.isPending}
                            onClick={() =>
                              confirm.mutate({ workspace, claimId, articleIds: silent, words: query })
                            }
                          >
                            Confirm silence
                          </Button>
                        </Group>
                      </Alert>
                    )}
                  </Stack>
                )}
              </Stack>
            );
          }}
        </QueryView>
      )}
    </Stack>
  );

  function showUndoneSilence(confirmed: number) {
    const claim = claimId;
    if (claim === null) return;
    showUndo({
      message:
        confirmed === 1 ? 'One article confirmed as silent' : `${confirmed} articles confirmed as silent`,
      undo: () => void takeBackSilence(claim, silent),
    });
  }

  async function takeBackSilence(claim: string, articleIds: string[]) {
    const across = await queryClient.fetchQuery(
      api.claims.across.queryOptions({ input: { workspace, claimId: claim } }),
    );
    const silences = across.flatMap(({ articleId, silence }) =>
      silence && articleIds.includes(articleId) ? silence.id : [],
    );
    for (const silenceId of silences)
      await api.claims.withdrawSilence.call({ workspace, silenceId }).catch(showError);
    await queryClient.invalidateQueries({ queryKey: api.articles.find.key() });
    await queryClient.invalidateQueries({ queryKey: api.claims.key() });
    await queryClient.invalidateQueries({ queryKey: api.compare.key() });
  }
}
