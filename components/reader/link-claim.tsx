'use client';

import { Combobox, Modal, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { rankClaims } from '@/lib/compare/rank-claims';
import type { ClaimRow } from '@/lib/contract/claims';
import type { PassageVoice } from '@/lib/domain/voice';
import classes from './link-claim.module.css';
import { VoiceChoice } from './voice-choice';

interface Props {
  opened: boolean;
  /** The words that are to be linked: claims most like them come first. */
  quote: string;
  claims: ClaimRow[];
  voice?: PassageVoice;
  onVoice?: (voice: PassageVoice) => void;
  onChoose: (claimId: string) => void;
  onClose: () => void;
}

/** Chooses the claim that a passage is marked for. Enter takes the best match. */
export function LinkClaim({ opened, onClose, ...props }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Link to a claim" size="lg">
      <ChooseClaim {...props} onClose={onClose} />
    </Modal>
  );
}

const SHOWN = 8;

function ChooseClaim({ quote, claims, voice, onVoice, onChoose, onClose }: Omit<Props, 'opened'>) {
  const [typed, setTyped] = useState('');
  // The list is always there; a closed one would take no Enter.
  const combobox = useCombobox({ opened: true });
  const usable = useMemo(
    () => claims.filter(({ status }) => status !== 'withdrawn' && status !== 'merged'),
    [claims],
  );
  const shown = useMemo(() => {
    const ranked = rankClaims({ claims: usable, text: typed.trim() || quote, limit: SHOWN }).map(
      ({ id }) => id,
    );
    const rest = typed.trim() === '' ? usable.map(({ id }) => id).filter((id) => !ranked.includes(id)) : [];
    return [...ranked, ...rest]
      .slice(0, SHOWN)
      .flatMap((id) => usable.find((claim) => claim.id === id) ?? []);
  }, [usable, typed, quote]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its best match again
  useEffect(() => {
    combobox.selectFirstOption();
  }, [shown]);

  return (
    <Stack>
      <Combobox store={combobox} onOptionSubmit={onChoose}>
        <Combobox.EventsTarget>
          <TextInput
            label="Claim"
            placeholder="Type to search"
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            // Mantine keeps this key from the dialog while a list is open.
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="xs" className={classes.options}>
          {shown.map((claim) => (
            <Combobox.Option key={claim.id} value={claim.id} className={classes.option}>
              {claim.number}. {claim.statement}
            </Combobox.Option>
          ))}
          {shown.length === 0 && (
            <Combobox.Empty>
              {claims.length === 0 ? 'There are no claims yet.' : 'No claim is like this.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
      <Text size="sm" ff="var(--serif)" c="dimmed" lineClamp={3}>
        “{quote}”
      </Text>
      {voice && <VoiceChoice voice={voice} onChange={onVoice} />}
    </Stack>
  );
}
