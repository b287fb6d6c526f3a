'use client';

import { Alert, Button, Stack, Switch, Table, TextInput } from '@mantine/core';
import { type KeyAction, keyActions } from '@/lib/client/keys/key-actions';
import {
  findKey,
  getDefaultKeySettings,
  listKeyClashes,
  setKeySettings,
} from '@/lib/client/keys/key-settings';
import { useKeySettings } from './use-keys';

/** Switches single keys off, or gives an action another key. Kept in this browser. */
export function KeysSettings() {
  const settings = useKeySettings();
  const clashes = listKeyClashes(settings);
  // The table's own keys, which Object.keys widens to strings.
  const actions = Object.keys(keyActions) as KeyAction[];
  return (
    <Stack>
      <Switch
        label="Single letters and digits do something"
        description="Switch this off if you use speech input, or type by accident."
        checked={settings.singleKeys}
        onChange={(event) => setKeySettings({ ...settings, singleKeys: event.currentTarget.checked })}
      />
      {clashes.length > 0 && (
        <Alert color="orange">
          These share a key, so only one of them will hear it:{' '}
          {clashes.map((action) => keyActions[action].label).join(', ')}.
        </Alert>
      )}
      <Table verticalSpacing={4} aria-label="Keys">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Action</Table.Th>
            <Table.Th w={160}>Key</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {actions.map((action) => (
            <Table.Tr key={action}>
              <Table.Td>{keyActions[action].label}</Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  aria-label={`Key for: ${keyActions[action].label}`}
                  placeholder={findKey(action, settings) === undefined ? 'off' : undefined}
                  value={settings.chosen[action] ?? keyActions[action].key}
                  maxLength={20}
                  onChange={(event) =>
                    setKeySettings({
                      ...settings,
                      chosen: { ...settings.chosen, [action]: event.currentTarget.value.trim() },
                    })
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        onClick={() => setKeySettings(getDefaultKeySettings())}
      >
        Back to the keys from the start
      </Button>
    </Stack>
  );
}
