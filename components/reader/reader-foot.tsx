'use client';

import { Button, Group, Kbd, Text } from '@mantine/core';
import { useKeyHint } from '../keys/use-keys';
import classes from './reader-foot.module.css';

interface Props {
  /** Marks of others that wait to be shown. */
  waiting: number;
  onShowWaiting: () => void;
  progress: { read: boolean; mayRead: boolean };
  onReadToEnd: () => void;
  /** Opens the articles and passages where there is no room for them beside the page. */
  onRail: () => void;
  failed: boolean;
}

/** Below the page: what waits, how far one is. */
export function ReaderFoot({ waiting, onShowWaiting, progress, onReadToEnd, onRail, failed }: Props) {
  const readKey = useKeyHint('article.readToEnd');
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
              rightSection={readKey && <Kbd size="xs">{readKey}</Kbd>}
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
