'use client';

import { Text } from '@mantine/core';
import { IconEyeCheck, IconMessage, IconNews } from '@tabler/icons-react';
import { memo } from 'react';
import type { MatrixRow } from '@/lib/contract/compare';
import { describeVoice, isReported } from '@/lib/domain/voice';
import classes from './matrix-cell.module.css';

type Cell = MatrixRow['cells'][number];

const states: Record<Exclude<Cell['state'], 'stated'>, string> = {
  silent: 'silent',
  read: 'read, not checked for this',
  unread: 'not yet read',
};

/** What one article says on one claim: every voice in it with its words, or why there are none. */
export const MatrixCell = memo(function MatrixCell({ cell }: { cell: Cell }) {
  if (cell.state !== 'stated') {
    return (
      <Text size="xs" c="dimmed">
        {states[cell.state]}
      </Text>
    );
  }
  return (
    <>
      {cell.voices.map((voice) => (
        <div key={voice.passageId} className={classes.voice}>
          <span className={classes.who}>
            {isReported(voice.voice) ? (
              <IconMessage size={12} aria-hidden />
            ) : (
              <IconNews size={12} aria-hidden />
            )}
            {describeVoice(voice)}
            {!voice.confirmed && <em>place to confirm</em>}
          </span>
          <q className={classes.quote}>{voice.quote}</q>
        </div>
      ))}
      {cell.more > 0 && (
        <Text size="xs" c="dimmed">
          and {cell.more} more
        </Text>
      )}
      {cell.accurate !== 'none' && (
        <span className={classes.who}>
          <IconEyeCheck size={12} aria-hidden />
          {
            { yes: 'reported accurately', no: 'not reported accurately', mixed: 'accuracy disputed' }[
              cell.accurate
            ]
          }
        </span>
      )}
    </>
  );
});
