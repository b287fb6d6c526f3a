import { v7 as newId } from 'uuid';
import type { Db } from '@/lib/db/database';
import type { BuiltWorkspace } from './build-workspace';

interface CaseParts {
  title?: string;
  archivedAt?: Date;
  training?: boolean;
}

/** A case of the workspace; answers its id. */
export async function buildCase(
  db: Db,
  workspace: BuiltWorkspace,
  { title = 'Border incursion, March 2025', archivedAt, training }: CaseParts = {},
): Promise<string> {
  const id = newId();
  await db.case.create({
    data: {
      workspaceId: workspace.workspaceId,
      id,
      title,
      scaleId: workspace.scaleId,
      createdById: workspace.editor.userId,
      archivedAt,
      training,
    },
  });
  return id;
}
