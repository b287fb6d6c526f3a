'use client';

import { Alert, Button, Group, Popover, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import type { OriginStatement } from '@/lib/contract/origins';
import { type OriginKind, originKinds } from '@/lib/domain/suggestion';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

const kindWords: Record<OriginKind, string> = {
  agency: 'An agency',
  outlet: 'Another outlet',
  statement: 'A statement',
  own: 'Own reporting',
  unknown: 'Not known',
};

interface Props {
  articleId: string;
  label: string;
  statements: OriginStatement[];
}

/** What people say of where an article's text comes from: it stands before what was read by machine. */
export function OriginStatements({ articleId, label, statements }: Props) {
  const { slug, can } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.origins.key() });
  const withdraw = useMutation(
    api.origins.withdraw.mutationOptions({
      onError: showError,
      onSuccess: async ({ id, version, withdrawnAt }) => {
        await refresh();
        if (withdrawnAt === null) return;
        showUndo({
          message: 'Withdrawn',
          undo: () => withdraw.mutate({ workspace: slug, originId: id, version, withdrawn: false }),
        });
      },
    }),
  );
  const standing = statements.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      {standing.map(({ id, kind, name, note, by, passageId, version, can: may }) => (
        <Group key={id} gap={8}>
          <Text size="sm">
            {name ?? kindWords[kind]}
            {passageId !== null && ' (one passage)'}
            <Text span c="dimmed">
              , says {by.name}
              {note !== '' && `: ${note}`}
            </Text>
          </Text>
          {may['origins.withdraw'] && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Withdraw what you said of ${label}`}
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ workspace: slug, originId: id, version, withdrawn: true })}
            >
              Withdraw
            </Button>
          )}
        </Group>
      ))}
      {can['origins.state'] && <SayOrigin articleId={articleId} label={label} onSaid={refresh} />}
    </>
  );
}

function SayOrigin({ articleId, label, onSaid }: { articleId: string; label: string; onSaid: () => void }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={close} width={300} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          w="fit-content"
          ml={-7}
          onClick={toggle}
          aria-label={`Say where the text of ${label} comes from`}
        >
          Say where it comes from
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <OriginForm
          articleId={articleId}
          onDone={() => {
            close();
            onSaid();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function OriginForm({ articleId, onDone }: { articleId: string; onDone: () => void }) {
  const { slug } = useWorkspace();
  const form = useForm<{ kind: OriginKind; name: string }>({
    initialValues: { kind: 'agency', name: '' },
    validate: {
      name: (name, { kind }) =>
        isNamed(kind) && name.trim() === ''
          ? 'Write whose text it is, or choose that it is not known.'
          : null,
    },
  });
  const state = useMutation(
    api.origins.state.mutationOptions({
      onSuccess: onDone,
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
      },
    }),
  );
  return (
    <form
      onSubmit={form.onSubmit(({ kind, name }) =>
        state.mutate({ workspace: slug, articleId, kind, name: isNamed(kind) ? name.trim() : null }),
      )}
    >
      <Stack gap="sm">
        {state.error && !findFieldError(state.error) && (
          <Alert color="red">{describeError(state.error)}</Alert>
        )}
        <Select
          label="The text comes from"
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={originKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          {...form.getInputProps('kind')}
        />
        {isNamed(form.values.kind) && (
          <TextInput
            label="Its name"
            required
            maxLength={200}
            placeholder="Reuters"
            {...form.getInputProps('name')}
          />
        )}
        <Button type="submit" loading={state.isPending}>
          Save
        </Button>
      </Stack>
    </form>
  );
}

function isNamed(kind: OriginKind): boolean {
  return kind !== 'own' && kind !== 'unknown';
}
