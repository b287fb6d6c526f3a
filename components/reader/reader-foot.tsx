'use client';

import { Button, Group, Kbd, Switch, Text } from '@mantine/core';
import { useKeyHint } from '../keys/use-keys';
import classes from './reader-foot.module.css';
import type { Candidates } from './use-candidates';

interface Props {
  /** Marks of others that wait to be shown. */
  waiting: number;
  onShowWaiting: () => void;
  progress: { read: boolean; mayRead: boolean };
  onReadToEnd: () => void;
  /** Opens the articles and passages where there is no room for them beside the page. */
  onRail: () => void;
  failed: boolean;
  candidates: Candidates;
}

/** Below the page: what waits, what is pointed out, how far one is. */
export function ReaderFoot(props: Props) {
  const { waiting, onShowWaiting, progress, onReadToEnd, onRail, failed, candidates } = props;
  const readKey = useKeyHint('article.readToEnd');
  const candidatesKey = useKeyHint('candidate.show');
  const helpKey = useKeyHint('help.keys');
  return (
    <footer className={classes.foot}>
      <Button className={classes.rail} size="compact-sm" variant="default" onClick={onRail}>
        Articles
      </Button>
      <div role="status">
        {failed && <Text size="sm">The passages could not be loaded.</Text>}
        {waiting > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onShowWaiting}>
            {waiting === 1 ? 'One new mark: show' : `${waiting} new marks: show`}
          </Button>
        )}
      </div>
      <Group gap="md" ml="auto" wrap="nowrap">
        <Group gap={6} wrap="nowrap">
          <Switch
            size="xs"
            label={
              <span className={classes.label}>
                Worth checking
                {candidates.ranked.length > 0 && (
                  <span className={classes.keys}> · {candidates.ranked.length}</span>
                )}
              </span>
            }
            aria-label="Show sentences worth checking"
            checked={candidates.shown}
            onChange={candidates.toggle}
          />
          {candidatesKey && (
            <Kbd size="xs" className={classes.keys}>
              {candidatesKey}
            </Kbd>
          )}
        </Group>
        {progress.read ? (
          <Text size="sm" c="dimmed">
            Read to the end
          </Text>
        ) : (
          progress.mayRead && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={onReadToEnd}
              rightSection={
                readKey && (
                  <Kbd size="xs" className={classes.keys}>
                    {readKey}
                  </Kbd>
                )
              }
            >
              Read to the end
            </Button>
          )
        )}
        {helpKey && (
          <Text size="sm" c="dimmed" className={classes.keys}>
            <Kbd size="xs">{helpKey}</Kbd> keys
          </Text>
        )}
      </Group>
    </footer>
  );
}
