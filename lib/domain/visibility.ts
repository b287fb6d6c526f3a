import type { Role } from './role';

/**
 * Who may see others' judgements of a claim. This one predicate feeds every door: screens, lists, counts, status,
 * activity, live events, exports, search and notifications. Unknown means hidden.
 */
export type Stage = 'open' | 'independent';

export interface JudgementView {
  role: Role;
  stage: Stage;
  /** The viewer holds an assignment on the claim that is not released. */
  assigned: boolean;
  /** The viewer's own verdict on the claim stands. */
  submitted: boolean;
  /** The desk has decided: the reveal for everybody. */
  decided: boolean;
}

/**
 * May this viewer see others' verdicts, reasons and cell judgements on the claim? In an independent stage reviewers
 * see them after their own submission, observers after the decision, and an editor or owner who is assigned to the
 * claim is as blind as any reviewer.
 */
export function canSeeJudgements(view: JudgementView): boolean {
  if (view.stage === 'open' || view.decided || view.submitted) return true;
  if (view.assigned) return false;
  return view.role === 'editor' || view.role === 'owner';
}

/**
 * May this viewer see what the engine suggests about the claim? In an independent stage a suggestion could lead a
 * reviewer, so it waits until a mark of their own is stored.
 */
export function canSeeSuggestions(view: JudgementView & { marked: boolean }): boolean {
  return view.marked || canSeeJudgements(view);
}

/** What a person could see of others' work at the moment of judging; kept with the judgement. */
export interface Seen {
  stage: Stage;
  others: boolean;
  /** Verdicts of others that were visible, by id and version. */
  verdicts: { id: string; version: number }[];
}
