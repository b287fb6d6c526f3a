import { compareSpeakers } from '@/lib/compare/same-speaker';
import type { AnalysisStatus, SpeakerQuotes } from '@/lib/contract/analysis';
import type { Db } from '@/lib/db/database';
import { readState } from '../analysis/read-status';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { presentAnswer, presentSuggestions } from '../suggestions/present-suggestion';
import { loadComparisons } from './load-comparisons';

/** The quotations of a case by speaker, who is quoted most first, with what each article did to them. */
export async function listQuotes(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<{ state: AnalysisStatus['state']; speakers: SpeakerQuotes[] }> {
  authorise(actor, 'analysis.view');
  await readCase(actor, db, caseId);
  const utterances = await loadComparisons(db, actor, caseId);
  const rows = await db.suggestion.findMany({
    where: { workspaceId: actor.workspaceId, caseId, kind: 'quote' },
  });
  const answers = await presentSuggestions(db, actor, rows);
  const byKey = new Map(rows.map(({ key, id }) => [key, answers.find((answer) => answer.id === id)]));
  const speakers: SpeakerQuotes[] = [];
  for (const { speaker, id, quotes, comparisons } of utterances) {
    const group = takeGroup(speakers, speaker);
    group.utterances.push({
      id,
      quotes,
      comparisons: comparisons.map((comparison) => ({
        ...comparison,
        answer: presentAnswer(byKey.get(comparison.key)),
      })),
    });
  }
  const count = (group: SpeakerQuotes) =>
    group.utterances.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return {
    state: await readState(actor, db, caseId),
    speakers: speakers.sort(
      // Nobody named comes last.
      (a, b) => Number(a.speaker === null) - Number(b.speaker === null) || count(b) - count(a),
    ),
  };
}

/** The group of a speaker, however the article spells the name; it is called by the longest. */
function takeGroup(speakers: SpeakerQuotes[], speaker: string | null): SpeakerQuotes {
  const known = speakers.find(
    (group) => group.speaker === speaker || compareSpeakers(group.speaker, speaker) === 'same',
  );
  const group = known ?? { speaker, utterances: [] };
  if (!known) speakers.push(group);
  if ((speaker?.length ?? 0) > (group.speaker?.length ?? 0)) group.speaker = speaker;
  return group;
}
