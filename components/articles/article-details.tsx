'use client';

import { Alert, Anchor, Badge, Button, Group, Stack, Table, Tabs, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import { History } from '../activity/history';
import { FindingList } from '../findings/finding-list';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { When } from '../ui/when';
import { AddRevision } from './add-revision';
import { ArticleParts } from './article-parts';
import { EditParticulars } from './edit-particulars';
import { UnconfirmedList } from './unconfirmed-list';

const tabs = ['particulars', 'parts', 'revisions', 'findings', 'history'] as const;

/** What is known about an article beside its text: particulars, parts, revisions, findings, history. */
export function ArticleDetails({ caseId, articleId }: { caseId: string; articleId: string }) {
  const { slug } = useWorkspace();
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('particulars'));
  const query = useQuery(api.articles.get.queryOptions({ input: { workspace: slug, articleId } }));
  const base = `/w/${slug}/cases/${caseId}`;
  return (
    <QueryView query={query}>
      {({ article, revision, parts, partsVersion, revisions }) => (
        <Page
          title={article.headline ?? article.label}
          size="md"
          aside={
            <Text size="sm" c="dimmed">
              <Anchor component={Link} href={`${base}/articles/${articleId}`} underline="always">
                Read it
              </Anchor>
              {article.headline && ` · ${article.label}`}
              {article.removedAt && ' · removed from the case'}
            </Text>
          }
          actions={<RemoveArticle article={article} />}
        >
          {article.unconfirmed > 0 && tab !== 'revisions' && (
            <Alert color="orange">
              <Group justify="space-between">
                {article.unconfirmed === 1
                  ? 'The place of one passage in the newest revision waits for a person.'
                  : `The places of ${article.unconfirmed} passages in the newest revision wait for a person.`}
                <Button size="xs" onClick={() => setTab('revisions')}>
                  Confirm them
                </Button>
              </Group>
            </Alert>
          )}
          <Tabs
            value={tab}
            onChange={(value) => setTab(tabs.find((known) => known === value) ?? null)}
            keepMounted={false}
          >
            <Tabs.List>
              <Tabs.Tab value="particulars">Particulars</Tabs.Tab>
              <Tabs.Tab value="parts">Parts</Tabs.Tab>
              <Tabs.Tab value="revisions">Revisions</Tabs.Tab>
              <Tabs.Tab value="findings">Findings</Tabs.Tab>
              <Tabs.Tab value="history">History</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="particulars" pt="md">
              <EditParticulars article={article} />
            </Tabs.Panel>
            <Tabs.Panel value="parts" pt="md">
              <ArticleParts
                article={article}
                text={revision.text}
                parts={parts}
                partsVersion={partsVersion}
              />
            </Tabs.Panel>
            <Tabs.Panel value="revisions" pt="md">
              <Stack gap="lg">
                <UnconfirmedList articleId={articleId} />
                <Table aria-label="Revisions">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Revision</Table.Th>
                      <Table.Th>Words</Table.Th>
                      <Table.Th>SHA-256</Table.Th>
                      <Table.Th>Added</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {revisions.map((row) => (
                      <Table.Tr key={row.id}>
                        <Table.Td>
                          {row.number} {row.id === article.revision.id && <Badge size="xs">newest</Badge>}
                        </Table.Td>
                        <Table.Td>{row.words}</Table.Td>
                        <Table.Td>
                          <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                            {row.sha256}
                          </Text>
                        </Table.Td>
                        <Table.Td>
                          <When at={row.createdAt} /> by {row.createdBy.name}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
                {article.can['articles.addRevision'] && !article.removedAt && (
                  <AddRevision articleId={articleId} text={revision.text} />
                )}
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="findings" pt="md">
              <FindingList caseId={caseId} articleId={articleId} />
            </Tabs.Panel>
            <Tabs.Panel value="history" pt="md">
              <History articleId={articleId} />
            </Tabs.Panel>
          </Tabs>
        </Page>
      )}
    </QueryView>
  );
}

function RemoveArticle({ article }: { article: Article }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const remove = useMutation(
    api.articles.remove.mutationOptions({
      onError: showError,
      onSuccess: (after) => {
        void queryClient.invalidateQueries({ queryKey: api.articles.key() });
        showUndo({
          message: after.removedAt ? 'Article removed from the case' : 'Article brought back',
          undo: () =>
            remove.mutate({
              workspace: slug,
              articleId: after.id,
              version: after.version,
              removed: after.removedAt === null,
            }),
        });
      },
    }),
  );
  if (!article.can['articles.remove']) return null;
  return (
    <Button
      variant="default"
      size="xs"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate({
          workspace: slug,
          articleId: article.id,
          version: article.version,
          removed: article.removedAt === null,
        })
      }
    >
      {article.removedAt ? 'Bring back' : 'Remove from the case'}
    </Button>
  );
}
