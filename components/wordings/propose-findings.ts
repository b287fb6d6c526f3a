import type { Conflict } from '@/lib/contract/wordings';

/** The most findings that one answer takes. */
const LIMIT = 20;

interface ProposedFinding {
  articleId: string;
  passageId: string | null;
  says: string;
  holds: string;
  note: string;
}

/**
 * What a confirmed difference makes wrong, once it is said which wording holds: a finding of each article that puts it
 * otherwise and nowhere so. None while nothing is said to hold.
 */
export function proposeFindings({ sides, sentence }: Pick<Conflict, 'sides' | 'sentence'>, holds: string) {
  const held = holds.trim();
  if (held === '') return [];
  const isHeld = ({ says }: Conflict['sides'][number]) => says.toLowerCase() === held.toLowerCase();
  const right = new Set(sides.filter(isHeld).flatMap(({ articleIds }) => articleIds));
  const findings: ProposedFinding[] = [];
  for (const side of sides) {
    if (isHeld(side) || side.says === '') continue;
    for (const articleId of side.articleIds) {
      if (right.has(articleId) || findings.some((known) => known.articleId === articleId)) continue;
      // With one article and one passage the place is certain; else the article's own passages are beside the claim.
      const passageId = side.articleIds.length === 1 ? (side.passageIds[0] ?? null) : null;
      findings.push({ articleId, passageId, says: side.says.slice(0, 500), holds: held, note: sentence });
    }
  }
  return findings.slice(0, LIMIT);
}
