import { proposeVoice } from '@/lib/compare/propose-voice';
import type { Tx } from '@/lib/db/database';
import type { PassageVoice } from '@/lib/domain/voice';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { anchorIn, type Place } from './place-passage';

/** Who seems to speak in a selection and what they seem to do to the claim, from the words of its sentence. */
export async function proposePassage(
  actor: Actor,
  db: Pick<Tx, 'revision'>,
  { articleId, revisionId, start, end }: Place,
): Promise<PassageVoice> {
  authorise(actor, 'passages.create');
  const { workspaceId } = actor;
  const { text } = requireFound(
    await db.revision.findFirst({
      where: { workspaceId, id: revisionId, articleId },
      select: { text: true },
    }),
  );
  const anchor = anchorIn(text, start, end);
  return proposeVoice({ text, start: anchor.start, end: anchor.end });
}
