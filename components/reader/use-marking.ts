'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Passage } from '@/lib/contract/passages';
import type { PassageVoice } from '@/lib/domain/voice';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { refreshMarks } from './refresh-marks';

interface Article {
  caseId: string;
  articleId: string;
  revisionId: string;
}

interface Selected {
  start: number;
  end: number;
  voice: PassageVoice;
}

/** What a reviewer does to passages of an article. `keep` puts the result on the page. */
export function useMarking({ caseId, articleId, revisionId }: Article, keep: (passage: Passage) => void) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const onSuccess = (passage: Passage) => {
    keep(passage);
    refreshMarks(queryClient);
  };
  const create = useMutation(api.claims.create.mutationOptions({ onError: showError }));
  const link = useMutation(api.passages.create.mutationOptions({ onSuccess, onError: showError }));
  const update = useMutation(api.passages.update.mutationOptions({ onSuccess, onError: showError }));
  const remove = useMutation(api.passages.remove.mutationOptions({ onError: showError }));

  const setRemoved = async (passage: Passage, removed: boolean) => {
    const after = await remove.mutateAsync({
      workspace,
      passageId: passage.id,
      version: passage.version,
      removed,
    });
    onSuccess(after);
    return after;
  };

  return {
    busy: create.isPending || link.isPending,
    createClaim: async (statement: string, { start, end, voice }: Selected): Promise<Passage | null> => {
      const { passage } = await create.mutateAsync({
        workspace,
        caseId,
        statement,
        passage: { articleId, revisionId, start, end, ...voice },
      });
      if (passage) keep(passage);
      refreshMarks(queryClient);
      return passage;
    },
    linkTo: (claimId: string, { start, end, voice }: Selected) =>
      link.mutateAsync({ workspace, claimId, articleId, revisionId, start, end, ...voice }),
    setVoice: (passage: Passage, voice: PassageVoice) =>
      update.mutate({ workspace, passageId: passage.id, version: passage.version, ...voice }),
    setEnds: (passage: Passage, place: { start: number; end: number }) =>
      update.mutate({ workspace, passageId: passage.id, version: passage.version, place }),
    setClaim: (passage: Passage, claimId: string) =>
      update.mutate({ workspace, passageId: passage.id, version: passage.version, claimId }),
    remove: async (passage: Passage) => {
      const after = await setRemoved(passage, true);
      showUndo({ message: 'Passage removed', undo: () => void setRemoved(after, false).catch(showError) });
    },
  };
}

export type Marking = ReturnType<typeof useMarking>;
