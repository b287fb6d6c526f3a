'use client';

import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import classes from './add-articles.module.css';
import type { Candidate } from './import-candidate';
import { ImportIntake } from './import-intake';
import { ImportPreview } from './import-preview';
import { ImportTable } from './import-table';
import { fromImportRow, toInput, validateParticulars } from './particulars-values';

/** Adding articles: texts come in, a table shows what was made of them, a person corrects it and adds them. */
export function AddArticles({ caseId }: { caseId: string }) {
  const { slug: workspace } = useWorkspace();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [candidates, setCandidates] = useState<Candidate[]>([]);
  const [faults, setFaults] = useState<{ fileName: string; message: string }[]>([]);
  const [shown, setShown] = useState<string>();

  const prepare = useMutation(
    api.articles.prepare.mutationOptions({
      onSuccess: (answer) => {
        const added = answer.rows.map((row) => ({
          id: newId(),
          values: fromImportRow(row),
          row,
          parts: row.parts,
          included: row.duplicateOf === null && row.unnamedIn === null,
          errors: {},
        }));
        setCandidates((before) => [...before, ...added]);
        setFaults(answer.faults);
        setShown((before) => before ?? added[0]?.id);
      },
    }),
  );
  const add = useMutation(
    api.articles.add.mutationOptions({
      onSuccess: async (articles) => {
        await queryClient.invalidateQueries({ queryKey: api.articles.key() });
        void queryClient.invalidateQueries({ queryKey: api.cases.key() });
        notifications.show({
          message: articles.length === 1 ? 'One article added.' : `${articles.length} articles added.`,
        });
        router.push(`/w/${workspace}/cases/${caseId}`);
      },
      onError: (error) => {
        const fault = findFieldError(error);
        const place = fault?.field.match(/^articles\.(\d+)\.(\w+)/);
        if (!fault || !place) return;
        const refused = chosen[Number(place[1])];
        if (refused) change(refused.id, { errors: { [place[2] ?? '']: fault.message } });
      },
    }),
  );

  const change = (id: string, changed: Partial<Candidate>) =>
    setCandidates((before) =>
      before.map((candidate) => (candidate.id === id ? { ...candidate, ...changed } : candidate)),
    );
  const chosen = candidates.filter(({ included }) => included);
  const leftOut = candidates.length - chosen.length;

  const submit = () => {
    const checked = candidates.map((candidate) => ({
      ...candidate,
      errors: candidate.included ? check(candidate) : {},
    }));
    setCandidates(checked);
    const faulty = checked.find(({ errors }) => Object.keys(errors).length > 0);
    if (faulty) setShown(faulty.id);
    else {
      add.mutate({
        workspace,
        caseId,
        articles: chosen.map(({ values, row, parts }) => ({
          ...toInput(values),
          text: row.text,
          parts,
          allowDuplicate: row.duplicateOf !== null,
        })),
      });
    }
  };

  const preview = candidates.find(({ id }) => id === shown);
  return (
    <Page title="Add articles" size="xl">
      <ImportIntake
        busy={prepare.isPending}
        onFiles={(files) => prepare.mutate({ workspace, caseId, files, pasted: [] })}
        onPasted={(pasted) => prepare.mutate({ workspace, caseId, files: [], pasted: [pasted] })}
      />
      {prepare.error && (
        <Alert color="red" title="This could not be read">
          {describeError(prepare.error)}
        </Alert>
      )}
      {faults.length > 0 && (
        <Alert
          color="orange"
          title="Some files could not be read"
          withCloseButton
          onClose={() => setFaults([])}
        >
          <List size="sm">
            {faults.map(({ fileName, message }) => (
              <List.Item key={`${fileName}${message}`}>
                <b>{fileName}</b>: {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {candidates.length > 0 && (
        <>
          <div className={classes.desk}>
            <ImportTable
              candidates={candidates}
              shown={shown}
              onShow={setShown}
              onChange={change}
              onRemove={(id) => setCandidates((before) => before.filter((candidate) => candidate.id !== id))}
            />
            {preview && (
              <ImportPreview
                key={preview.id}
                candidate={preview}
                onChange={(changed) => change(preview.id, changed)}
              />
            )}
          </div>
          {add.error && !findFieldError(add.error) && <Alert color="red">{describeError(add.error)}</Alert>}
          <Group className={classes.foot}>
            <Button onClick={submit} loading={add.isPending} disabled={chosen.length === 0}>
              {chosen.length === 1 ? 'Add one article' : `Add ${chosen.length} articles`}
            </Button>
            {leftOut > 0 && (
              <Text size="sm" c="dimmed">
                {leftOut} left out, as the table says.
              </Text>
            )}
            <Stack gap={0} ml="auto">
              <Button variant="subtle" color="gray" onClick={() => setCandidates([])}>
                Start again
              </Button>
            </Stack>
          </Group>
        </>
      )}
    </Page>
  );
}

function check({ values }: Candidate): Candidate['errors'] {
  const faults = Object.entries(validateParticulars).map(([field, validate]) => [
    field,
    validate(String(values[field as keyof typeof values] ?? '')),
  ]);
  return Object.fromEntries(faults.filter(([, message]) => message !== null));
}
