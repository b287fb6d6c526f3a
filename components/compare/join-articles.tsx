'use client';

import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { OriginArticle } from '@/lib/client/compare/arrange-origins';
import { useSuggestionAnswers } from './use-suggestion-answers';

interface Props {
  caseId: string;
  articles: OriginArticle[];
}

/** For what no comparison of texts can know: a person says that two articles have one origin, and why. */
export function JoinArticles({ caseId, articles }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const { mayAnswer } = useSuggestionAnswers(caseId);
  const counted = articles.filter(({ role }) => role === 'under_check');
  if (!mayAnswer || counted.length < 2) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Join two articles
      </Button>
      <Modal opened={opened} onClose={close} title="Two articles with one origin">
        <JoinForm caseId={caseId} articles={counted} onDone={close} />
      </Modal>
    </>
  );
}

function JoinForm({ caseId, articles, onDone }: Props & { onDone: () => void }) {
  const { give, pending } = useSuggestionAnswers(caseId);
  const form = useForm({
    initialValues: { a: '', b: '', note: '' },
    validate: {
      a: (a) => (a === '' ? 'Choose an article.' : null),
      b: (b, { a }) => {
        if (b === '') return 'Choose an article.';
        return a === b ? 'Choose two articles.' : null;
      },
      note: (note) => (note.trim() === '' ? 'Say why: others will ask.' : null),
    },
  });
  const options = articles.map(({ articleId, label }) => ({ value: articleId, label }));
  return (
    <form
      onSubmit={form.onSubmit(({ a, b, note }) =>
        give({ about: { kind: 'join', a, b, note }, answer: 'accepted', findings: [] }, onDone),
      )}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          They are counted once from then on. You can take it back.
        </Text>
        <Select label="Article" searchable data={options} data-autofocus {...form.getInputProps('a')} />
        <Select label="Has one origin with" searchable data={options} {...form.getInputProps('b')} />
        <Textarea
          label="Why"
          placeholder="Both rewrite the ministry’s press release of that morning."
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('note')}
        />
        <Button type="submit" loading={pending}>
          Join them
        </Button>
      </Stack>
    </form>
  );
}
