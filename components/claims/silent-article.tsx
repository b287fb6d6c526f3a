'use client';

import { Anchor, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { When } from '../ui/when';

interface Props {
  claim: ClaimRow;
  articleId: string;
  state: 'silent' | 'read' | 'unread';
  silence: { id: string; words: string; confirmedBy: { name: string }; createdAt: string } | null;
}

/** Why an article has no passage for the claim, and what one can do about it. */
export function SilentArticle({ claim, articleId, state, silence }: Props) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: api.claims.key() });
    void queryClient.invalidateQueries({ queryKey: api.compare.key() });
  };
  const withdraw = useMutation(
    api.claims.withdrawSilence.mutationOptions({ onSuccess: refresh, onError: showError }),
  );
  if (state === 'silent' && silence) {
    return (
      <Group gap={10}>
        <Text size="sm" c="dimmed">
          Silent. {silence.confirmedBy.name} looked for “{silence.words}” <When at={silence.createdAt} />.
        </Text>
        {claim.can['silence.confirm'] && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => withdraw.mutate({ workspace: slug, silenceId: silence.id })}
          >
            Take back
          </Anchor>
        )}
      </Group>
    );
  }
  const mayConfirm =
    claim.can['silence.confirm'] && claim.status !== 'withdrawn' && claim.status !== 'merged';
  return (
    <Group gap={10}>
      <Text size="sm" c="dimmed">
        {state === 'read' ? 'Read, not checked for this.' : 'Not yet read.'}
      </Text>
      {state === 'unread' && (
        <Anchor component={Link} href={`/w/${slug}/cases/${claim.caseId}/articles/${articleId}`} size="xs">
          Read it
        </Anchor>
      )}
      {mayConfirm && <ConfirmSilence claimId={claim.id} articleId={articleId} onDone={refresh} />}
    </Group>
  );
}

interface ConfirmProps {
  claimId: string;
  articleId: string;
  onDone: () => void;
}

function ConfirmSilence({ claimId, articleId, onDone }: ConfirmProps) {
  const { slug } = useWorkspace();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [words, setWords] = useState('');
  const confirm = useMutation(
    api.claims.confirmSilence.mutationOptions({
      onSuccess: () => {
        close();
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') confirm.mutate({ workspace: slug, claimId, articleIds: [articleId], words });
  };
  return (
    <Popover opened={opened} onChange={close} width={300} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Anchor component="button" type="button" size="xs" onClick={toggle} aria-expanded={opened}>
          It does not say this
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <TextInput
              label="Which words did you look for?"
              description="Kept, so that others can see how well it was looked for."
              placeholder="encircl, surround, cut off"
              maxLength={400}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              error={confirm.error && describeError(confirm.error)}
            />
            <Button
              type="submit"
              size="xs"
              w="fit-content"
              disabled={words.trim() === ''}
              loading={confirm.isPending}
            >
              Confirm that it is silent
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
