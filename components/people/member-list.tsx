'use client';

import { Button, Select, Table, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { api } from '@/lib/client/api';
import type { Role } from '@/lib/domain/role';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { When } from '../ui/when';
import { roleChoices } from './role-descriptions';

/** The members of the desk with their roles; owners change them here. */
export function MemberList() {
  const { slug: workspace } = useWorkspace();
  const viewer = useViewer();
  const router = useRouter();
  const queryClient = useQueryClient();
  const query = useQuery(api.members.list.queryOptions({ input: { workspace } }));
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: api.members.key() });
    void queryClient.invalidateQueries({ queryKey: api.workspaces.key() });
    void queryClient.invalidateQueries({ queryKey: api.viewer.key() });
  };
  const changeRole = useMutation(
    api.members.changeRole.mutationOptions({ onError: showError, onSettled: refresh }),
  );
  const remove = useMutation(
    api.members.remove.mutationOptions({
      onError: showError,
      onSuccess: (_answer, { userId }) => (userId === viewer.id ? router.push('/account') : refresh()),
    }),
  );

  const setRole = (member: { id: string; name: string; role: Role; version: number }, role: Role) => {
    const { id: userId, name, role: before, version } = member;
    changeRole.mutate(
      { workspace, userId, role, version },
      {
        onSuccess: (after) =>
          showUndo({
            message: `${name} is now ${role}.`,
            undo: () => changeRole.mutate({ workspace, userId, role: before, version: after.version }),
          }),
      },
    );
  };
  // The one thing here that cannot be taken back: sessions and tokens end with it.
  const askToRemove = ({ id: userId, name }: { id: string; name: string }) => {
    const isOneself = userId === viewer.id;
    modals.openConfirmModal({
      title: isOneself ? 'Leave this desk?' : `Remove ${name}?`,
      children: (
        <Text size="sm">
          {isOneself ? 'Your' : 'Their'} access ends at once, {isOneself ? 'your' : 'their'} tokens too, and
          claims not yet judged are free for somebody else. What was made stays. An owner can invite{' '}
          {isOneself ? 'you' : name} again.
        </Text>
      ),
      labels: { confirm: isOneself ? 'Leave' : 'Remove', cancel: 'Cancel' },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ workspace, userId }),
    });
  };

  return (
    <QueryView query={query}>
      {(members) => (
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Name</Table.Th>
                <Table.Th>Role</Table.Th>
                <Table.Th>Joined</Table.Th>
                <Table.Th aria-label="Actions" />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {members.map((member) => (
                <Table.Tr key={member.id}>
                  <Table.Td maw={280}>
                    <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                      {member.name}
                      {member.id === viewer.id && ' (you)'}
                    </Text>
                    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {member.email}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {member.can['members.changeRole'] ? (
                      <Select
                        size="xs"
                        w={120}
                        aria-label={`Role of ${member.name}`}
                        data={roleChoices}
                        value={member.role}
                        allowDeselect={false}
                        disabled={changeRole.isPending}
                        onChange={(role) => role && role !== member.role && setRole(member, role)}
                      />
                    ) : (
                      <Text size="sm">{member.role}</Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" c="dimmed">
                      <When at={member.joinedAt} />
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right">
                    {member.can['members.remove'] && (
                      <Button
                        size="xs"
                        variant="subtle"
                        color="red"
                        onClick={() => askToRemove(member)}
                        aria-label={member.id === viewer.id ? 'Leave this desk' : `Remove ${member.name}`}
                      >
                        {member.id === viewer.id ? 'Leave' : 'Remove'}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </QueryView>
  );
}
