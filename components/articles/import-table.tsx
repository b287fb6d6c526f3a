'use client';

import { ActionIcon, Checkbox, Select, Stack, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Candidate } from './import-candidate';
import classes from './import-table.module.css';
import type { ParticularsValues } from './particulars-values';

interface Props {
  candidates: Candidate[];
  shown: string | undefined;
  onShow: (id: string) => void;
  onChange: (id: string, changed: Partial<Candidate>) => void;
  onRemove: (id: string) => void;
}

/** All texts that came in, one row each, with the fields that most often need a hand; the rest is in the preview. */
export function ImportTable({ candidates, shown, onShow, onChange, onRemove }: Props) {
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6} aria-label="Articles to add">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Text</Table.Th>
            <Table.Th>Label</Table.Th>
            <Table.Th>Outlet</Table.Th>
            <Table.Th>Date</Table.Th>
            <Table.Th>Is</Table.Th>
            <Table.Th aria-label="Remove" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {candidates.map((candidate) => (
            <ImportTableRow
              key={candidate.id}
              candidate={candidate}
              shown={candidate.id === shown}
              onShow={() => onShow(candidate.id)}
              onChange={(changed) => onChange(candidate.id, changed)}
              onRemove={() => onRemove(candidate.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface RowProps {
  candidate: Candidate;
  shown: boolean;
  onShow: () => void;
  onChange: (changed: Partial<Candidate>) => void;
  onRemove: () => void;
}

function ImportTableRow({ candidate, shown, onShow, onChange, onRemove }: RowProps) {
  const { row, values, errors } = candidate;
  const set = (changed: Partial<ParticularsValues>) =>
    onChange({ values: { ...values, ...changed }, errors: {} });
  const name = row.fileName || 'pasted text';
  return (
    <Table.Tr className={classes.row} data-shown={shown || undefined}>
      <Table.Td maw={190}>
        <UnstyledButton onClick={onShow} aria-pressed={shown} className={classes.name}>
          {values.headline || name}
        </UnstyledButton>
        <Text size="xs" c="dimmed">
          {values.headline && row.fileName ? `${row.fileName} · ` : ''}
          {row.words} words
        </Text>
        {(row.duplicateOf !== null || row.unnamedIn !== null) && (
          <Stack gap={2} mt={4}>
            <Text size="xs" className={classes.warning}>
              {row.duplicateOf === null
                ? `Not named in ${row.unnamedIn}`
                : `The same text as “${row.duplicateOf}”`}
            </Text>
            <Checkbox
              size="xs"
              label="Add it all the same"
              aria-label={`Add ${name} all the same`}
              checked={candidate.included}
              onChange={(event) => onChange({ included: event.currentTarget.checked })}
            />
          </Stack>
        )}
        {Object.values(errors).map((message) => (
          <Text key={message} size="xs" c="red">
            {message}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={`Label of ${name}`}
          value={values.label}
          maxLength={60}
          error={errors.label !== undefined}
          onFocus={onShow}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={`Outlet of ${name}`}
          placeholder="not known"
          value={values.outlet}
          onFocus={onShow}
          onChange={(event) => set({ outlet: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          w={104}
          aria-label={`Date of ${name}`}
          placeholder="2025-03-14"
          value={values.publishedAt}
          error={errors.publishedAt !== undefined}
          onFocus={onShow}
          onChange={(event) => {
            const publishedAt = event.currentTarget.value;
            set({ publishedAt, dateBasis: publishedAt === '' ? 'unknown' : 'typed_in' });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          w={116}
          aria-label={`What ${name} is`}
          allowDeselect={false}
          data={[
            { value: 'under_check', label: 'under check' },
            { value: 'reference', label: 'reference' },
          ]}
          value={values.role}
          onChange={(role) => set({ role: role === 'reference' ? 'reference' : 'under_check' })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon variant="subtle" color="gray" aria-label={`Leave ${name} out`} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
