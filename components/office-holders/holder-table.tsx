'use client';

import { Button, Group, Table, Text } from '@mantine/core';
import type { OfficeHolder } from '@/lib/contract/office-holders';
import { formatPartialDate } from '@/lib/domain/partial-date';

interface Props {
  holders: OfficeHolder[];
  onEdit?: (holder: OfficeHolder) => void;
  /** For those whose office is held. */
  onEnd?: (holder: OfficeHolder) => void;
  onRemove?: (holder: OfficeHolder) => void;
  onRestore?: (holder: OfficeHolder) => void;
}

/** Office-holders with their dates, and what may be done with each. */
export function HolderTable({ holders, onEdit, onEnd, onRemove, onRestore }: Props) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Office</Table.Th>
            <Table.Th>From</Table.Th>
            <Table.Th>Until</Table.Th>
            <Table.Th aria-label="Actions" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holders.map((holder) => {
            const { id, person, office, heldFrom, heldUntil, can } = holder;
            const actions = [
              { label: 'End', of: heldUntil === null ? onEnd : undefined },
              { label: 'Edit', of: onEdit },
              { label: 'Remove', of: onRemove },
              { label: 'Put back', of: onRestore },
            ];
            return (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Text size="sm" fw={600} dir="auto">
                    {person}
                  </Text>
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Text size="sm" dir="auto">
                    {office}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Term date={heldFrom} open="not known" />
                </Table.Td>
                <Table.Td>
                  <Term date={heldUntil} open="in office" />
                </Table.Td>
                <Table.Td>
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    {can['officeHolders.edit'] &&
                      actions.map(
                        ({ label, of }) =>
                          of && (
                            <Button
                              key={label}
                              size="compact-sm"
                              variant={label === 'Edit' ? 'default' : 'subtle'}
                              color={label === 'Edit' ? undefined : 'gray'}
                              aria-label={`${label}: ${person}, ${office}`}
                              onClick={() => of(holder)}
                            >
                              {label}
                            </Button>
                          ),
                      )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Term({ date, open }: { date: string | null; open: string }) {
  return (
    <Text size="sm" c={date === null ? 'dimmed' : undefined} style={{ whiteSpace: 'nowrap' }}>
      {date === null ? open : formatPartialDate(date)}
    </Text>
  );
}
