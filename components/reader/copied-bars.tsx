'use client';

import { Anchor, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import type { CopiedText } from '@/lib/contract/analysis';
import type { PlacedHint } from '@/lib/editor/hint-layer';
import classes from './copied-bars.module.css';
import { keyOfCopied } from './use-copied';

interface Props {
  caseId: string;
  slug: string;
  articleId: string;
  copied: readonly CopiedText[];
  /** The bars near the screen. */
  placed: readonly PlacedHint[];
  labelOf: (articleId: string) => string;
}

/** So many articles are named; a case of agency copy has dozens. */
const NAMED = 8;

/** Beside paragraphs that other articles have too: thin bars that name them and lead to both side by side. */
export function CopiedBars({ caseId, slug, articleId, copied, placed, labelOf }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  if (placed.length === 0) return null;
  return (
    <ul className={classes.bars} aria-label="Text that other articles have too">
      {placed.map(({ id, top, bottom }) => {
        const text = copied.find((stretch) => keyOfCopied(stretch) === id);
        if (!text) return null;
        const { start, others } = text;
        const names = others.slice(0, NAMED).map((other) => labelOf(other.articleId));
        const more = others.length - names.length;
        const all = more > 0 ? [...names, `${more} more`].join(', ') : names.join(', ');
        return (
          <li key={id} className={classes.place} style={{ top, height: bottom - top }}>
            <Popover
              opened={opened === id}
              onChange={(open) => setOpened(open ? id : null)}
              position="right-start"
              withArrow
              trapFocus
              returnFocus
              width={240}
            >
              <Popover.Target>
                <UnstyledButton
                  className={classes.bar}
                  aria-label={`Also in ${all}`}
                  title={`Also in ${all}`}
                  onClick={() => setOpened(opened === id ? null : id)}
                />
              </Popover.Target>
              <Popover.Dropdown p="xs">
                <Stack gap={4}>
                  <Text size="xs" c="dimmed">
                    Copied text: also in
                  </Text>
                  {others.slice(0, NAMED).map((other) => (
                    <Anchor
                      key={other.articleId}
                      component={Link}
                      href={`/w/${slug}/cases/${caseId}/side-by-side?articles=${articleId},${other.articleId}&at=${start}`}
                      size="sm"
                      aria-label={`${labelOf(other.articleId)}, side by side`}
                    >
                      {labelOf(other.articleId)}
                    </Anchor>
                  ))}
                  {more > 0 && (
                    <Anchor component={Link} href={`/w/${slug}/cases/${caseId}/origins`} size="sm">
                      {more} more: who shares text with whom
                    </Anchor>
                  )}
                </Stack>
              </Popover.Dropdown>
            </Popover>
          </li>
        );
      })}
    </ul>
  );
}
