'use client';

import { Anchor, Badge, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { api } from '@/lib/client/api';
import { conflictLabels } from '@/lib/compare/conflict-labels';
import type { SharedStatement } from '@/lib/contract/analysis';
import { describeVoice, type PassageVoice } from '@/lib/domain/voice';
import { NewClaim } from '../reader/new-claim';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import classes from './shared-statements.module.css';

interface Props {
  caseId: string;
  statement: SharedStatement;
  labelOf: (articleId: string) => string;
  mayClaim: boolean;
}

/** One statement that several articles make: opened, each sentence with who speaks in it, and how the articles differ. */
export function SharedStatementRow({ caseId, statement: shared, labelOf, mayClaim }: Props) {
  const { slug } = useWorkspace();
  const [opened, { toggle }] = useDisclosure(false);
  const bodyId = useId();
  const { statement, articleIds, sentences, differences, claims } = shared;
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.head} aria-expanded={opened} aria-controls={bodyId} onClick={toggle}>
        <span className={classes.statement} dir="auto">
          {statement}
        </span>
        <span className={classes.meta}>
          <span>{articleIds.length} articles</span>
          {kinds.map((kind) => (
            <Badge
              key={kind}
              component="span"
              size="xs"
              variant={kind === 'contradiction' ? 'light' : 'default'}
              color={kind === 'contradiction' ? 'orange' : 'gray'}
              tt="none"
              fw={500}
            >
              {conflictLabels[kind]}
            </Badge>
          ))}
        </span>
      </UnstyledButton>
      <div id={bodyId} hidden={!opened} className={classes.body}>
        {opened && (
          <>
            {differences.map(({ words }) => (
              <Text key={words} size="sm" className={classes.difference}>
                {words}
              </Text>
            ))}
            <dl className={classes.sentences}>
              {sentences.map(({ articleId, start, end, part, sentence, ...voice }) => (
                <div key={`${articleId} ${part.start}`}>
                  <Text component="dt" size="xs" fw={600}>
                    <Anchor
                      component={Link}
                      href={`/w/${slug}/cases/${caseId}/articles/${articleId}?at=${start}`}
                      size="xs"
                      fw={600}
                      c="inherit"
                    >
                      {labelOf(articleId)}
                    </Anchor>
                  </Text>
                  <dd className={classes.words} dir="auto">
                    {sentence.slice(0, part.start - start)}
                    <mark>{sentence.slice(part.start - start, part.end - start)}</mark>
                    {sentence.slice(part.end - start, end - start)}
                    <Text size="xs" c="dimmed" component="span" display="block" dir="ltr">
                      {describeVoice(voice)}
                    </Text>
                  </dd>
                </div>
              ))}
            </dl>
            <Group gap="sm">
              {claims.map(({ claimId, number }) => (
                <Anchor
                  key={claimId}
                  component={Link}
                  href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
                  size="sm"
                >
                  Claim {number}
                </Anchor>
              ))}
              {mayClaim && <MakeClaim caseId={caseId} shared={shared} />}
            </Group>
          </>
        )}
      </div>
    </li>
  );
}

/** Makes a claim from the words that can stand for all; the other sentences then wait on its page to be accepted. */
function MakeClaim({
  caseId,
  shared: { statement, words: marked, sentences },
}: {
  caseId: string;
  shared: SharedStatement;
}) {
  const { slug: workspace } = useWorkspace();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [asking, { open, close }] = useDisclosure(false);
  const [lead] = sentences;
  const [voice, setVoice] = useState<PassageVoice | undefined>(lead);
  const create = useMutation(
    api.claims.create.mutationOptions({
      onError: showError,
      onSuccess: ({ claim }) => {
        void queryClient.invalidateQueries({ queryKey: api.claims.key() });
        router.push(`/w/${workspace}/cases/${caseId}/claims/${claim.id}#matches`);
      },
    }),
  );
  if (!lead || !voice) return null;
  const { articleId, revisionId } = lead;
  const { voice: kind, speaker, polarity, verb } = voice;
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={open}>
        Make a claim of it
      </Button>
      <NewClaim
        opened={asking}
        quote={statement}
        voice={voice}
        busy={create.isPending}
        onVoice={setVoice}
        onCreate={(words) =>
          create.mutate({
            workspace,
            caseId,
            statement: words,
            passage: { articleId, revisionId, ...marked, voice: kind, speaker, polarity, verb },
          })
        }
        onClose={close}
      />
    </>
  );
}
