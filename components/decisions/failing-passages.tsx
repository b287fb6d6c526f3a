'use client';

import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import type { Passage } from '@/lib/contract/passages';
import type { WordingDecision } from '@/lib/domain/decision';
import classes from './failing-passages.module.css';

export interface QuotedArticle {
  label: string;
  passages: Pick<Passage, 'id' | 'quote'>[];
}

interface Props {
  detail: string;
  articles: QuotedArticle[];
  value: WordingDecision['failing'];
  onChange: (failing: WordingDecision['failing']) => void;
}

/** As long as the contract takes. */
const LONGEST = 500;

/** The quotes of each article, to tick where the wording of a detail does not hold, and the words that do not. */
export function FailingPassages({ detail, articles, value, onChange }: Props) {
  if (articles.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        No passage in an article under check is marked for this claim.
      </Text>
    );
  }
  const toggle = ({ id, quote }: QuotedArticle['passages'][number], fails: boolean) =>
    onChange(
      fails
        ? [...value, { passageId: id, says: quote.slice(0, LONGEST) }]
        : value.filter(({ passageId }) => passageId !== id),
    );
  return (
    <Stack gap={8}>
      <Text size="xs" c="dimmed">
        Tick what does not hold
      </Text>
      {articles.map(({ label, passages }) =>
        passages.map((passage) => {
          const failing = value.find(({ passageId }) => passageId === passage.id);
          return (
            <Stack key={passage.id} gap={4}>
              <Checkbox
                size="xs"
                checked={failing !== undefined}
                onChange={(event) => toggle(passage, event.currentTarget.checked)}
                label={
                  <>
                    <Text span size="xs" c="dimmed">
                      {label}{' '}
                    </Text>
                    <span className={classes.quote} dir="auto">
                      “{passage.quote}”
                    </span>
                  </>
                }
              />
              {failing && (
                <TextInput
                  ml={28}
                  size="xs"
                  label={`The words of ${label} about “${detail}”`}
                  maxLength={LONGEST}
                  value={failing.says}
                  error={failing.says.trim() === '' ? 'Say which words do not hold.' : undefined}
                  onChange={(event) => {
                    const says = event.currentTarget.value;
                    onChange(value.map((one) => (one === failing ? { ...one, says } : one)));
                  }}
                />
              )}
            </Stack>
          );
        }),
      )}
    </Stack>
  );
}
