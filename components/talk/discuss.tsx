'use client';

import { Anchor, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessage } from '@tabler/icons-react';
import type { ThreadPlaceInput } from '@/lib/contract/talk';
import classes from './discuss.module.css';
import { standsOn } from './place-key';
import { PlaceTalk } from './place-talk';
import { useTalk } from './use-talk';

interface Props {
  claimId: string;
  place: ThreadPlaceInput;
  /** What is talked about, in words: the title of the panel. */
  about: string;
}

/** Opens the talk about one thing of a claim; says how many threads about it are open. Absent where there is none to have. */
export function Discuss({ claimId, place, about }: Props) {
  const { data: talk } = useTalk(claimId);
  const [opened, { open, close }] = useDisclosure(false);
  if (!talk || (place.kind === 'verdict' && !talk.onVerdicts)) return null;
  const threads = talk.threads.filter((thread) => standsOn(thread, place));
  if (threads.length === 0 && !talk.can['talk.write']) return null;
  const waiting = threads.filter(({ resolved }) => !resolved).length;
  const count = waiting === 0 ? '' : waiting === 1 ? ', 1 open thread' : `, ${waiting} open threads`;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="xs"
        className={classes.discuss}
        onClick={open}
        aria-label={`Discuss ${about}${count}`}
      >
        <IconMessage size={13} aria-hidden />
        Discuss{waiting > 0 && <b>{waiting}</b>}
      </Anchor>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size={460}
        title={about}
        overlayProps={{ backgroundOpacity: 0.15 }}
      >
        <PlaceTalk claimId={claimId} place={place} talk={talk} autoFocus />
      </Drawer>
    </>
  );
}
