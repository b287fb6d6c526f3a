'use client';

import { Group, Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';

interface Props {
  value: number | null;
  onChange: (confidence: number | null) => void;
  error?: string;
}

const NOT_SAID = 'none';

/** How sure the reviewer is, from 1 to 5; may be left unsaid. */
export function ConfidenceChoice({ value, onChange, error }: Props) {
  const id = useId();
  return (
    <Input.Wrapper
      label="How sure are you?"
      description="1 is a guess, 5 is as good as proven"
      labelProps={{ id }}
      error={error}
    >
      <Group mt={6}>
        <SegmentedControl
          aria-labelledby={id}
          size="xs"
          value={value === null ? NOT_SAID : String(value)}
          onChange={(chosen) => onChange(chosen === NOT_SAID ? null : Number(chosen))}
          data={[
            { value: NOT_SAID, label: 'Not said' },
            ...['1', '2', '3', '4', '5'].map((step) => ({ value: step, label: step })),
          ]}
        />
      </Group>
    </Input.Wrapper>
  );
}
