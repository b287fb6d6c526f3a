'use client';

import { Alert, Button, Checkbox, Popover, Select, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import { listReviewers } from '../assignments/list-reviewers';
import { useWorkspace } from '../shell/use-workspace';
import { useStageWrites } from './use-stage-writes';

interface Props {
  claimId: string;
  stage: 'first_check' | 'second_check' | 'cold_read';
}

/** Gives a free place of a stage to somebody; an owner may do so against a rule, with a reason. */
export function GivePlace({ claimId, stage }: Props) {
  const { slug, role, people } = useWorkspace();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { take } = useStageWrites();
  const [userId, setUserId] = useState<string | null>(null);
  const [excepts, setExcepts] = useState(false);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (userId === null) return;
    const exception = excepts ? reason : null;
    take.mutate({ workspace: slug, claimId, stage, userId, exception }, { onSuccess: close });
  };
  return (
    <Popover opened={opened} onChange={close} width={320} position="bottom-start" trapFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          onClick={toggle}
          leftSection={<IconUserPlus size={14} aria-hidden />}
        >
          Give it
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            {take.error && <Alert color="red">{describeError(take.error)}</Alert>}
            <Select
              label="To whom"
              required
              searchable
              data-autofocus
              comboboxProps={{ withinPortal: false }}
              data={listReviewers(people).map(({ id, name }) => ({ value: id, label: name }))}
              value={userId}
              onChange={setUserId}
            />
            {role === 'owner' && (
              <Checkbox
                size="xs"
                label="Make an exception from the rules of the stage"
                checked={excepts}
                onChange={(event) => setExcepts(event.currentTarget.checked)}
              />
            )}
            {excepts && (
              <Textarea
                label="Reason"
                description="The report prints it."
                required
                autosize
                minRows={2}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
            <Button type="submit" size="xs" loading={take.isPending} disabled={userId === null}>
              Give the place
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
