import type { Polarity } from '@/lib/domain/voice';
import type { ReportingDeed } from './reporting-verbs';

const HEDGES =
  /\b(?:may|might|could|possibly|perhaps|maybe|probably|likely|unlikely|reportedly|allegedly|apparently|purportedly|supposedly|presumably|seemingly|ostensibly|potentially|conceivably|arguably|unconfirmed|unverified|(?:appear|seem)(?:s|ed)?\s+(?:to|that|as)|(?:is|are|was|were|be)\s+(?:widely\s+)?(?:believed|thought|said|understood|rumou?red|reported|alleged|suspected|expected)\s+to|(?:a|the|any|good|real)\s+(?:chance|possibility|risk|likelihood|danger)\s+(?:that|of|to)|it\s+is\s+(?:unclear|not\s+clear|uncertain)|as\s+if)\b/u;

/** Words that call what was said untrue. */
const REFUTES =
  /\b(?:false(?:hood)?s?|falsely|fabricat(?:ed|ion|ions)|untrue|fakes?|fiction|baseless|unfounded|groundless|lies?|lying|hoax(?:es)?|nonsense|invented|made[- ]up|wrong|incorrect|inaccurate|misleading|propaganda|disinformation|misinformation|myths?|debunked|refuted|disproved|contrary\s+to)\b/iu;

/**
 * "Not" beside a form of be, have or do, and "no" before a noun. "Cannot" and "will not" are left alone: what cannot be
 * done is mostly what the claim says ("they cannot get out").
 */
const NEGATES =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did)(?:\s+(?:\p{L}+ly|still|yet|also|now))?\s+not\b|\b(?:is|are|was|were|has|have|had|do|does|did)n[’']t\b|\bnever\b|\bno\s+(?!longer\b|one\b|doubt\b|matter\b|more\s+than\b|less\s+than\b|fewer\s+than\b)\p{L}|\bneither\b|\bnone\s+of\b|\bnot\s+(?!only\b|just\b|least\b)(?:yet\s+)?(?:\p{L}+ed\b|as\b|been\b|in\b|true\b|the\b|a\b|any\b|under\b)|\bwithout\s+(?:any|evidence)\b/iu;

/** A "no longer" or "stopped" ends a state; that is a statement of its own kind and denies that it holds. */
const ENDS = /\bno\s+longer\b/iu;

/**
 * What is done to the claim: by the verb of a reported speaker first, then by the words of the scope (the selection with
 * the clause it stands in). `statement` is the claim, if known: where both deny, the passage affirms.
 */
export function proposePolarity({
  scope,
  asks,
  reporting,
  statement = '',
}: {
  scope: string;
  /** The sentence is a question. */
  asks: boolean;
  reporting?: { deed: ReportingDeed; negated: boolean };
  statement?: string;
}): Polarity {
  if (reporting?.deed === 'denies') return reporting.negated ? 'hedges' : 'denies';
  if (asks || reporting?.deed === 'asks') return 'asks';
  if (reporting?.deed === 'hedges') return 'hedges';
  if (REFUTES.test(scope) !== REFUTES.test(statement) && REFUTES.test(scope)) return 'denies';
  if (HEDGES.test(scope)) return 'hedges';
  return isNegative(scope) && !isNegative(statement) ? 'denies' : 'affirms';
}

function isNegative(words: string): boolean {
  return NEGATES.test(words) || ENDS.test(words);
}
