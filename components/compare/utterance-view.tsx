'use client';

import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import {
  arrangeUtterance,
  type Comparison,
  isDifference,
  type Version,
} from '@/lib/client/compare/arrange-utterance';
import { proposeQuoteFinding } from '@/lib/client/compare/propose-quote-finding';
import { quoteChangeWords } from '@/lib/client/compare/quote-change-words';
import type { UtteranceAcross } from '@/lib/contract/analysis';
import type { Article } from '@/lib/contract/articles';
import { QuoteWords } from '../claims/quote-words';
import { useWorkspace } from '../shell/use-workspace';
import { AnswerLine } from './answer-line';
import { useSuggestionAnswers } from './use-suggestion-answers';
import classes from './utterance-view.module.css';

interface Props {
  caseId: string;
  utterance: UtteranceAcross;
  articles: Article[];
}

const words = { confirm: 'Confirm', reject: 'Dismiss', confirmed: 'Confirmed', rejected: 'Dismissed' };

/** One utterance in all its versions, the fullest first; words that are not in that one stand out. */
export function UtteranceView({ caseId, utterance, articles }: Props) {
  const versions = arrangeUtterance(
    utterance,
    articles.map(({ id }) => id),
  );
  return (
    <Stack gap="md" className={classes.utterance}>
      {versions.map((version) => (
        <VersionView
          key={version.quote.id}
          caseId={caseId}
          version={version}
          alone={versions.length === 1}
          label={articles.find(({ id }) => id === version.quote.articleId)?.label ?? 'Article'}
        />
      ))}
    </Stack>
  );
}

interface VersionProps {
  caseId: string;
  version: Version;
  alone: boolean;
  label: string;
}

function VersionView({ caseId, version: { quote, comparison, against }, alone, label }: VersionProps) {
  const { slug } = useWorkspace();
  const tells = comparison !== null && isDifference(comparison);
  return (
    <div
      className={classes.version}
      data-weight={comparison === null && !alone ? 'fullest' : undefined}
      data-open={(tells && comparison.answer === null) || undefined}
    >
      <Group gap={8}>
        <Anchor
          component={Link}
          href={`/w/${slug}/cases/${caseId}/articles/${quote.articleId}?at=${quote.start}`}
          size="sm"
          fw={600}
          c="inherit"
          aria-label={`Show “${quote.words}” in ${label}`}
        >
          {label}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[
            quote.form === 'indirect' && 'without quotation marks',
            comparison?.changes.includes('other_speaker') && `said to be ${quote.speaker ?? 'nobody named'}`,
            quote.verb && `“${quote.verb}”`,
            quote.occasion && [quote.occasion.words, quote.occasion.when?.words].filter(Boolean).join(' '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {comparison?.changes.map((change) => (
          <ChangeBadge key={change} change={change} dismissed={comparison.answer?.answer === 'rejected'} />
        ))}
        {comparison === null && !alone && (
          <Text size="xs" c="dimmed">
            the fullest; the others are compared with it
          </Text>
        )}
      </Group>
      <blockquote className={classes.words} dir="auto">
        <QuoteWords passage={{ quote: quote.words, sentence: quote.context }} base={against?.words} />
      </blockquote>
      {comparison?.cuts.map((cut) => (
        <CutWords key={`${cut.side} ${cut.start}`} cut={cut} />
      ))}
      {comparison && tells && (
        <>
          <Text size="sm">
            {comparison.reason}.{comparison.changesSense && ' This changes the sense.'}
          </Text>
          <AnswerComparison
            caseId={caseId}
            comparison={comparison}
            quote={quote}
            against={against}
            label={label}
          />
        </>
      )}
    </div>
  );
}

function ChangeBadge({ change, dismissed }: { change: Comparison['changes'][number]; dismissed: boolean }) {
  const { label, weight } = quoteChangeWords[change];
  return (
    <Badge
      size="sm"
      tt="none"
      fw={500}
      variant={weight === 'none' || dismissed ? 'default' : 'light'}
      color={weight === 'grave' ? 'orange' : 'gray'}
      td={dismissed ? 'line-through' : undefined}
    >
      {label}
    </Badge>
  );
}

const sides = { before: 'Left out before it', within: 'Left out within it', after: 'Left out after it' };

function CutWords({ cut: { side, words: left, turn } }: { cut: Comparison['cuts'][number] }) {
  const at = turn === null ? -1 : left.toLowerCase().indexOf(turn.toLowerCase());
  return (
    <div className={classes.cut} dir="auto">
      <Text span size="xs" c="dimmed">
        {sides[side]}:
      </Text>{' '}
      {turn === null || at < 0 ? (
        left
      ) : (
        <>
          {left.slice(0, at)}
          <b>{left.slice(at, at + turn.length)}</b>
          {left.slice(at + turn.length)}
        </>
      )}
    </div>
  );
}

interface AnswerProps {
  caseId: string;
  comparison: Comparison;
  quote: Version['quote'];
  against: Version['against'];
  label: string;
}

function AnswerComparison({ caseId, comparison, quote, against, label }: AnswerProps) {
  const { mayAnswer, pending, give, takeBack } = useSuggestionAnswers(caseId);
  const finding = against && proposeQuoteFinding(comparison, quote, against);
  return (
    <AnswerLine
      about={`${label}, “${quote.words}”`}
      answer={comparison.answer}
      mayAnswer={mayAnswer}
      pending={pending}
      words={finding ? { ...words, confirm: 'Confirm as a finding' } : words}
      onAnswer={(answer) =>
        give({
          about: { kind: 'quote', key: comparison.key },
          answer,
          findings: answer === 'accepted' && finding ? [finding] : [],
        })
      }
      onUndo={takeBack}
    />
  );
}
