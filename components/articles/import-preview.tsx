'use client';

import { Alert, List, Stack, Tabs, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { shallowEqual } from '@mantine/hooks';
import { useEffect } from 'react';
import type { Candidate } from './import-candidate';
import { ParticularsFields } from './particulars-fields';
import { validateParticulars } from './particulars-values';
import { PartsEditor } from './parts-editor';

interface Props {
  candidate: Candidate;
  onChange: (changed: Partial<Candidate>) => void;
}

/** One text that came in: its parts, its particulars, and what was replaced or guessed while reading it. */
export function ImportPreview({ candidate, onChange }: Props) {
  const { row, values, parts } = candidate;
  const form = useForm({
    mode: 'controlled',
    initialValues: values,
    validate: validateParticulars,
    validateInputOnBlur: true,
    onValuesChange: (changed) => onChange({ values: changed, errors: {} }),
  });
  // The table beside edits the same values.
  const { setValues, getValues } = form;
  useEffect(() => {
    if (!shallowEqual(values, getValues())) setValues(values);
  }, [values, setValues, getValues]);
  return (
    <Stack gap="sm" component="section" aria-label={`Preview of ${values.label}`}>
      {row.notes.length > 0 && (
        <Alert color="gray" p="xs">
          <List size="sm">
            {row.notes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Tabs defaultValue="text">
        <Tabs.List>
          <Tabs.Tab value="text">Text and parts</Tabs.Tab>
          <Tabs.Tab value="particulars">Particulars</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="text" pt="sm">
          <Stack gap="xs">
            <Text size="xs" c="dimmed">
              The text is kept exactly as it came. Page leftovers are dimmed, never deleted. Select words and
              choose what they are, or change a whole part.
            </Text>
            <PartsEditor
              text={row.text}
              parts={parts}
              language={values.language}
              onChange={(changed) => onChange({ parts: changed })}
            />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="particulars" pt="sm">
          <ParticularsFields form={form} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
