/** A sentence with its full stop: reasons of the engine come without one where they also stand in lists. */
export function endSentence(sentence: string): string {
  const trimmed = sentence.trim();
  return /[.!?…]["”’)]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
