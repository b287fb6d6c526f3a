'use client';

import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type Detail, detailKinds } from '@/lib/domain/claim';
import { detailKindWords } from '@/lib/domain/claim-words';

interface Props {
  value: Detail[];
  onChange: (value: Detail[]) => void;
}

/** The parts of a claim that articles may fill differently. */
export function DetailsInput({ value, onChange }: Props) {
  const change = (index: number, detail: Partial<Detail>) =>
    onChange(value.map((old, at) => (at === index ? { ...old, ...detail } : old)));
  const unused = detailKinds.find((kind) => value.every((detail) => detail.kind !== kind));
  return (
    <Input.Wrapper
      label="Details"
      description="Parts that articles may fill differently. The decision can name the wording that holds for each."
      labelElement="div"
    >
      <Stack gap={6} mt={6}>
        {value.map((detail, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two details may be equal while they are typed, and they never change places.
          <Group key={index} gap={6} wrap="nowrap" align="flex-start">
            <Select
              aria-label="Which detail"
              w={170}
              data={detailKinds.map((kind) => ({ value: kind, label: detailKindWords[kind] }))}
              value={detail.kind}
              onChange={(kind) => kind && change(index, { kind })}
              allowDeselect={false}
            />
            <TextInput
              aria-label="What the desk asks"
              placeholder="What the desk asks (optional)"
              flex={1}
              maxLength={300}
              value={detail.note}
              onChange={(event) => change(index, { note: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Remove the detail “${detailKindWords[detail.kind]}”`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          disabled={value.length >= 20}
          onClick={() => onChange([...value, { kind: unused ?? 'what', note: '' }])}
        >
          Add a detail
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
