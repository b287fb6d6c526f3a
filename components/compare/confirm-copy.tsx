'use client';

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OriginArticle, OriginJoin } from '@/lib/client/compare/arrange-origins';
import { proposeCopyFindings } from '@/lib/client/compare/propose-copy-findings';
import { useFocusFirst } from '../ui/use-focus-first';

interface Props {
  join: OriginJoin;
  articles: OriginArticle[];
  busy: boolean;
  onConfirm: (findings: { articleId: string; says: string; holds: string }[]) => void;
  onCancel: () => void;
}

/** Confirming that two articles share text may say too which of them copied it without a credit: that is a finding. */
export function ConfirmCopy({ join, articles, busy, onConfirm, onCancel }: Props) {
  const form = useFocusFirst<HTMLFormElement>();
  const proposed = proposeCopyFindings(join, articles);
  const [chosen, setChosen] = useState(() =>
    proposed.filter(({ later }) => later).map(({ articleId }) => articleId),
  );
  const labelOf = (articleId: string) =>
    articles.find((article) => article.articleId === articleId)?.label ?? 'the article';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(
      proposed
        .filter(({ articleId }) => chosen.includes(articleId))
        .map(({ articleId, says, holds }) => ({ articleId, says, holds })),
    );
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="xs">
        <Checkbox.Group label="Who copied it without a credit?" value={chosen} onChange={setChosen}>
          <Stack gap={6} mt={4}>
            {proposed.map(({ articleId, says }) => (
              <Checkbox
                key={articleId}
                size="xs"
                value={articleId}
                label={labelOf(articleId)}
                description={says}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="xs" c="dimmed" role="status">
          {chosen.length === 0
            ? 'Confirms only that they share text.'
            : `Becomes a finding of ${chosen.map(labelOf).join(' and ')}.`}
        </Text>
        <Group gap={6}>
          <Button type="submit" size="compact-sm" loading={busy}>
            Confirm
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
