'use client';

import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { Evidence } from '@/lib/contract/evidence';
import { isBlankRichText } from '@/lib/domain/rich-text';
import { toDueAt } from '../assignments/due-date';
import { RichTextField } from '../editor/rich-text-field';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { sendAnswer } from './answer-document';
import { checkEvidenceValues, toEvidenceValues, toSource } from './evidence-values';
import { SourceFields } from './source-fields';
import { stanceWords } from './stance-words';
import { useEvidenceWrites } from './use-evidence-writes';

interface Props {
  caseId: string;
  /** The claim that the form was opened from. */
  claimId: string;
  existing?: Evidence;
  onDone: () => void;
}

/** A question, its answer and its source. Only the question is required: the rest can wait, with an owner and a date. */
export function EvidenceForm({ caseId, claimId, existing, onDone }: Props) {
  const { slug, people } = useWorkspace();
  const { refresh } = useEvidenceWrites();
  const form = useForm({
    initialValues: toEvidenceValues(existing, claimId),
    validate: checkEvidenceValues,
  });
  const onSuccess = () => {
    refresh();
    onDone();
  };
  const onError = (error: Error) => {
    const fault = findFieldError(error);
    if (fault) form.setFieldError(fault.field, fault.message);
  };
  const create = useMutation(api.evidence.create.mutationOptions({ onSuccess, onError }));
  const update = useMutation(api.evidence.update.mutationOptions({ onSuccess, onError }));
  const { error, isPending } = existing ? update : create;
  const submit = (version = existing?.version) => {
    const values = form.getValues();
    const { question, stance, ownerId, dueDay, answer, quote } = values;
    const fields = {
      workspace: slug,
      question,
      ownerId,
      dueAt: toDueAt(dueDay),
      answer: isBlankRichText(answer) ? null : sendAnswer(answer),
      source: toSource(values),
      quote,
    };
    if (existing && version !== undefined) update.mutate({ ...fields, evidenceId: existing.id, version });
    else create.mutate({ ...fields, caseId, links: [{ claimId, stance }] });
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(error)?.current as Evidence | undefined;
  const answered = !isBlankRichText(form.values.answer);
  return (
    <form onSubmit={form.onSubmit(() => submit())}>
      <Stack>
        {conflict && (
          <ConflictAlert
            theirs={`${conflict.question} ${conflict.answerText}`}
            onKeepMine={() => submit(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(toEvidenceValues(conflict, claimId));
              refresh();
              update.reset();
            }}
          />
        )}
        {error && !conflict && !findFieldError(error) && <Alert color="red">{describeError(error)}</Alert>}
        <Textarea
          label="Question"
          description="What would one have to know? “What does the transcript of 14 March say?”"
          required
          autosize
          minRows={1}
          maxLength={1000}
          dir="auto"
          data-autofocus
          {...form.getInputProps('question')}
        />
        {!existing && (
          <Stack gap={4}>
            <Text size="sm" fw={500} id="stance">
              For this claim it is
            </Text>
            <SegmentedControl
              aria-labelledby="stance"
              data={Object.entries(stanceWords).map(([value, label]) => ({ value, label }))}
              {...form.getInputProps('stance')}
            />
          </Stack>
        )}
        <RichTextField
          label="Answer"
          description="May wait"
          value={form.values.answer}
          onChange={(answer) => form.setFieldValue('answer', answer)}
          error={typeof form.errors.answer === 'string' && form.errors.answer}
        />
        <SourceFields form={form} caseId={caseId} />
        {!answered && (
          <Group grow align="flex-start">
            <Select
              label="Who finds out"
              placeholder="Nobody yet"
              data={people
                .filter(({ role }) => role !== 'observer')
                .map(({ id, name }) => ({ value: id, label: name }))}
              searchable
              clearable
              {...form.getInputProps('ownerId')}
            />
            <DatePickerInput
              label="Until"
              placeholder="Any day"
              clearable
              {...form.getInputProps('dueDay')}
            />
          </Group>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {existing || answered ? 'Save' : 'Ask'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
