'use client';

import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { AssignForm } from './assign-form';

interface Props {
  caseId: string;
  claimIds: string[];
  onDone?: () => void;
}

/** Assigns the claims that are selected in a list. */
export function AssignSelected({ caseId, claimIds, onDone }: Props) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={320}
      position="bottom-end"
      trapFocus
      shadow="md"
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          disabled={claimIds.length === 0}
          onClick={toggle}
          leftSection={<IconUserPlus size={14} aria-hidden />}
        >
          {claimIds.length === 0 ? 'Assign' : `Assign ${claimIds.length}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <AssignForm
          caseId={caseId}
          claimIds={claimIds}
          onDone={() => {
            close();
            onDone?.();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
