'use client';

import { Anchor, Blockquote, Drawer, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { MatrixRow } from '@/lib/contract/compare';
import { describeVoice } from '@/lib/domain/voice';
import { useWorkspace } from '../shell/use-workspace';
import { CellTalk } from '../talk/cell-talk';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { CellJudgement } from '../verdicts/cell-judgement';
import type { Column } from './matrix-grid';

interface Props {
  caseId: string;
  row: MatrixRow | undefined;
  column: Column | undefined;
  onClose: () => void;
}

/** The quotes of one cell in their sentences, and what reviewers say of the reporting. */
export function CellPanel({ caseId, row, column, onClose }: Props) {
  const opened = row !== undefined && column !== undefined;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={420}
      withOverlay={false}
      lockScroll={false}
      title={column ? `${column.label} on claim ${row?.number}` : ''}
    >
      {opened && <CellQuotes caseId={caseId} row={row} column={column} />}
    </Drawer>
  );
}

function CellQuotes({ caseId, row, column }: { caseId: string; row: MatrixRow; column: Column }) {
  const { slug } = useWorkspace();
  const { claimId } = row;
  const { articleId } = column;
  const query = useQuery(api.compare.cell.queryOptions({ input: { workspace: slug, claimId, articleId } }));
  const article = `/w/${slug}/cases/${caseId}/articles/${articleId}`;
  return (
    <Stack>
      <Anchor component={Link} href={`/w/${slug}/cases/${caseId}/claims/${claimId}`} fw={600} c="inherit">
        {row.statement}
      </Anchor>
      <QueryView query={query}>
        {({ state, passages, silence, readers }) => (
          <Stack>
            {passages.map((passage) => (
              <Stack key={passage.id} gap={4}>
                <Text size="sm" c="dimmed">
                  {describeVoice(passage)}
                  {passage.verb && ` (“${passage.verb}”)`} · marked by {passage.author.name}
                </Text>
                <Blockquote p="sm" color="gray" ff="var(--serif)">
                  <QuoteInSentence sentence={passage.sentence} quote={passage.quote} />
                </Blockquote>
                <Anchor component={Link} href={`${article}?passage=${passage.id}`} size="sm">
                  Show in the article
                </Anchor>
              </Stack>
            ))}
            {state === 'silent' && silence && (
              <EmptyState title="Silent on this claim">
                {silence.confirmedBy.name} looked for “{silence.words}” and did not find it.
              </EmptyState>
            )}
            {(state === 'read' || state === 'unread') && (
              <EmptyState
                title={state === 'read' ? 'Read, not checked for this' : 'Not yet read'}
                action={
                  <Anchor component={Link} href={article} size="sm">
                    Open the article
                  </Anchor>
                }
              >
                {state === 'read'
                  ? `${readers.map(({ name }) => name).join(', ')} read it, but nobody has said that it is silent.`
                  : 'Nobody has read this revision to the end.'}
              </EmptyState>
            )}
            {state === 'stated' && column.role === 'under_check' && (
              <Stack gap="xs">
                <Title order={3} fz={14}>
                  How it is reported
                </Title>
                <CellJudgement claimId={claimId} articleId={articleId} />
              </Stack>
            )}
          </Stack>
        )}
      </QueryView>
      <CellTalk key={`${claimId} ${articleId}`} claimId={claimId} articleId={articleId} />
    </Stack>
  );
}

function QuoteInSentence({ sentence, quote }: { sentence: string; quote: string }) {
  const at = sentence.indexOf(quote);
  if (at < 0) return quote;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{quote}</mark>
      {sentence.slice(at + quote.length)}
    </>
  );
}
