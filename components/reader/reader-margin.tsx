'use client';

import type { ComponentProps } from 'react';
import type { TextRange } from '@/lib/domain/revision-text';
import type { PlacedMark } from '@/lib/editor/mark-layer';
import { MarginCards } from '../editor/margin-cards';
import { CandidateCard } from './candidate-card';
import classes from './reader.module.css';
import { SelectionTools } from './selection-tools';
import type { useReading } from './use-reading';
import type { useSelection } from './use-selection';

interface Props {
  reading: ReturnType<typeof useReading>;
  selection: ReturnType<typeof useSelection>;
  placed: PlacedMark[];
  mayMark: boolean;
  /** There is no margin beside the text: what it holds comes up from below. */
  narrow: boolean;
  findTop: (range: TextRange) => number;
  renderCard: ComponentProps<typeof MarginCards>['renderCard'];
}

/** Beside the words: the claims of the passages, above them what is selected or worth checking. */
export function ReaderMargin({ reading, selection, placed, mayMark, narrow, findTop, renderCard }: Props) {
  const { candidates } = reading;
  const { selected, dialog } = selection;
  const isCovered = dialog === null && (selected !== null || candidates.inHand !== undefined);
  return (
    <div className={classes.margin}>
      {!selected && dialog === null && candidates.inView && (
        <CandidateCard
          candidate={candidates.inView}
          top={narrow ? null : findTop(candidates.inView)}
          inHand={candidates.inView === candidates.inHand}
          mayMark={mayMark}
          onNewClaim={() => selection.start('new')}
          onLink={() => selection.start('link')}
        />
      )}
      {selected && dialog === null && mayMark && (
        <SelectionTools
          top={narrow ? null : selected.top}
          voice={selected.voice}
          onVoice={selection.setVoice}
          onNewClaim={() => selection.setDialog('new')}
          onLink={() => selection.setDialog('link')}
        />
      )}
      {!narrow && (
        <div className={classes.cards} data-behind={isCovered || undefined}>
          <MarginCards
            label="Claims beside their passages"
            items={placed.map(({ mark, top }) => ({ id: mark.id, top }))}
            focusedId={reading.focused?.id ?? null}
            renderCard={renderCard}
          />
        </div>
      )}
    </div>
  );
}
