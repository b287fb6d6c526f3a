import type { Anchor } from '@/lib/anchoring/anchor';
import { proposeVoice } from '@/lib/compare/propose-voice';
import type { Passage } from '@/lib/contract/passages';
import type { Claim, Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { isReported, type PassageVoice } from '@/lib/domain/voice';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { labelPassage } from './label-passage';
import { type Place, placePassage, requireStillNewest } from './place-passage';
import { passageAuthor, presentPassage } from './present-passage';
import { setSilenceBack } from './set-silence-back';

/** A place in an article and, as far as the marker said it, who speaks there and how. */
export type MarkedPlace = Place & Partial<PassageVoice>;

/** A mark whose words are found and read: all that its transaction needs. */
export interface PreparedMark {
  articleId: string;
  revisionId: string;
  anchor: Anchor;
  voice: PassageVoice;
}

/**
 * Finds the words of a mark and reads who speaks there, before the transaction. What was not said of the voice is
 * proposed from the sentence and the claim's statement.
 */
export async function prepareMark(
  actor: Actor,
  db: Db,
  { statement, ...marked }: MarkedPlace & { statement: string },
): Promise<PreparedMark> {
  authorise(actor, 'passages.create');
  const { article, revision, anchor } = await placePassage(db, actor, marked);
  const { start, end } = anchor;
  const proposed = proposeVoice({ text: revision.text, start, end, statement });
  return {
    articleId: article.id,
    revisionId: revision.id,
    anchor,
    voice: settleVoice(proposed, marked),
  };
}

/** Stores a prepared mark for a claim; an article that states the claim is no longer silent on it. */
export async function markPassage(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claim, mark }: { claim: Claim; mark: PreparedMark },
): Promise<Passage> {
  const article = await requireStillNewest(tx, actor, mark);
  if (article.caseId !== claim.caseId)
    throw new Problem('RULE_BROKEN', 'The claim and the article are of different cases.', {
      rule: 'other_case',
    });
  const { workspaceId, userId: authorId } = actor;
  const passage = await tx.passage.create({
    data: {
      workspaceId,
      id: newId(),
      caseId: claim.caseId,
      claimId: claim.id,
      articleId: article.id,
      revisionId: mark.revisionId,
      ...mark.anchor,
      ...mark.voice,
      stage: claim.stage,
      authorId,
      createdAt: now,
    },
    include: passageAuthor,
  });
  await setSilenceBack(tx, { ...passage, now });
  record({
    kind: 'passage.marked',
    caseId: claim.caseId,
    articleId: article.id,
    claimId: claim.id,
    subjectId: passage.id,
    data: { label: labelPassage({ article: article.label, claim: claim.number, quote: passage.quote }) },
  });
  return presentPassage(actor, passage);
}

/** What the marker said, else what is proposed. A speaker is proposed only for a voice that was proposed too. */
function settleVoice(proposed: PassageVoice, said: Partial<PassageVoice>): PassageVoice {
  const voice = said.voice ?? proposed.voice;
  const fits = said.voice === undefined || said.voice === proposed.voice;
  const speaker = said.speaker === undefined && fits ? proposed.speaker : said.speaker;
  return {
    voice,
    speaker: isReported(voice) ? speaker || null : null,
    polarity: said.polarity ?? proposed.polarity,
    verb: (said.verb === undefined ? proposed.verb : said.verb) || null,
  };
}
