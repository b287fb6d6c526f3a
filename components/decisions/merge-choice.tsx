'use client';

import { Button, Group, Select, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { Scale } from '@/lib/contract/scales';
import type { Verdict } from '@/lib/contract/verdicts';
import { type MergeStrategy, mergeStrategies, mergeVerdicts, SURE } from '@/lib/domain/merge-verdicts';

interface Props {
  verdicts: Verdict[];
  scale: Scale;
  /** Somebody chose a rating: proposals leave it alone. */
  chosen: boolean;
  onPropose: (rating: string) => void;
}

const words: Record<MergeStrategy, string> = {
  nothing: 'Nothing',
  all_agree: 'What all agree on',
  majority: 'What more than half say',
  confidence: `What all say who are sure (${SURE} of 5 or more)`,
};

/** Proposes the desk's rating from the verdicts by a named strategy; it never overwrites what a person chose. */
export function MergeChoice({ verdicts, scale, chosen, onPropose }: Props) {
  const [strategy, setStrategy] = useLocalStorage<MergeStrategy>({
    key: 'merge-strategy',
    defaultValue: 'nothing',
  });
  const [outcome, setOutcome] = useState<string | null>(null);
  const propose = () => {
    const { rating, behind } = mergeVerdicts(verdicts, strategy);
    const label = scale.ratings.find(({ key }) => key === rating)?.label;
    if (rating === null || label === undefined) {
      return setOutcome('It proposes nothing here. Any rating is open to the desk, also none of these.');
    }
    const support = `${label}: ${behind} of ${verdicts.length} verdicts`;
    if (chosen) return setOutcome(`It would propose ${support}. What you chose stays.`);
    onPropose(rating);
    setOutcome(`Proposed ${support}.`);
  };
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label="Propose from the verdicts"
        size="xs"
        w={280}
        allowDeselect={false}
        data={mergeStrategies.map((value) => ({ value, label: words[value] }))}
        value={strategy}
        onChange={(value) => {
          const found = mergeStrategies.find((one) => one === value);
          if (found) setStrategy(found);
        }}
      />
      <Button size="xs" variant="default" onClick={propose} disabled={strategy === 'nothing'}>
        Propose
      </Button>
      <Text size="xs" c="dimmed" role="status" flex={1} miw={200}>
        {outcome}
      </Text>
    </Group>
  );
}
