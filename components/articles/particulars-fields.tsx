'use client';

import { Autocomplete, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { languages } from '../ui/languages';
import { useHydrated } from '../ui/use-local-time';
import type { ParticularsValues } from './particulars-values';

/** The fields of what is known about an article, for one that is added and for one that is changed. */
export function ParticularsFields({ form }: { form: UseFormReturnType<ParticularsValues> }) {
  const { slug } = useWorkspace();
  const hydrated = useHydrated();
  const outlets = useQuery(api.outlets.list.queryOptions({ input: { workspace: slug } }));
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="What the article is here"
        data={[
          { value: 'under_check', label: 'Under check' },
          { value: 'reference', label: 'Reference' },
        ]}
        {...form.getInputProps('role')}
      />
      <Text size="xs" c="dimmed">
        A reference is an original post, transcript, statement or agency copy. It is compared with, and left
        out of every count.
      </Text>
      <Group grow align="flex-start">
        <TextInput label="Short label" required maxLength={60} {...form.getInputProps('label')} />
        <Autocomplete
          label="Outlet"
          placeholder="Not known"
          data={outlets.data?.map(({ name }) => name) ?? []}
          {...form.getInputProps('outlet')}
        />
      </Group>
      <TextInput label="Headline" {...form.getInputProps('headline')} />
      <TextInput label="Byline" {...form.getInputProps('byline')} />
      <Group grow align="flex-start">
        <TextInput label="Date" placeholder="2025-03-14" {...form.getInputProps('publishedAt')} />
        <Select
          label="How the date is known"
          allowDeselect={false}
          data={[
            { value: 'in_text', label: 'Stated in the text' },
            { value: 'typed_in', label: 'Typed in by the desk' },
            { value: 'unknown', label: 'Not known' },
          ]}
          {...form.getInputProps('dateBasis')}
        />
      </Group>
      <TextInput label="URL" type="url" placeholder="https://" {...form.getInputProps('url')} />
      <TextInput
        label="Archive URL"
        type="url"
        placeholder="https://"
        {...form.getInputProps('archiveUrl')}
      />
      <Group grow align="flex-start">
        <DateTimePicker
          label="Accessed"
          clearable
          valueFormat="D MMMM YYYY, HH:mm"
          {...form.getInputProps('accessedAt')}
          // The time zone is the browser's.
          {...(!hydrated && { value: null })}
        />
        <Select
          label="Language"
          searchable
          allowDeselect={false}
          data={languages}
          {...form.getInputProps('language')}
        />
      </Group>
    </Stack>
  );
}
