/**
 * What the engine can suggest: that a sentence states a claim, that two wordings of a claim conflict, that something was
 * done to a quotation, that two articles have one origin, that several articles state the same. A suggestion is never
 * counted; a person answers it.
 */
export const suggestionKinds = ['match', 'conflict', 'quote', 'join', 'shared'] as const;

export const suggestionAnswers = ['accepted', 'rejected'] as const;

/** What a person can say of where a text comes from. */
export const originKinds = ['agency', 'outlet', 'statement', 'own', 'unknown'] as const;
export type OriginKind = (typeof originKinds)[number];
