'use client';

import { Alert, Button, Group, Input, List, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import type { Scale } from '@/lib/contract/scales';
import { makeRatingKey } from '@/lib/domain/rating-key';
import { checkScale, type Rating, ratingColors, ratingSigns } from '@/lib/domain/scale';
import { useWorkspace } from '../shell/use-workspace';
import { RatingBadge } from '../ui/rating-badge';
import { RatingRow } from './rating-row';

interface Props {
  /** The version that is revised; left out for a new scale. */
  revised?: Scale;
  /** Keys that any version of the scale has used. */
  takenKeys: string[];
  onDone: () => void;
}

/** A rating in the editor; one that was just added gets its key from its label when the scale is saved. */
type EditedRating = Rating & { added: boolean };

const MOST = 12;

/** Makes or revises a scale, with what is wrong with it and how its ratings will look. */
export function ScaleEditor({ revised, takenKeys, onDone }: Props) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const kindId = useId();
  const [name, setName] = useState(revised?.name ?? '');
  const [kind, setKind] = useState<Scale['kind']>(revised?.kind ?? 'nominal');
  const [ratings, setRatings] = useState<EditedRating[]>(
    revised
      ? revised.ratings.map((rating) => ({ ...rating, added: false }))
      : [addTo([]), addTo([addTo([])])],
  );
  const [tried, setTried] = useState(false);
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: api.scales.key() });
    await queryClient.invalidateQueries({ queryKey: api.workspaces.key() });
    onDone();
  };
  const create = useMutation(api.scales.create.mutationOptions({ onSuccess }));
  const revise = useMutation(api.scales.revise.mutationOptions({ onSuccess }));
  const { error, isPending } = revised ? revise : create;
  const scale = { name, kind, ratings: nameKeys(ratings, takenKeys) };
  const faults = checkScale(scale);
  const save = () => {
    setTried(true);
    if (faults.length > 0) return;
    if (revised) revise.mutate({ workspace: slug, scaleId: revised.id, ...scale });
    else create.mutate({ workspace: slug, ...scale });
  };
  const replace = (index: number, changed: Partial<Rating>) =>
    setRatings(ratings.map((rating, place) => (place === index ? { ...rating, ...changed } : rating)));
  const move = (index: number, by: number) => {
    const next = [...ratings];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    setRatings(next);
  };

  return (
    <Stack gap="md">
      {error && (
        <Alert color="red" role="alert">
          {findConflict(error)
            ? 'Somebody revised this scale while you were editing. Close this, look at the new version, and revise that one.'
            : describeError(error)}
        </Alert>
      )}
      <TextInput
        label="Name"
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Input.Wrapper
        label="Do the ratings have an order?"
        labelElement="div"
        labelProps={{ id: kindId }}
        description={
          kind === 'ordinal'
            ? 'From best to worst. A rating can stand outside the order, such as “cannot be checked”.'
            : 'Each rating says another thing; none is more or less than another.'
        }
      >
        <div>
          <SegmentedControl
            mt={6}
            size="xs"
            aria-labelledby={kindId}
            value={kind}
            onChange={(chosen) => setKind(chosen === 'ordinal' ? 'ordinal' : 'nominal')}
            data={[
              { value: 'nominal', label: 'No order' },
              { value: 'ordinal', label: 'In order' },
            ]}
          />
        </div>
      </Input.Wrapper>
      <Stack gap="xs" component="section" aria-label="Ratings">
        {ratings.map((rating, index) => (
          <RatingRow
            key={rating.key}
            rating={rating}
            place={index + 1}
            ordered={kind === 'ordinal'}
            onChange={(changed) => replace(index, changed)}
            onUp={index > 0 ? () => move(index, -1) : undefined}
            onDown={index < ratings.length - 1 ? () => move(index, 1) : undefined}
            onRemove={
              ratings.length > 2 ? () => setRatings(ratings.filter((_, place) => place !== index)) : undefined
            }
          />
        ))}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          disabled={ratings.length >= MOST}
          onClick={() => setRatings([...ratings, addTo(ratings)])}
        >
          Add a rating
        </Button>
      </Stack>
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          How it will look
        </Text>
        <Group gap={6}>
          {scale.ratings.map(
            ({ key, label }) => label.trim() !== '' && <RatingBadge key={key} scale={scale} rating={key} />,
          )}
        </Group>
      </Stack>
      {tried && faults.length > 0 && (
        <Alert color="red" role="alert" title="This scale cannot be used yet">
          <List size="sm">
            {faults.map((fault) => (
              <List.Item key={fault}>{fault}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button loading={isPending} onClick={save}>
          {revised ? `Save as version ${revised.version + 1}` : 'Make the scale'}
        </Button>
      </Group>
    </Stack>
  );
}

/** A rating to be filled in, with a sign and a colour that are still free. */
function addTo(ratings: EditedRating[]): EditedRating {
  const sign = ratingSigns.find((one) => !ratings.some((rating) => rating.sign === one)) ?? 'dash';
  const color = ratingColors.find((one) => !ratings.some((rating) => rating.color === one)) ?? 'grey';
  return {
    key: makeRatingKey(
      '',
      ratings.map(({ key }) => key),
    ),
    label: '',
    sign,
    color,
    outside: false,
    added: true,
  };
}

/** The ratings as they are sent: added ones with keys from their labels, unlike any the scale has had. */
function nameKeys(ratings: EditedRating[], takenKeys: string[]): Rating[] {
  const taken = [...takenKeys];
  return ratings.map(({ added, key, ...rating }) => {
    const named = added ? makeRatingKey(rating.label, taken) : key;
    taken.push(named);
    return { ...rating, key: named };
  });
}
