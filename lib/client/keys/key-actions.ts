/**
 * Everything that a key does, with the key it has from the start. Keys are written as Mantine's hotkeys are: `mod` is
 * Ctrl, or Cmd on a Mac. Single letters and digits can be switched off or given another key (WCAG 2.1.4).
 */
export const keyActions = {
  'help.keys': { group: 'Everywhere', label: 'Show the keys', key: '?' },
  'find.inArticles': { group: 'Everywhere', label: 'Find in all articles', key: 'mod+shift+F' },
  'go.queue': { group: 'Everywhere', label: 'Go to my queue', key: 'H' },
  'go.notifications': { group: 'Everywhere', label: 'Show what is new for me', key: 'I' },
  'article.next': { group: 'Reading', label: 'Next article', key: 'J' },
  'article.previous': { group: 'Reading', label: 'Previous article', key: 'K' },
  'article.readToEnd': { group: 'Reading', label: 'Read to the end', key: 'E' },
  'passage.next': { group: 'Reading', label: 'Next passage', key: 'N' },
  'passage.previous': { group: 'Reading', label: 'Previous passage', key: 'P' },
  'select.word': { group: 'Reading', label: 'Select the word at the caret', key: 'W' },
  'select.sentence': { group: 'Reading', label: 'Select the sentence at the caret', key: 'S' },
  'candidate.show': { group: 'Reading', label: 'Show or hide sentences worth checking', key: 'T' },
  'candidate.next': { group: 'Reading', label: 'Next sentence worth checking', key: 'G' },
  'candidate.previous': { group: 'Reading', label: 'Previous sentence worth checking', key: 'R' },
  'mark.newClaim': { group: 'Marking', label: 'New claim from the selection', key: 'C' },
  'mark.link': { group: 'Marking', label: 'Link the selection to a claim', key: 'L' },
  'voice.says': { group: 'Marking', label: 'The article says it', key: '1' },
  'voice.reports': { group: 'Marking', label: 'It reports someone saying it', key: '2' },
  'voice.reports_denial': { group: 'Marking', label: 'It reports a denial', key: '3' },
  'voice.denies': { group: 'Marking', label: 'It denies it', key: '4' },
  'voice.hedges': { group: 'Marking', label: 'It hedges', key: '5' },
  'passage.edit': { group: 'Marking', label: 'Move the ends of the passage', key: 'M' },
  'passage.remove': { group: 'Marking', label: 'Remove the passage', key: 'Delete' },
  'suggestion.show': { group: 'Suggestions', label: 'Show or hide where else it is stated', key: 'U' },
  'suggestion.accept': { group: 'Suggestions', label: 'Accept or confirm it', key: 'Y' },
  'suggestion.reject': { group: 'Suggestions', label: 'Reject or dismiss it', key: 'X' },
  'suggestion.next': { group: 'Suggestions', label: 'Next suggestion', key: 'D' },
  'suggestion.undo': { group: 'Suggestions', label: 'Take the last answer back', key: 'Z' },
  'claim.open': { group: 'Claims', label: 'Open the claim', key: 'O' },
  'claim.verdict': { group: 'Claims', label: 'Give a verdict', key: 'V' },
  'claim.evidence': { group: 'Claims', label: 'Add evidence', key: 'A' },
  'difference.next': { group: 'Side by side', label: 'Next difference', key: 'F' },
  'difference.previous': { group: 'Side by side', label: 'Previous difference', key: 'B' },
} as const satisfies Record<string, { group: string; label: string; key: string }>;

export type KeyAction = keyof typeof keyActions;

/** Whether a key is a single character, which speech input and other tools may send by accident. */
export function isSingleKey(key: string): boolean {
  return !key.includes('+') && [...key].length === 1;
}
