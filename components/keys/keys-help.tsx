'use client';

import { Anchor, Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { type KeyAction, keyActions } from '@/lib/client/keys/key-actions';
import { findKey } from '@/lib/client/keys/key-settings';
import { useKeySettings, useKeys } from './use-keys';

const groups = [...new Set(Object.values(keyActions).map(({ group }) => group))];

/** `?` lists the keys. */
export function KeysHelp() {
  const [opened, { open, close }] = useDisclosure(false);
  const settings = useKeySettings();
  useKeys({ 'help.keys': open });
  // The table's own keys, which Object.keys widens to strings.
  const actions = Object.keys(keyActions) as KeyAction[];
  return (
    <Modal opened={opened} onClose={close} title="Keys" size="lg">
      <Stack gap="md">
        {groups.map((group) => (
          <div key={group}>
            <Title order={3} fz={13} c="dimmed" fw={500}>
              {group}
            </Title>
            <Table verticalSpacing={4} withRowBorders={false}>
              <Table.Tbody>
                {actions
                  .filter((action) => keyActions[action].group === group)
                  .map((action) => {
                    const key = findKey(action, settings);
                    return (
                      <Table.Tr key={action}>
                        <Table.Td>{keyActions[action].label}</Table.Td>
                        <Table.Td ta="right">
                          {key ? <KeyCaps keys={key} /> : <Text c="dimmed">off</Text>}
                        </Table.Td>
                      </Table.Tr>
                    );
                  })}
                {group === 'Everywhere' && (
                  <Table.Tr>
                    <Table.Td>Find anything</Table.Td>
                    <Table.Td ta="right">
                      <KeyCaps keys="mod+K" />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Table.Tbody>
            </Table>
          </div>
        ))}
        <Anchor component={Link} href="/account" size="sm">
          Change the keys
        </Anchor>
      </Stack>
    </Modal>
  );
}

/** A key or a combination, as caps. */
export function KeyCaps({ keys }: { keys: string }) {
  const caps = keys.split('+').map((key) => (key === 'mod' ? 'Ctrl/Cmd' : key === 'shift' ? 'Shift' : key));
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {caps.map((cap, place) => (
        <span key={cap}>
          {place > 0 && ' '}
          <Kbd size="xs">{cap}</Kbd>
        </span>
      ))}
    </span>
  );
}
