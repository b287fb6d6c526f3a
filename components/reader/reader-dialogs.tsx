'use client';

import type { ClaimRow } from '@/lib/contract/claims';
import type { PassageVoice } from '@/lib/domain/voice';
import { LinkClaim } from './link-claim';
import { NewClaim } from './new-claim';

export type ReaderDialog = 'new' | 'link' | 'relink' | null;

interface Props {
  dialog: ReaderDialog;
  /** The selected words, and who is said to speak in them. */
  quote: string;
  voice: PassageVoice | undefined;
  /** The words of the passage in focus, for linking it to another claim. */
  focusedQuote: string;
  claims: ClaimRow[];
  busy: boolean;
  onVoice: (voice: PassageVoice) => void;
  onCreate: (statement: string) => void;
  onChoose: (claimId: string) => void;
  onClose: () => void;
}

/** What is asked while marking: the statement of a new claim, or which claim a passage is for. */
export function ReaderDialogs(props: Props) {
  const { dialog, quote, voice, focusedQuote, claims, busy, onVoice, onCreate, onChoose, onClose } = props;
  return (
    <>
      <NewClaim
        opened={dialog === 'new'}
        quote={quote}
        voice={voice ?? neutral}
        busy={busy}
        onVoice={onVoice}
        onCreate={onCreate}
        onClose={onClose}
      />
      <LinkClaim
        opened={dialog === 'link' || dialog === 'relink'}
        quote={dialog === 'relink' ? focusedQuote : quote}
        claims={claims}
        voice={dialog === 'link' ? voice : undefined}
        onVoice={onVoice}
        onChoose={onChoose}
        onClose={onClose}
      />
    </>
  );
}

const neutral: PassageVoice = { voice: 'article', speaker: null, polarity: 'affirms', verb: null };
