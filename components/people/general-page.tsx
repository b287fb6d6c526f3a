'use client';

import { Alert, Button, Group, Radio, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { Workspace } from '@/lib/contract/people';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { Page } from '../ui/page';
import { checkRequired } from './check-fields';

/** What the desk is called and how it works. */
export function GeneralPage() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const mayEdit = workspace.can['workspace.edit'] === true;
  const form = useForm({
    initialValues: readSettings(workspace),
    validate: { name: checkRequired('Give the desk a name.') },
  });
  const update = useMutation(
    api.workspaces.update.mutationOptions({
      onSuccess: (after) => {
        queryClient.setQueryData(api.workspaces.get.queryKey({ input: { workspace: after.slug } }), after);
        void queryClient.invalidateQueries({ queryKey: api.viewer.key() });
        form.setInitialValues(readSettings(after));
        form.resetDirty();
        notifications.show({ message: 'The settings are saved.' });
      },
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
      },
    }),
  );
  const save = (version: number) => {
    const { defaultScaleId, ...settings } = form.getValues();
    update.mutate({
      workspace: workspace.slug,
      version,
      ...settings,
      defaultScaleId: defaultScaleId ?? undefined,
    });
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(update.error)?.current as Workspace | undefined;
  const scales = workspace.scales.filter(({ usable, id }) => usable || id === workspace.defaultScaleId);
  return (
    <Page title="General" size="sm">
      <form onSubmit={form.onSubmit(() => save(workspace.version))}>
        <Stack gap="lg">
          {!mayEdit && (
            <Text size="sm" c="dimmed">
              Owners change these settings.
            </Text>
          )}
          {conflict && (
            <ConflictAlert
              theirs={describeSettings(conflict)}
              onKeepMine={() => save(conflict.version)}
              onTakeTheirs={() => {
                form.setValues(readSettings(conflict));
                queryClient.setQueryData(
                  api.workspaces.get.queryKey({ input: { workspace: workspace.slug } }),
                  conflict,
                );
                update.reset();
              }}
            />
          )}
          {update.isError && !conflict && !findFieldError(update.error) && (
            <Alert color="red" role="alert">
              {describeError(update.error)}
            </Alert>
          )}
          <TextInput
            label="Name of the desk"
            maxLength={120}
            readOnly={!mayEdit}
            {...form.getInputProps('name')}
          />
          <Select
            label="Rating scale of new cases"
            data={scales.map(({ id, name }) => ({ value: id, label: name }))}
            allowDeselect={false}
            disabled={!mayEdit}
            {...form.getInputProps('defaultScaleId')}
          />
          <Switch
            label="Published reports can be opened without an account"
            disabled={!mayEdit}
            {...form.getInputProps('reportsPublic', { type: 'checkbox' })}
          />
          <Switch
            label="Verdicts say how sure the reviewer is"
            disabled={!mayEdit}
            {...form.getInputProps('asksConfidence', { type: 'checkbox' })}
          />
          <Radio.Group label="In reports, people appear" {...form.getInputProps('peopleInReports')}>
            <Group mt={4}>
              <Radio value="name" label="by name" disabled={!mayEdit} />
              <Radio value="letter" label="by letter" disabled={!mayEdit} />
            </Group>
          </Radio.Group>
          {mayEdit && (
            <Group>
              <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
                Save
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Page>
  );
}

function readSettings(workspace: Workspace) {
  const { name, reportsPublic, asksConfidence, peopleInReports, defaultScaleId } = workspace;
  return { name, reportsPublic, asksConfidence, peopleInReports, defaultScaleId };
}

function describeSettings({ name, reportsPublic, asksConfidence, peopleInReports }: Workspace): string {
  return [
    name,
    reportsPublic ? 'reports open to all' : 'reports for members only',
    asksConfidence ? 'verdicts say how sure' : 'verdicts do not say how sure',
    `people by ${peopleInReports}`,
  ].join(' · ');
}
