'use client';

import { ActionIcon, Alert, Button, Group, Stack, Textarea, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import classes from './claim-statement.module.css';

interface Props {
  claim: ClaimRow;
  editable: boolean;
}

/** The statement as the page's title, changed in place. */
export function ClaimStatement({ claim, editable }: Props) {
  const [editing, setEditing] = useState(false);
  if (editing) return <StatementField claim={claim} onDone={() => setEditing(false)} />;
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Title order={1} className={classes.statement} dir="auto">
        {claim.statement}
      </Title>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          mt={4}
          aria-label="Change the statement"
          onClick={() => setEditing(true)}
        >
          <IconPencil size={17} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function StatementField({ claim, onDone }: { claim: ClaimRow; onDone: () => void }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [statement, setStatement] = useState(claim.statement);
  // The version that was shown when the field was opened: a change that arrives meanwhile must not be overwritten.
  const [seen] = useState(claim.version);
  const update = useMutation(
    api.claims.update.mutationOptions({
      onSuccess: (after) => {
        const input = { workspace: slug, claimId: claim.id };
        queryClient.setQueryData(api.claims.get.queryKey({ input }), after);
        void queryClient.invalidateQueries({ queryKey: api.claims.key() });
        void queryClient.invalidateQueries({ queryKey: api.compare.key() });
        onDone();
      },
    }),
  );
  const save = (version = seen) => {
    if (statement.trim() !== '') update.mutate({ workspace: slug, claimId: claim.id, version, statement });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(update.error)?.current as ClaimRow | undefined;
  return (
    <Stack gap="xs">
      {conflict && (
        <ConflictAlert
          theirs={conflict.statement}
          onKeepMine={() => save(conflict.version)}
          onTakeTheirs={() => {
            void queryClient.invalidateQueries({ queryKey: api.claims.key() });
            onDone();
          }}
        />
      )}
      {update.error && !conflict && <Alert color="red">{describeError(update.error)}</Alert>}
      <Textarea
        aria-label="Statement"
        classNames={{ input: classes.field }}
        autosize
        autoFocus
        dir="auto"
        maxLength={1000}
        value={statement}
        error={statement.trim() === '' && 'Write the claim as one statement.'}
        onChange={(event) => setStatement(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap="xs">
        <Button size="xs" loading={update.isPending} onClick={() => save()}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
