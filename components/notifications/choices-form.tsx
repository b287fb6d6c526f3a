'use client';

import { Alert, Button, Checkbox, Group, Radio, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import type { NotificationChoices } from '@/lib/contract/notifications';
import { everyNotificationKind, notificationKinds } from '@/lib/domain/notification';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** The viewer's own choices. Nobody else sees or sets them. */
export function ChoicesForm({ choices }: { choices: NotificationChoices }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: readChoices(choices) });
  const { digest } = form.values;
  const choose = useMutation(
    api.notifications.choose.mutationOptions({
      onSuccess: (after) => {
        queryClient.setQueryData(api.notifications.getChoices.queryKey({ input: { workspace } }), after);
        void queryClient.invalidateQueries({ queryKey: api.notifications.key() });
        form.setInitialValues(readChoices(after));
        form.resetDirty();
        notifications.show({ message: 'Your choices are saved.' });
      },
    }),
  );
  const save = (version: number) => {
    const { kinds, digest, hour, weekday, timeZone } = form.getValues();
    const rhythm = { digest, hour: Number(hour), weekday: Number(weekday), timeZone };
    choose.mutate({ workspace, version, kinds, ...rhythm });
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(choose.error)?.current as NotificationChoices | undefined;
  return (
    <form onSubmit={form.onSubmit(() => save(choices.version))}>
      <Stack gap="lg">
        {conflict && (
          <ConflictAlert
            theirs={`Mail digest: ${conflict.digest}`}
            onKeepMine={() => save(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(readChoices(conflict));
              queryClient.setQueryData(
                api.notifications.getChoices.queryKey({ input: { workspace } }),
                conflict,
              );
              choose.reset();
            }}
          />
        )}
        {choose.isError && !conflict && (
          <Alert color="red" role="alert">
            {describeError(choose.error)}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          These choices are yours alone. Of what a stage hides from you, you are told after the reveal.
        </Text>
        <Table verticalSpacing={6} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Tell me of</Table.Th>
              <Table.Th w={90}>At the bell</Table.Th>
              <Table.Th w={90}>In the mail</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {everyNotificationKind.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Td>{notificationKinds[kind].label}</Table.Td>
                {(['product', 'mail'] as const).map((way) => (
                  <Table.Td key={way}>
                    <Checkbox
                      aria-label={`${notificationKinds[kind].label}: ${way === 'product' ? 'at the bell' : 'in the mail'}`}
                      disabled={way === 'mail' && digest === 'off'}
                      {...form.getInputProps(`kinds.${kind}.${way}`, { type: 'checkbox' })}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Stack gap="sm">
          <Title order={2} fz={15}>
            Mail digest
          </Title>
          <Text size="sm" c="dimmed">
            {choices.sendsMail
              ? `One mail with what is new, to ${choices.email}. None comes when nothing is new.`
              : 'This installation sends no digests yet: its operator has to set a mail server and the address of Variorum. Your choice is kept until then.'}
          </Text>
          <Radio.Group aria-label="How often" {...form.getInputProps('digest')}>
            <Group>
              <Radio value="off" label="Never" />
              <Radio value="daily" label="Every day" />
              <Radio value="weekly" label="Once a week" />
            </Group>
          </Radio.Group>
          {digest !== 'off' && (
            <Group align="flex-end" gap="sm">
              {digest === 'weekly' && (
                <Select
                  label="On"
                  w={150}
                  allowDeselect={false}
                  data={weekdays.map((label, place) => ({ value: String(place + 1), label }))}
                  {...form.getInputProps('weekday')}
                />
              )}
              <Select label="At" w={110} allowDeselect={false} data={hours} {...form.getInputProps('hour')} />
              <Select
                label="Time zone"
                w={230}
                searchable
                allowDeselect={false}
                data={listTimeZones(choices.timeZone)}
                {...form.getInputProps('timeZone')}
              />
            </Group>
          )}
        </Stack>
        <Group>
          <Button type="submit" loading={choose.isPending} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function readChoices({ kinds, digest, hour, weekday, timeZone }: NotificationChoices) {
  return { kinds, digest, hour: String(hour), weekday: String(weekday), timeZone };
}

/** The zones that the browser knows; the one that is set may be known to the server alone. */
function listTimeZones(current: string): string[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
