'use client';

import { Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { EvidenceValues, SourceKind } from './evidence-values';
import { FileField } from './file-field';
import { PassageField } from './passage-field';

const kinds: { value: SourceKind; label: string }[] = [
  { value: 'none', label: 'Not yet' },
  { value: 'web', label: 'Web' },
  { value: 'passage', label: 'Article' },
  { value: 'file', label: 'File' },
  { value: 'contact', label: 'We asked' },
];

interface Props {
  form: UseFormReturnType<EvidenceValues>;
  caseId: string;
}

/** What the answer rests on: each kind of source with its own fields. */
export function SourceFields({ form, caseId }: Props) {
  const { sourceKind } = form.values;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} id="source-kind">
        Source
      </Text>
      <SegmentedControl
        aria-labelledby="source-kind"
        data={kinds}
        fullWidth
        {...form.getInputProps('sourceKind')}
      />
      {form.errors.source && (
        <Text size="sm" c="red" role="alert">
          {form.errors.source}
        </Text>
      )}
      {sourceKind === 'web' && (
        <>
          <TextInput
            label="Address"
            type="url"
            placeholder="https://…"
            required
            {...form.getInputProps('url')}
          />
          <Group grow align="flex-start">
            <TextInput label="Title" maxLength={300} {...form.getInputProps('title')} />
            <TextInput label="Publisher" maxLength={200} {...form.getInputProps('publisher')} />
          </Group>
          <Group grow align="flex-start">
            <TextInput label="Date" placeholder="2025-03-14" {...form.getInputProps('date')} />
            <TextInput
              label="Archived at"
              type="url"
              placeholder="https://web.archive.org/…"
              {...form.getInputProps('archiveUrl')}
            />
          </Group>
        </>
      )}
      {sourceKind === 'passage' && (
        <PassageField
          caseId={caseId}
          value={form.values.passage}
          onChange={(passage) => form.setFieldValue('passage', passage)}
          error={form.errors.passage}
        />
      )}
      {sourceKind === 'file' && (
        <FileField
          value={form.values.file}
          onChange={(file) => form.setFieldValue('file', file)}
          error={form.errors.file}
        />
      )}
      {sourceKind === 'contact' && (
        <Text size="sm" c="dimmed">
          Save first, then log whom you asked and what came back.
        </Text>
      )}
      {sourceKind !== 'passage' && sourceKind !== 'none' && (
        <Textarea
          label="Quote"
          description="The words of the source that matter, exactly"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={5000}
          dir="auto"
          {...form.getInputProps('quote')}
        />
      )}
    </Stack>
  );
}
