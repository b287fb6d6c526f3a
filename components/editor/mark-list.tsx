import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import classes from './mark-list.module.css';
import { MarkSwatch } from './mark-swatch';

export interface MarkListItem {
  id: string;
  color: number;
  /** The words of the passage. */
  quote: string;
  /** The claim, who marked it, how it stands. */
  description: string;
}

interface Props {
  /** In the order of the text. */
  items: readonly MarkListItem[];
  focusedId?: string | null;
  onSelect: (id: string) => void;
}

/** Enough to walk through, few enough to render at once. */
const PAGE = 100;
const LONGEST_QUOTE = 160;

/** The marks of an article as a list: the way to them for people who do not see underlines. */
export function MarkList({ items, focusedId = null, onSelect }: Props) {
  const [shown, setShown] = useState(PAGE);
  return (
    <Stack gap="xs">
      <ol className={classes.list}>
        {items.slice(0, shown).map(({ id, color, quote, description }) => (
          <li key={id}>
            <UnstyledButton
              className={classes.mark}
              aria-current={id === focusedId || undefined}
              onClick={() => onSelect(id)}
            >
              <Group gap={8} wrap="nowrap" align="flex-start">
                <MarkSwatch color={color} />
                <span>
                  <q className={classes.quote} dir="auto">
                    {quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote}
                  </q>
                  <Text component="span" display="block" size="xs" c="dimmed">
                    {description}
                  </Text>
                </span>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {items.length > shown && (
        <Button variant="subtle" size="xs" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, items.length - shown)} more of {items.length}
        </Button>
      )}
    </Stack>
  );
}
