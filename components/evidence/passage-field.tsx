'use client';

import { Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import type { ChosenPassage } from './evidence-values';

interface Props {
  caseId: string;
  value: ChosenPassage | null;
  onChange: (value: ChosenPassage | null) => void;
  error?: ReactNode;
}

/** Words of an article or reference of the case as a source: choose it, paste the words, and see that they are there. */
export function PassageField({ caseId, value, onChange, error }: Props) {
  const { slug } = useWorkspace();
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const [articleId, setArticle] = useState(value?.articleId ?? null);
  const [words, setWords] = useState(value?.quote ?? '');
  const article = useQuery({
    ...api.articles.get.queryOptions({ input: { workspace: slug, articleId: articleId ?? '' } }),
    enabled: articleId !== null,
  });
  const revision = article.data?.revision;
  const find = (sought: string, inRevision = revision) => {
    setWords(sought);
    const start = inRevision && sought.trim() !== '' ? inRevision.text.indexOf(sought.trim()) : -1;
    if (!inRevision || articleId === null || start < 0) return onChange(null);
    const quote = sought.trim();
    onChange({ articleId, revisionId: inRevision.id, start, end: start + quote.length, quote });
  };
  // Words may be pasted before the article's text has come.
  const findAgain = useEffectEvent(() => {
    if (words.trim() !== '' && value === null) find(words);
  });
  const revisionId = revision?.id;
  useEffect(() => {
    if (revisionId !== undefined) findAgain();
  }, [revisionId]);
  const sorted = [...(articles.data ?? [])].sort(
    (a, b) => Number(b.role === 'reference') - Number(a.role === 'reference'),
  );
  return (
    <Stack gap="xs">
      <Select
        label="Article or reference"
        placeholder="Choose one of this case"
        data={sorted.map(({ id, label, role }) => ({
          value: id,
          label: role === 'reference' ? `${label} (reference)` : label,
        }))}
        value={articleId}
        onChange={(id) => {
          setArticle(id);
          onChange(null);
        }}
        searchable
      />
      {articleId !== null && (
        <Textarea
          label="Its words"
          description="Paste them exactly as they stand there"
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={words}
          onChange={(event) => find(event.currentTarget.value)}
          error={
            error ?? (words.trim() !== '' && revision && value === null && 'These words are not in the text.')
          }
        />
      )}
      {value !== null && revision && <Places text={revision.text} quote={value.quote} />}
    </Stack>
  );
}

function Places({ text, quote }: { text: string; quote: string }) {
  const isRepeated = text.indexOf(quote) !== text.lastIndexOf(quote);
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {isRepeated
        ? 'These words stand in several places; the first one is taken. Paste more of the sentence to choose another.'
        : 'Found in the text.'}
    </Text>
  );
}
