'use client';

import { Button, Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Finding } from '@/lib/contract/verdicts';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { FindingCard } from './finding-card';
import { FindingForm } from './finding-form';

interface Props {
  caseId: string;
  /** Only what is wrong in this article; all articles of the case when left out. */
  articleId?: string;
}

/** What is wrong in the articles of a case: what one would write to each outlet. */
export function FindingList({ caseId, articleId }: Props) {
  const { slug, can } = useWorkspace();
  const [adding, { open, close }] = useDisclosure(false);
  const findings = useQuery(api.findings.listForCase.queryOptions({ input: { workspace: slug, caseId } }));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const mayAdd = can['findings.create'] === true;
  const checked = (articles.data ?? []).filter(
    (article) => article.role === 'under_check' && (articleId === undefined || article.id === articleId),
  );
  const shown = checked
    .map((article) => ({
      article,
      found: (findings.data ?? []).filter(
        (finding) => finding.articleId === article.id && finding.withdrawnAt === null,
      ),
    }))
    .filter(({ found }) => found.length > 0);
  const count = shown.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <Stack gap="sm" component="section" aria-label="Findings">
      <Group justify="space-between">
        <Group gap={8}>
          <Title order={2} fz={15}>
            Findings
          </Title>
          {count > 0 && (
            <Text size="sm" c="dimmed">
              {count}
            </Text>
          )}
        </Group>
        {mayAdd && checked.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={open}>
            Note a finding
          </Button>
        )}
      </Group>
      <QueryView query={findings}>
        {() =>
          shown.length === 0 ? (
            <EmptyState title="No findings">
              A wrong date, title, number, attribution or quote becomes a finding when the desk decides which
              wording holds, or when you note it here.
            </EmptyState>
          ) : (
            <SimpleGrid cols={{ base: 1, md: articleId === undefined ? 2 : 1 }} spacing="xl">
              {shown.map(({ article, found }) => (
                <ArticleFindings
                  key={article.id}
                  caseId={caseId}
                  label={articleId === undefined ? article.label : undefined}
                  findings={found}
                />
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
      <Modal opened={adding} onClose={close} title="Note a finding">
        <FindingForm articles={checked.map(({ id, label }) => ({ id, label }))} onDone={close} />
      </Modal>
    </Stack>
  );
}

interface ArticleFindingsProps {
  caseId: string;
  label: string | undefined;
  findings: Finding[];
}

function ArticleFindings({ caseId, label, findings }: ArticleFindingsProps) {
  return (
    <Stack gap="xs">
      {label !== undefined && (
        <Text size="sm" fw={600}>
          {label}{' '}
          <Text span c="dimmed" fw={400}>
            {findings.length}
          </Text>
        </Text>
      )}
      {findings.map((finding) => (
        <FindingCard key={finding.id} caseId={caseId} finding={finding} />
      ))}
    </Stack>
  );
}
