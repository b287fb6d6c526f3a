'use client';

import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { MemberList } from './member-list';

/** Who works at the desk, and who is invited. */
export function MembersPage() {
  const { can } = useWorkspace();
  const [inviting, { open, close }] = useDisclosure(false);
  const mayInvite = can['members.invite'];
  return (
    <Page title="Members" size="md" actions={mayInvite && <Button onClick={open}>Invite</Button>}>
      <MemberList />
      {can['invitations.list'] && <InvitationList />}
      <Modal opened={inviting} onClose={close} title="Invite a colleague">
        <InviteForm onDone={close} />
      </Modal>
    </Page>
  );
}
