'use client';

import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Comment } from '@/lib/contract/talk';
import { RichText } from '../editor/rich-text';
import { When } from '../ui/when';
import { VisitMark } from '../visits/visit-mark';
import { EditComment } from './edit-comment';
import classes from './thread-view.module.css';
import { useTalkWrites } from './use-talk-writes';

/** What somebody said, with what its author can do about it. */
export function CommentView({ comment }: { comment: Comment }) {
  const { takeBack } = useTalkWrites();
  const [editing, setEditing] = useState(false);
  const { author, body, edited, createdAt, writtenAt, can } = comment;
  return (
    <li className={classes.comment}>
      <Group justify="space-between" wrap="nowrap" gap="xs" mih={22}>
        <Text size="sm">
          <b>{author.name}</b>{' '}
          <Text span size="xs" c="dimmed">
            <When at={createdAt} />
            {edited && body && (
              <>
                {' · edited '}
                <When at={writtenAt} />
              </>
            )}
          </Text>{' '}
          <VisitMark id={comment.id} />
        </Text>
        {can['talk.changeComment'] && body && !editing && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label="More about your comment">
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(true)}>Edit</Menu.Item>
              <Menu.Item onClick={() => takeBack(comment)}>Take back</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {editing ? (
        <EditComment comment={comment} onDone={() => setEditing(false)} />
      ) : body ? (
        <RichText value={body} />
      ) : (
        <Text size="sm" c="dimmed" fs="italic">
          Taken back
        </Text>
      )}
    </li>
  );
}
