'use client';

import { Chip, Group, NumberInput, Stack, Table, Text } from '@mantine/core';
import { MOST_REVIEWERS, type Protocol, type ProtocolStage } from '@/lib/domain/protocol';
import { type Hides, isCheck } from '@/lib/domain/stage';
import { stageWords } from './stage-words';

interface Props {
  protocol: Protocol;
  onChange: (protocol: Protocol) => void;
}

const kinds: { kind: keyof Hides; label: string }[] = [
  { kind: 'evidence', label: 'evidence' },
  { kind: 'passages', label: 'passages' },
  { kind: 'comments', label: 'talk' },
];

/** The checks of a protocol: how many people each takes, and what of others' work it hides until one's own submission. */
export function ProtocolStages({ protocol, onChange }: Props) {
  const change = (stage: ProtocolStage, part: Partial<ProtocolStage>) =>
    onChange({
      ...protocol,
      preset: 'custom',
      stages: protocol.stages.map((one) => (one === stage ? { ...one, ...part } : one)),
    });
  return (
    <Table layout="auto" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Stage</Table.Th>
          <Table.Th>People</Table.Th>
          <Table.Th>Also hidden until one’s own verdict</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {protocol.stages.map((stage) => (
          <Table.Tr key={stage.kind}>
            <Table.Td>{stageWords[stage.kind]}</Table.Td>
            <Table.Td>
              {isCheck(stage.kind) ? (
                <NumberInput
                  aria-label={`People in the ${stageWords[stage.kind].toLowerCase()}`}
                  size="xs"
                  w={64}
                  min={1}
                  max={MOST_REVIEWERS}
                  allowDecimal={false}
                  clampBehavior="strict"
                  value={stage.reviewers}
                  onChange={(reviewers) => {
                    if (typeof reviewers === 'number') change(stage, { reviewers });
                  }}
                />
              ) : (
                <Text size="sm">an editor</Text>
              )}
            </Table.Td>
            <Table.Td>
              {stage.kind === 'cold_read' ? (
                <Text size="sm">all but the evidence, and who gave it</Text>
              ) : isCheck(stage.kind) ? (
                <Stack gap={4}>
                  <Group gap={6}>
                    {kinds.map(({ kind, label }) => (
                      <Chip
                        key={kind}
                        size="xs"
                        checked={stage.hides[kind]}
                        onChange={(hidden) => change(stage, { hides: { ...stage.hides, [kind]: hidden } })}
                      >
                        {label}
                      </Chip>
                    ))}
                  </Group>
                  {stage.hides.passages && (
                    <Text size="xs" c="dimmed">
                      Each reviewer marks the passages anew.
                    </Text>
                  )}
                  {!stage.hides.comments && (
                    <Text size="xs" c="dimmed">
                      What others say can give their verdicts away.
                    </Text>
                  )}
                </Stack>
              ) : (
                <Text size="sm" c="dimmed">
                  nothing
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
