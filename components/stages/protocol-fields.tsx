'use client';

import { Checkbox, NumberInput, Radio, Stack } from '@mantine/core';
import { LONGEST_LAPSE_DAYS, WARNING_DAYS } from '@/lib/domain/lapse';
import { type Protocol, presetProtocols } from '@/lib/domain/protocol';
import { ProtocolStages } from './protocol-stages';
import { presetWords } from './stage-words';

interface Props {
  /** Null for none. */
  protocol: Protocol | null;
  onChange: (protocol: Protocol | null) => void;
}

const NONE = 'none';
const presets = ['quick', 'double_blind', 'full'] as const;

/** A protocol to choose: a ready-made one, none, or one's own stages, and what goes for all of them. */
export function ProtocolFields({ protocol, onChange }: Props) {
  const choose = (value: string) => {
    const preset = presets.find((one) => one === value);
    if (preset) onChange({ ...presetProtocols[preset], lapseDays: protocol?.lapseDays ?? null });
    else onChange(null);
  };
  return (
    <Stack gap="md">
      <Radio.Group label="Protocol" value={protocol?.preset ?? NONE} onChange={choose}>
        <Stack gap={8} mt={6}>
          <Radio
            value={NONE}
            label="None"
            description="Whoever likes judges, independently of the others; an editor decides."
          />
          {presets.map((preset) => (
            <Radio
              key={preset}
              value={preset}
              label={presetWords[preset].label}
              description={presetWords[preset].says}
            />
          ))}
          {protocol?.preset === 'custom' && (
            <Radio value="custom" label={presetWords.custom.label} description={presetWords.custom.says} />
          )}
        </Stack>
      </Radio.Group>
      {protocol && (
        <>
          <ProtocolStages protocol={protocol} onChange={onChange} />
          <Checkbox
            label="Whoever decides sees the verdicts without names, in shuffled order"
            description="Whoever has yet to judge a claim does not learn who else does."
            checked={protocol.namesHidden}
            onChange={(event) =>
              onChange({ ...protocol, preset: 'custom', namesHidden: event.currentTarget.checked })
            }
          />
          <NumberInput
            label="Days until work that nobody goes on with returns to the pool"
            description={`Its holder is warned ${WARNING_DAYS} days before. Empty for never.`}
            min={1}
            max={LONGEST_LAPSE_DAYS}
            allowDecimal={false}
            clampBehavior="strict"
            maw={380}
            value={protocol.lapseDays ?? ''}
            onChange={(days) => onChange({ ...protocol, lapseDays: typeof days === 'number' ? days : null })}
          />
        </>
      )}
    </Stack>
  );
}
