'use client';

import { Anchor, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import type { OpenSuggestion } from '@/lib/contract/suggestions';
import { useWorkspace } from '../shell/use-workspace';
import classes from './case-suggestions.module.css';
import { DecideSuggestion } from './decide-suggestion';
import { findSuggestionPath } from './describe-suggestions';

interface Props {
  caseId: string;
  suggestion: OpenSuggestion;
  /** "Claim 3 · Post, Ledger". */
  place: string;
  labelOf: (articleId: string) => string;
}

/** One thing to decide on: the way to it, or the decision here. */
export function SuggestionRow({ caseId, suggestion, place, labelOf }: Props) {
  const { slug, can } = useWorkspace();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <li className={classes.row}>
      <Anchor component={Link} size="sm" href={`/w/${slug}/cases/${caseId}${findSuggestionPath(suggestion)}`}>
        {suggestion.words}
      </Anchor>
      <Group justify="space-between" gap={8} wrap="nowrap" align="flex-end">
        <Text size="xs" c="dimmed">
          {place}
        </Text>
        {can['suggestions.answer'] && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            style={{ flexShrink: 0 }}
            aria-expanded={opened}
            aria-label={`${opened ? 'Close' : 'Decide'}: ${suggestion.words}`}
            onClick={toggle}
          >
            {opened ? 'Close' : 'Decide'}
          </Button>
        )}
      </Group>
      {opened && (
        <div className={classes.decide}>
          <DecideSuggestion caseId={caseId} suggestion={suggestion} labelOf={labelOf} />
        </div>
      )}
    </li>
  );
}
