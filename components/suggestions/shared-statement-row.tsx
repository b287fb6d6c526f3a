'use client';

import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { conflictLabels } from '@/lib/compare/conflict-labels';
import type { SharedStatement } from '@/lib/contract/analysis';
import { SharedSentences } from './shared-sentences';
import classes from './shared-statements.module.css';

interface Props {
  caseId: string;
  shared: SharedStatement;
  labelOf: (articleId: string) => string;
  mayClaim: boolean;
  /** Takes it out of the list; absent where the viewer may not. */
  onDismiss?: () => void;
}

/** One statement that several articles make: opened, each sentence with who speaks in it, and how the articles differ. */
export function SharedStatementRow({ shared, ...props }: Props) {
  const [opened, { toggle }] = useDisclosure(false);
  const bodyId = useId();
  const { statement, articleIds, differences } = shared;
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return (
    <li className={classes.row} data-key={shared.key}>
      <UnstyledButton className={classes.head} aria-expanded={opened} aria-controls={bodyId} onClick={toggle}>
        <span className={classes.statement} dir="auto">
          {statement}
        </span>
        <span className={classes.meta}>
          <span>{articleIds.length} articles</span>
          {kinds.map((kind) => (
            <Badge
              key={kind}
              component="span"
              size="xs"
              variant={kind === 'contradiction' ? 'light' : 'default'}
              color={kind === 'contradiction' ? 'orange' : 'gray'}
              tt="none"
              fw={500}
            >
              {conflictLabels[kind]}
            </Badge>
          ))}
        </span>
      </UnstyledButton>
      <div id={bodyId} hidden={!opened} className={classes.body}>
        {opened && (
          <>
            {differences.map(({ words }) => (
              <Text key={words} size="sm" className={classes.difference}>
                {words}
              </Text>
            ))}
            <SharedSentences shared={shared} {...props} />
          </>
        )}
      </div>
    </li>
  );
}
