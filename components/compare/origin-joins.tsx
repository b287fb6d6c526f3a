'use client';

import { Badge, Group, Stack, Text } from '@mantine/core';
import type { OriginJoin } from '@/lib/client/compare/arrange-origins';
import { AnswerLine } from './answer-line';
import classes from './origin-section.module.css';
import { useSuggestionAnswers } from './use-suggestion-answers';

interface Props {
  caseId: string;
  joins: OriginJoin[];
  labels: ReadonlyMap<string, string>;
}

const words = { confirm: 'Confirm', reject: 'Split', confirmed: 'Confirmed', rejected: 'Split' };

/** Why two articles are taken for one origin, each reason to be confirmed or split. */
export function OriginJoins({ caseId, joins, labels }: Props) {
  const { mayAnswer, pending, give, takeBack } = useSuggestionAnswers(caseId);
  const name = (articleId: string) => labels.get(articleId) ?? 'Article';
  return (
    <ul className={classes.joins}>
      {joins.map(({ a, b, kind, reason, uncredited, answer }) => (
        <li key={`${a} ${b} ${kind}`} className={classes.join} data-open={answer === null || undefined}>
          <Stack gap={2}>
            <Group gap={8}>
              <Text size="sm" fw={600}>
                {name(a)} and {name(b)}
              </Text>
              {uncredited.map((articleId) => (
                <Badge key={articleId} size="sm" color="orange" variant="light" tt="none" fw={500}>
                  {name(articleId)}: copied without a credit
                </Badge>
              ))}
            </Group>
            <Text size="sm">{reason}</Text>
            <AnswerLine
              about={`${name(a)} and ${name(b)}`}
              answer={answer}
              mayAnswer={mayAnswer}
              pending={pending}
              words={words}
              onAnswer={(given) => give({ about: { kind: 'join', a, b }, answer: given, findings: [] })}
              onUndo={takeBack}
            />
          </Stack>
        </li>
      ))}
    </ul>
  );
}
