'use client';

import { Group, Kbd, Radio, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Scale } from '@/lib/contract/scales';
import { RatingBadge } from '../ui/rating-badge';
import classes from './rating-choice.module.css';

interface Props {
  label: string;
  scale: Pick<Scale, 'ratings' | 'kind'>;
  /** Key of the chosen rating; empty while none is. */
  value: string;
  onChange: (rating: string) => void;
  error?: string;
}

/** The ratings of a scale as cards with sign and word; the number keys choose while the focus is among them. */
export function RatingChoice({ label, scale, value, onChange, error }: Props) {
  const chooseByNumber = (event: KeyboardEvent) => {
    const rating = scale.ratings[Number(event.key) - 1];
    if (!rating || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(rating.key);
  };
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={onChange}
      onKeyDown={chooseByNumber}
      error={error}
      withAsterisk
    >
      <div className={classes.cards} data-rating-choice>
        {scale.ratings.map((rating, index) => (
          <Radio.Card
            key={rating.key}
            value={rating.key}
            className={classes.card}
            aria-label={rating.label}
            // One stop for the tab key, also before anything is chosen.
            tabIndex={value === rating.key || (value === '' && index === 0) ? 0 : -1}
          >
            <Group wrap="nowrap" gap="xs" justify="space-between">
              <Group wrap="nowrap" gap="xs" miw={0}>
                <Radio.Indicator size="xs" />
                <RatingBadge scale={scale} rating={rating.key} />
              </Group>
              {index < 9 && (
                <Kbd size="xs" visibleFrom="sm" aria-hidden>
                  {index + 1}
                </Kbd>
              )}
            </Group>
            {rating.outside && (
              <Text size="xs" c="dimmed" mt={4}>
                stands outside the order
              </Text>
            )}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
