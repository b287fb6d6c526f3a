'use client';

import { ActionIcon, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type Rating, ratingColors, ratingSigns } from '@/lib/domain/scale';
import { RatingSign } from '../ui/rating-sign';
import classes from './rating-row.module.css';

interface Props {
  rating: Rating;
  /** 1 for the first. */
  place: number;
  ordered: boolean;
  onChange: (changed: Partial<Rating>) => void;
  onUp?: () => void;
  onDown?: () => void;
  onRemove?: () => void;
}

const signNames: Record<Rating['sign'], string> = {
  tick: 'Tick',
  cross: 'Cross',
  half: 'Half',
  question: 'Question',
  quarter: 'Quarter',
  'three-quarters': 'Three quarters',
  dash: 'Dash',
  star: 'Star',
};

/** One rating of a scale that is being edited. */
export function RatingRow({ rating, place, ordered, onChange, onUp, onDown, onRemove }: Props) {
  const name = rating.label.trim() === '' ? `rating ${place}` : rating.label;
  return (
    <fieldset className={classes.row}>
      <legend className={classes.legend}>Rating {place}</legend>
      <TextInput
        className={classes.label}
        aria-label={`Label of rating ${place}`}
        placeholder="Label"
        maxLength={80}
        value={rating.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <Select
        aria-label={`Sign of ${name}`}
        data={ratingSigns.map((sign) => ({ value: sign, label: signNames[sign] }))}
        value={rating.sign}
        onChange={(chosen) => onChange({ sign: ratingSigns.find((sign) => sign === chosen) ?? rating.sign })}
        allowDeselect={false}
        leftSection={<RatingSign sign={rating.sign} size={14} />}
        renderOption={({ option }) => (
          <Group gap="xs" wrap="nowrap">
            <RatingSign sign={ratingSigns.find((sign) => sign === option.value) ?? 'dash'} size={14} />
            {option.label}
          </Group>
        )}
      />
      <Select
        aria-label={`Colour of ${name}`}
        data={ratingColors.map((color) => ({ value: color, label: color }))}
        value={rating.color}
        onChange={(chosen) =>
          onChange({ color: ratingColors.find((color) => color === chosen) ?? rating.color })
        }
        allowDeselect={false}
      />
      {ordered && (
        <Checkbox
          className={classes.outside}
          size="xs"
          label="outside"
          aria-label={`${name} stands outside the order`}
          checked={rating.outside}
          onChange={(event) => onChange({ outside: event.currentTarget.checked })}
        />
      )}
      <Group gap={2} wrap="nowrap" className={classes.tools}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Move ${name} up`}
          disabled={!onUp}
          onClick={onUp}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Move ${name} down`}
          disabled={!onDown}
          onClick={onDown}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove ${name}`}
          disabled={!onRemove}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
    </fieldset>
  );
}
