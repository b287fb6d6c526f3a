import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import type { TrainingClaim } from '@/lib/contract/training';
import { RichText } from '../editor/rich-text';
import { When } from '../ui/when';
import { GivenRating } from '../verdicts/given-rating';
import classes from './training.module.css';

interface Props {
  claim: Pick<TrainingClaim, 'answer' | 'key' | 'agrees' | 'keyChanged'>;
  /** Whose answer it is; "You" when left out. */
  name?: string;
}

/** An answer and the key under one another, and in words whether they say the same. */
export function AnswerBesideKey({ claim: { answer, key, agrees, keyChanged }, name }: Props) {
  const who = name ?? 'You';
  return (
    <Stack gap="xs">
      {agrees !== null && <Outcome agrees={agrees} who={name} />}
      {keyChanged && (
        <Text size="xs" c="dimmed">
          The key was changed since {name ? `${name} answered` : 'you answered'}; this is what it says now.
        </Text>
      )}
      <div className={classes.beside}>
        {answer && (
          <Judged
            title={who}
            at={answer.submittedAt}
            more={answer.confidence === null ? undefined : `${answer.confidence} of 5 sure`}
            judged={answer}
          />
        )}
        {key && <Judged title="The key" at={key.setAt} judged={key} />}
      </div>
    </Stack>
  );
}

/** In words and by a sign, never by colour alone. */
export function Outcome({ agrees, who }: { agrees: boolean; who?: string }) {
  const words = agrees
    ? `${who ?? 'You'} ${who ? 'agrees' : 'agree'} with the key`
    : `${who ?? 'You'} ${who ? 'differs' : 'differ'} from the key`;
  return (
    <Group gap={6} wrap="nowrap" className={classes.outcome} data-agrees={agrees}>
      {agrees ? <IconCheck size={16} aria-hidden /> : <IconEqualNot size={16} aria-hidden />}
      <Text size="sm" fw={600}>
        {words}
      </Text>
    </Group>
  );
}

interface JudgedProps {
  title: string;
  at: string;
  more?: string;
  judged: Pick<NonNullable<TrainingClaim['key']>, 'scaleId' | 'rating' | 'reason'>;
}

function Judged({ title, at, more, judged }: JudgedProps) {
  return (
    <Paper withBorder p="sm" bg="var(--raised)" component="article" aria-label={title}>
      <Stack gap={6} align="flex-start">
        <Text size="sm">
          <b>{title}</b>{' '}
          <Text span size="xs" c="dimmed">
            <When at={at} />
            {more && ` · ${more}`}
          </Text>
        </Text>
        <GivenRating scaleId={judged.scaleId} rating={judged.rating} />
        <RichText value={judged.reason} />
      </Stack>
    </Paper>
  );
}
