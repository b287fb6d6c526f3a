'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { isBlankRichText, type RichText } from '@/lib/domain/rich-text';
import { RichTextField } from '../editor/rich-text-field';
import classes from './composer.module.css';
import { usePeople } from './use-talk';

interface Props {
  label: string;
  send: string;
  value: RichText;
  onChange: (value: RichText) => void;
  onSend: () => void;
  onCancel?: () => void;
  busy: boolean;
  error: Error | null;
  /** What was typed before was put back. */
  restored?: boolean;
  autoFocus?: boolean;
  /** Above the text: what somebody else stored meanwhile. */
  children?: ReactNode;
}

/** Where a comment is written. Ctrl or Cmd with Enter sends it. */
export function Composer(props: Props) {
  const { label, send, value, onChange, onSend, onCancel, busy, error, restored, autoFocus, children } =
    props;
  const people = usePeople();
  const fault = findFieldError(error);
  const blank = isBlankRichText(value);
  const submit = () => {
    if (!blank && !busy) onSend();
  };
  return (
    <div className={classes.composer}>
      {children}
      {error && !fault && (
        <Alert color="red" role="alert" p="xs">
          {describeError(error)}
        </Alert>
      )}
      <RichTextField
        label={label}
        placeholder="Name people with @"
        value={value}
        onChange={onChange}
        onSubmit={submit}
        people={people}
        autoFocus={autoFocus}
        error={fault?.field === 'body' ? fault.message : undefined}
      />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" aria-live="polite">
          {restored ? 'What you typed earlier is back.' : 'Ctrl or ⌘ with Enter sends'}
        </Text>
        <Group gap="xs">
          {onCancel && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button size="compact-sm" loading={busy} disabled={blank} onClick={submit}>
            {send}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
