'use client';

import { Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import type { KeyAction } from '@/lib/client/keys/key-actions';
import {
  applyVoicePreset,
  describeVoice,
  findVoicePreset,
  type PassageVoice,
  type VoicePreset,
  voicePresets,
} from '@/lib/domain/voice';
import { useKeyHint } from '../keys/use-keys';
import classes from './voice-choice.module.css';

interface Props {
  voice: PassageVoice;
  onChange?: (voice: PassageVoice) => void;
  /** Shows the keys beside the presets. */
  keys?: boolean;
}

/** Who speaks and what is done to the claim, in a sentence, with the common combinations to choose from. */
export function VoiceChoice({ voice, onChange, keys = false }: Props) {
  const chosen = findVoicePreset(voice);
  return (
    <div>
      <Text size="xs" c="dimmed">
        {describeVoice(voice)}
        {voice.verb && ` (“${voice.verb}”)`}
      </Text>
      {onChange && (
        <Group gap={4} mt={4} role="group" aria-label="Who says it">
          {voicePresets.map((preset) => (
            <Preset
              key={preset.id}
              preset={preset}
              pressed={preset.id === chosen?.id}
              showKey={keys}
              onChoose={() => onChange(applyVoicePreset(voice, preset))}
            />
          ))}
        </Group>
      )}
    </div>
  );
}

const words: Record<VoicePreset['id'], string> = {
  says: 'says',
  reports: 'reports',
  reports_denial: 'reports a denial',
  denies: 'denies',
  hedges: 'hedges',
};

interface PresetProps {
  preset: VoicePreset;
  pressed: boolean;
  showKey: boolean;
  onChoose: () => void;
}

function Preset({ preset, pressed, showKey, onChoose }: PresetProps) {
  const action: KeyAction = `voice.${preset.id}`;
  const key = useKeyHint(action);
  return (
    <UnstyledButton
      className={classes.preset}
      aria-pressed={pressed}
      title={preset.label}
      // The selection in the article stays while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {words[preset.id]}
      {showKey && key && <Kbd size="xs">{key}</Kbd>}
    </UnstyledButton>
  );
}
