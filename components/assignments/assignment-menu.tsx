'use client';

import { ActionIcon, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import type { Assignment } from '@/lib/contract/assignments';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { AssignmentForm } from './assignment-form';
import { useAssignmentWrites } from './use-assignment-writes';

/** What can be done with an assignment: another date, another person, give it back. Nothing is shown to who may do none. */
export function AssignmentMenu({ assignment }: { assignment: Assignment }) {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const { release } = useAssignmentWrites(assignment.caseId);
  const [editing, { open, close }] = useDisclosure(false);
  const { can, user, claimNumber } = assignment;
  if (!can['assignments.assign'] && !can['assignments.release']) return null;
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${user.name}, claim ${claimNumber}: change or release`}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {can['assignments.assign'] && <Menu.Item onClick={open}>Change or reassign…</Menu.Item>}
          {can['assignments.release'] && (
            <Menu.Item
              onClick={() =>
                release.mutate({
                  workspace: slug,
                  assignmentId: assignment.id,
                  version: assignment.version,
                })
              }
            >
              {user.id === viewer.id ? 'Give it back' : 'Release'}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={editing} onClose={close} title={`Claim ${claimNumber}, ${user.name}`}>
        <AssignmentForm assignment={assignment} onDone={close} />
      </Modal>
    </>
  );
}
