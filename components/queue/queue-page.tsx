'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { Queue } from '@/lib/contract/queue';
import { isAtLeast } from '@/lib/domain/role';
import { News } from '../activity/news';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { AttentionSection } from './attention-section';
import { DecisionSection } from './decision-section';
import { QuestionSection } from './question-section';
import classes from './queue-page.module.css';
import { ReadingSection } from './reading-section';
import { StaleSection } from './stale-section';
import { TrainingSection } from './training-section';
import { VerdictSection } from './verdict-section';

/** My queue: what I am to do next, by due date, and what changed since I was here. */
export function QueuePage() {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const query = useQuery(api.queue.get.queryOptions({ input: { workspace: slug } }));
  return (
    <Page
      title="My queue"
      size="xl"
      aside={
        <Text c="dimmed" size="sm">
          {query.data ? summarise(query.data) : `Good to see you, ${viewer.name}`}
        </Text>
      }
      actions={
        <Button component={Link} href={`/w/${slug}/cases`} variant="default">
          All cases
        </Button>
      }
    >
      <div className={classes.columns}>
        <QueryView query={query}>
          {(queue) => (
            <Stack gap="xl" miw={0}>
              {isEmpty(queue) && <NothingToDo />}
              <TrainingSection training={queue.training} />
              <VerdictSection verdicts={queue.verdicts} />
              <StaleSection stale={queue.stale} />
              <DecisionSection decisions={queue.decisions} />
              <QuestionSection questions={queue.questions} />
              <ReadingSection reading={queue.reading} />
              <AttentionSection attention={queue.attention} />
            </Stack>
          )}
        </QueryView>
        <aside className={classes.news} aria-label="News">
          <News />
        </aside>
      </div>
    </Page>
  );
}

function NothingToDo() {
  const { slug, role } = useWorkspace();
  const isEditor = isAtLeast(role, 'editor');
  return (
    <EmptyState
      title="Nothing waits for you"
      action={
        <Button component={Link} href={`/w/${slug}/cases`} size="xs" variant="default">
          {isEditor ? 'Go to the cases' : 'Look at the cases'}
        </Button>
      }
    >
      {isEditor
        ? 'Open a case, add articles, mark what they claim, and give the claims to reviewers on its board.'
        : role === 'observer'
          ? 'You observe: you see the articles, and the verdicts when the desk has decided.'
          : 'When a claim is assigned to you it appears here. Meanwhile you can read the articles of a case and mark what they claim.'}
    </EmptyState>
  );
}

function isEmpty(queue: Queue): boolean {
  return Object.values(queue).every((list) => list.length === 0);
}

/** "3 verdicts to give, 1 late · 2 questions to answer · about 12 minutes to read". */
function summarise({ verdicts, questions, reading, decisions, stale, training }: Queue): string {
  const late = [...verdicts, ...questions].filter(({ overdue }) => overdue).length;
  const minutes = Math.ceil(reading.reduce((sum, article) => sum + article.minutes, 0));
  const toTrain = training.reduce((sum, { answered, of }) => sum + of - answered, 0);
  const parts = [
    toTrain > 0 && count(toTrain, 'claim to judge in training', 'claims to judge in training'),
    verdicts.length > 0 && count(verdicts.length, 'verdict to give', 'verdicts to give'),
    stale.length > 0 && `${stale.length} to look at again`,
    decisions.length > 0 && count(decisions.length, 'decision to make', 'decisions to make'),
    questions.length > 0 && count(questions.length, 'question to answer', 'questions to answer'),
    late > 0 && `${late} late`,
    minutes > 0 && `about ${count(minutes, 'minute', 'minutes')} to read`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing waits for you.' : parts.join(' · ');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
