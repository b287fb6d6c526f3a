'use client';

import { Badge, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OriginArticle, OriginJoin } from '@/lib/client/compare/arrange-origins';
import { getJoinKey } from '@/lib/client/compare/lay-out-origins';
import { AnswerLine } from './answer-line';
import { ConfirmCopy } from './confirm-copy';
import classes from './origin-section.module.css';
import { useSuggestionAnswers } from './use-suggestion-answers';

interface Props {
  caseId: string;
  joins: OriginJoin[];
  /** All of the case. */
  articles: OriginArticle[];
}

const words = { confirm: 'Confirm', reject: 'Split', confirmed: 'Confirmed', rejected: 'Split' };

/** Why two articles are taken for one origin, each reason to be confirmed or split. */
export function OriginJoins({ caseId, joins, articles }: Props) {
  return (
    <ul className={classes.joins}>
      {joins.map((join) => (
        <li
          key={getJoinKey(join)}
          id={getJoinKey(join)}
          className={classes.join}
          data-open={join.answer === null || undefined}
        >
          <Join caseId={caseId} join={join} articles={articles} />
        </li>
      ))}
    </ul>
  );
}

function Join({ caseId, join, articles }: Omit<Props, 'joins'> & { join: OriginJoin }) {
  const { a, b, reason, uncredited, answer } = join;
  const { mayAnswer, pending, give, takeBack } = useSuggestionAnswers(caseId);
  const [confirming, { open, close }] = useDisclosure(false);
  const name = (articleId: string) =>
    articles.find((article) => article.articleId === articleId)?.label ?? 'Article';
  const about = { kind: 'join' as const, a, b };
  return (
    <Stack gap={2}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {name(a)} and {name(b)}
        </Text>
        {uncredited.map((articleId) => (
          <Badge key={articleId} size="sm" color="orange" variant="light" tt="none" fw={500}>
            {name(articleId)}: no credit for shared text
          </Badge>
        ))}
      </Group>
      <Text size="sm">{reason}</Text>
      {confirming && answer === null ? (
        <ConfirmCopy
          join={join}
          articles={articles}
          busy={pending}
          onCancel={close}
          onConfirm={(findings) => give({ about, answer: 'accepted', findings }, close)}
        />
      ) : (
        <AnswerLine
          about={`${name(a)} and ${name(b)}`}
          answer={answer}
          mayAnswer={mayAnswer}
          pending={pending}
          words={words}
          onAnswer={(given) => {
            if (given === 'accepted' && uncredited.length > 0) open();
            else give({ about, answer: given, findings: [] });
          }}
          onUndo={takeBack}
        />
      )}
    </Stack>
  );
}
