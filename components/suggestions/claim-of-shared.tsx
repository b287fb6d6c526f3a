'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api, client } from '@/lib/client/api';
import type { SharedStatement } from '@/lib/contract/analysis';
import type { PassageVoice } from '@/lib/domain/voice';
import { NewClaim } from '../reader/new-claim';
import { refreshMarks } from '../reader/refresh-marks';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';

interface Props {
  caseId: string;
  shared: SharedStatement;
  /** The sentences that are marked for it besides the first one, whose words it takes. */
  others: SharedStatement['sentences'];
}

/** Makes a claim of what several articles state, with the chosen sentences as its passages. */
export function ClaimOfShared({ caseId, shared: { statement, words, sentences }, others }: Props) {
  const { slug: workspace } = useWorkspace();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [asking, { open, close }] = useDisclosure(false);
  const [lead] = sentences;
  // Whole sentences are marked, but what is said in passing is not what its sentence says.
  const isInPassing = lead !== undefined && (words.start > lead.start || words.end < lead.end);
  const [leadVoice, setLeadVoice] = useState<PassageVoice | undefined>(lead);
  const make = useMutation({
    mutationFn: async ({ words: stated, first }: { words: string; first: PassageToMark }) => {
      const { claim } = await client.claims.create({ workspace, caseId, statement: stated, passage: first });
      // What fails here is left to the page of the claim, which suggests it again.
      for (const sentence of others) {
        const { articleId, revisionId, start, end, part } = sentence;
        const range = isInPassing ? part : { start, end };
        await client.passages
          .create({ workspace, claimId: claim.id, articleId, revisionId, ...range, ...takeVoice(sentence) })
          .catch(showError);
      }
      return claim;
    },
    onError: showError,
    onSuccess: (claim) => {
      refreshMarks(queryClient);
      void queryClient.invalidateQueries({ queryKey: api.passages.key() });
      router.push(`/w/${workspace}/cases/${caseId}/claims/${claim.id}#matches`);
    },
  });
  if (!lead || !leadVoice) return null;
  const { articleId, revisionId } = lead;
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={open}>
        {others.length > 0 ? `Make a claim of these ${others.length + 1}` : 'Make a claim of it'}
      </Button>
      <NewClaim
        opened={asking}
        quote={statement}
        voice={leadVoice}
        busy={make.isPending}
        onVoice={setLeadVoice}
        onCreate={(stated) =>
          make.mutate({ words: stated, first: { articleId, revisionId, ...words, ...takeVoice(leadVoice) } })
        }
        onClose={close}
      />
    </>
  );
}

interface PassageToMark extends PassageVoice {
  articleId: string;
  revisionId: string;
  start: number;
  end: number;
}

const takeVoice = ({ voice, speaker, polarity, verb }: PassageVoice): PassageVoice => ({
  voice,
  speaker,
  polarity,
  verb,
});
