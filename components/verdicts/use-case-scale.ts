'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Scale } from '@/lib/contract/scales';
import { useWorkspace } from '../shell/use-workspace';

/** The version of a rating scale that a case is judged on; undefined while the case is on its way. */
export function useCaseScale(caseId: string): Scale | undefined {
  const { slug, scales } = useWorkspace();
  const { data } = useQuery(api.cases.get.queryOptions({ input: { workspace: slug, caseId } }));
  return scales.find(({ id }) => id === data?.scaleId);
}
