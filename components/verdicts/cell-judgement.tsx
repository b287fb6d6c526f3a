'use client';

import { Button, Group, Input, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { api } from '@/lib/client/api';
import { findConflict } from '@/lib/client/describe-error';
import type { CellJudgement as Judgement } from '@/lib/contract/verdicts';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';

interface Props {
  claimId: string;
  articleId: string;
}

/** Whether this article reports the claim accurately and presents it fairly: one's own word, then the others'. */
export function CellJudgement({ claimId, articleId }: Props) {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const query = useQuery(api.verdicts.listForClaim.queryOptions({ input: { workspace: slug, claimId } }));
  return (
    <QueryView query={query}>
      {({ cells, can, hidden }) => {
        const here = cells.filter((cell) => cell.articleId === articleId);
        const own = here.find(({ user }) => user.id === viewer.id);
        return (
          <Stack gap="xs">
            {can['cellJudgements.set'] && <OwnCell claimId={claimId} articleId={articleId} own={own} />}
            {here
              .filter((cell) => cell !== own && isSaid(cell))
              .map((cell) => (
                <Text key={cell.user.id} size="sm">
                  <b>{cell.user.name}</b>: {sayCell(cell)}
                </Text>
              ))}
            {hidden && (
              <Text size="xs" c="dimmed">
                What others say of it is shown after your verdict on the claim.
              </Text>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function OwnCell({ claimId, articleId, own }: Props & { own: Judgement | undefined }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [note, setNote] = useState(own?.note ?? '');
  const stored = own?.note ?? '';
  useEffect(() => setNote(stored), [stored]);
  const judge = useMutation(
    api.verdicts.judgeCell.mutationOptions({
      onError: (error) => {
        showError(error);
        // Another tab was first; its answer comes up here, and one chooses again.
        if (findConflict(error)) void queryClient.invalidateQueries({ queryKey: api.verdicts.key() });
      },
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.verdicts.key() });
        await queryClient.invalidateQueries({ queryKey: api.compare.key() });
      },
    }),
  );
  const save = (changed: Partial<Pick<Judgement, 'accurate' | 'fair' | 'note'>>) =>
    judge.mutate({
      workspace: slug,
      claimId,
      articleId,
      version: own?.version ?? null,
      accurate: own?.accurate ?? null,
      fair: own?.fair ?? null,
      note,
      ...changed,
    });
  return (
    <Stack gap="xs">
      <Group gap="lg">
        <YesNo
          label="Reported accurately?"
          value={own?.accurate ?? null}
          disabled={judge.isPending}
          onChange={(accurate) => save({ accurate })}
        />
        <YesNo
          label="Presented fairly?"
          value={own?.fair ?? null}
          disabled={judge.isPending}
          onChange={(fair) => save({ fair })}
        />
      </Group>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          label="Note"
          placeholder="Why, in a few words"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {note !== stored && (
          <Button size="xs" variant="default" loading={judge.isPending} onClick={() => save({ note })}>
            Keep
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface YesNoProps {
  label: string;
  value: boolean | null;
  disabled: boolean;
  onChange: (value: boolean | null) => void;
}

function YesNo({ label, value, disabled, onChange }: YesNoProps) {
  const id = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} size="xs">
      <div>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          disabled={disabled}
          value={value === null ? 'unsaid' : value ? 'yes' : 'no'}
          onChange={(chosen) => onChange(chosen === 'unsaid' ? null : chosen === 'yes')}
          data={[
            { value: 'unsaid', label: 'Not said' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      </div>
    </Input.Wrapper>
  );
}

function isSaid({ accurate, fair, note }: Judgement): boolean {
  return accurate !== null || fair !== null || note !== '';
}

function sayCell({ accurate, fair, note }: Judgement): string {
  return [
    accurate !== null && (accurate ? 'reported accurately' : 'not reported accurately'),
    fair !== null && (fair ? 'presented fairly' : 'not presented fairly'),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
