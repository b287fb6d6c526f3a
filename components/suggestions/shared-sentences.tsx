'use client';

import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import type { SharedStatement } from '@/lib/contract/analysis';
import { describeVoice } from '@/lib/domain/voice';
import { useWorkspace } from '../shell/use-workspace';
import { ClaimOfShared } from './claim-of-shared';
import classes from './shared-statements.module.css';

interface Props {
  caseId: string;
  shared: SharedStatement;
  labelOf: (articleId: string) => string;
  mayClaim: boolean;
  onDismiss?: () => void;
}

/** The sentences that seem to state or deny it, who speaks in each, and the claim that can be made of those chosen. */
export function SharedSentences({ caseId, shared, labelOf, mayClaim, onDismiss }: Props) {
  const { slug } = useWorkspace();
  const { sentences, claims } = shared;
  /** Places in the list; the first, whose words the claim takes, always belongs to it. */
  const [chosen, setChosen] = useState<number[]>([0]);
  const base = `/w/${slug}/cases/${caseId}`;
  return (
    <>
      <dl className={classes.sentences}>
        {sentences.map((one, place) => {
          const { articleId, start, end, part, sentence } = one;
          const label = labelOf(articleId);
          return (
            <div key={`${articleId} ${part.start}`}>
              <dt className={classes.source}>
                <Anchor
                  component={Link}
                  href={`${base}/articles/${articleId}?at=${start}`}
                  size="xs"
                  fw={600}
                  c="inherit"
                >
                  {label}
                </Anchor>
                {mayClaim && (
                  <Checkbox
                    size="xs"
                    label="Mark it for the claim"
                    aria-label={`Mark it for the claim: ${label}, “${sentence}”`}
                    checked={chosen.includes(place)}
                    disabled={place === 0}
                    onChange={({ currentTarget: { checked } }) =>
                      setChosen(checked ? [...chosen, place] : chosen.filter((other) => other !== place))
                    }
                  />
                )}
              </dt>
              <dd className={classes.words} dir="auto">
                {sentence.slice(0, part.start - start)}
                <mark>{sentence.slice(part.start - start, part.end - start)}</mark>
                {sentence.slice(part.end - start, end - start)}
                <Text size="xs" c="dimmed" ff="text" component="span" display="block" dir="ltr">
                  {describeVoice(one)}
                </Text>
              </dd>
            </div>
          );
        })}
      </dl>
      <Group gap="sm">
        {claims.map(({ claimId, number }) => (
          <Anchor key={claimId} component={Link} href={`${base}/claims/${claimId}`} size="sm">
            Claim {number}
          </Anchor>
        ))}
        {mayClaim && (
          <ClaimOfShared
            caseId={caseId}
            shared={shared}
            others={sentences.filter((_, place) => place > 0 && chosen.includes(place))}
          />
        )}
        {onDismiss && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDismiss}>
            Dismiss
          </Button>
        )}
      </Group>
    </>
  );
}
