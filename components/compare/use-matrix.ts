'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '@/lib/client/api';
import { useLiveActivities } from '../live/live-context';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';

/** Above so many touched claims one fetch of everything is cheaper than patching. */
const PATCHED_AT_ONCE = 40;

/** The matrix of a case. A live event fetches only the rows it touched; cells that did not change are not drawn again. */
export function useMatrix(caseId: string) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const options = api.compare.matrix.queryOptions({ input: { workspace, caseId } });
  useLiveActivities((activities) => {
    const here = activities.filter((activity) => activity.caseId === caseId);
    if (here.length === 0) return;
    const claimIds = [...new Set(here.flatMap(({ claimId }) => claimId ?? []))];
    const whole = here.some(({ claimId, kind }) => claimId === null || kind.startsWith('claim.'));
    if (whole || claimIds.length > PATCHED_AT_ONCE) {
      void queryClient.invalidateQueries({ queryKey: options.queryKey });
      return;
    }
    client.compare.matrix({ workspace, caseId, claimIds }).then((fresh) => {
      const byId = new Map(fresh.rows.map((row) => [row.claimId, row]));
      queryClient.setQueryData(
        options.queryKey,
        (before) => before && { ...before, rows: before.rows.map((row) => byId.get(row.claimId) ?? row) },
      );
    }, showError);
  });
  return useQuery(options);
}
