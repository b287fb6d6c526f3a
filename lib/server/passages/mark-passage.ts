import { proposeVoice } from '@/lib/compare/propose-voice';
import type { Passage } from '@/lib/contract/passages';
import type { Claim } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { isReported, type PassageVoice } from '@/lib/domain/voice';
import type { Actor } from '../core/actor';
import type { Write } from '../core/write';
import { labelPassage } from './label-passage';
import { type Place, placePassage } from './place-passage';
import { passageAuthor, presentPassage } from './present-passage';
import { setSilenceBack } from './set-silence-back';

/** A place in an article and, as far as the marker said it, who speaks there and how. */
export type MarkedPlace = Place & Partial<PassageVoice>;

/**
 * Stores a passage for a claim. What was not said of its voice is proposed from the sentence; an article that states
 * the claim is no longer silent on it.
 */
export async function markPassage(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claim, ...marked }: MarkedPlace & { claim: Claim },
): Promise<Passage> {
  const { article, revision, anchor } = await placePassage(tx, actor, marked);
  if (article.caseId !== claim.caseId)
    throw new Problem('RULE_BROKEN', 'The claim and the article are of different cases.', {
      rule: 'other_case',
    });
  const proposed = proposeVoice({
    text: revision.text,
    start: anchor.start,
    end: anchor.end,
    statement: claim.statement,
  });
  const { workspaceId, userId: authorId } = actor;
  const passage = await tx.passage.create({
    data: {
      workspaceId,
      id: newId(),
      caseId: claim.caseId,
      claimId: claim.id,
      articleId: article.id,
      revisionId: revision.id,
      ...anchor,
      ...settleVoice(proposed, marked),
      stage: claim.stage,
      authorId,
      createdAt: now,
    },
    include: passageAuthor,
  });
  await setSilenceBack(tx, { workspaceId, claimId: claim.id, articleId: article.id, now });
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
