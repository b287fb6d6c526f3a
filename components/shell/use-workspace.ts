'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api } from '@/lib/client/api';

/** The slug of the workspace whose screens are shown. */
export const WorkspaceContext = createContext('');

/** The workspace that the screen belongs to: people, scales, settings and what the viewer may do. */
export function useWorkspace() {
  const workspace = use(WorkspaceContext);
  const { data } = useSuspenseQuery(api.workspaces.get.queryOptions({ input: { workspace } }));
  return data;
}

/** The signed-in person. Screens of a workspace are only rendered for one. */
export function useViewer() {
  const { data } = useSuspenseQuery(api.viewer.get.queryOptions());
  if (!data) throw new Error('A screen of a workspace was rendered without a signed-in person.');
  return data;
}
