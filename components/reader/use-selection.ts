'use client';

import { type RefObject, useState } from 'react';
import { proposeVoice } from '@/lib/compare/propose-voice';
import type { Passage } from '@/lib/contract/passages';
import type { TextRange } from '@/lib/domain/revision-text';
import type { PassageVoice } from '@/lib/domain/voice';
import type { ArticleHandle } from '../editor/article-view';
import type { ReaderDialog } from './reader-dialogs';
import type { useMarking } from './use-marking';
import type { useReading } from './use-reading';

interface Selection {
  text: string;
  handle: RefObject<ArticleHandle | null>;
  /** How far down the column a range stands. */
  findTop: (range: TextRange) => number;
  mayMark: boolean;
  marking: ReturnType<typeof useMarking>;
  reading: ReturnType<typeof useReading>;
}

/** What is selected to be marked, with the voice it would have, and the dialog that asks for its claim. */
export function useSelection({ text, handle, findTop, mayMark, marking, reading }: Selection) {
  const [selected, setSelected] = useState<{ range: TextRange; voice: PassageVoice; top: number } | null>(
    null,
  );
  const [dialog, setDialog] = useState<ReaderDialog>(null);
  const { focused, candidates } = reading;

  const select = (range: TextRange | null) => {
    if (range) setSelected({ range, top: findTop(range), voice: proposeVoice({ text, ...range }) });
    else if (dialog === null) setSelected(null);
  };
  const finish = (passage: Passage | null) => {
    setDialog(null);
    setSelected(null);
    handle.current?.select(null);
    if (passage) reading.focus(passage.id);
    handle.current?.focus();
  };
  // Why a write failed is shown by the marking itself; the selection stays as it is.
  const finishWhenKept = (write: Promise<Passage | null>) => write.then(finish, () => undefined);

  return {
    selected,
    select,
    dialog,
    setDialog,
    finish,
    quote: selected ? text.slice(selected.range.start, selected.range.end) : '',
    /** Begins to mark what is selected, else the sentence worth checking that is in hand. */
    start: (how: 'new' | 'link') => {
      if (!selected && candidates.inHand && mayMark) select(candidates.inHand);
      else if (!selected) return false;
      setDialog(how);
      return true;
    },
    setVoice: (voice: PassageVoice) => {
      if (selected) setSelected({ ...selected, voice });
      else if (focused?.can['passages.edit']) marking.setVoice(focused, voice);
    },
    chooseClaim: (claimId: string) => {
      if (dialog === 'relink' && focused) {
        marking.setClaim(focused, claimId);
        setDialog(null);
      } else if (selected) {
        void finishWhenKept(marking.linkTo(claimId, { ...selected.range, voice: selected.voice }));
      }
    },
    createClaim: (statement: string) => {
      if (!selected) return;
      void finishWhenKept(marking.createClaim(statement, { ...selected.range, voice: selected.voice }));
    },
  };
}
