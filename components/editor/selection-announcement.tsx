import { VisuallyHidden } from '@mantine/core';
import type { TextRange } from '@/lib/domain/revision-text';

/** Longer selections are read out by their first and last words. */
const LONGEST = 120;

/** Says what is selected to people who do not see it: screen readers follow no caret in text that cannot be edited. */
export function SelectionAnnouncement({ text, selected }: { text: string; selected: TextRange | null }) {
  return (
    <VisuallyHidden role="status">
      {selected === null ? '' : `Selected: ${describe(text, selected)}`}
    </VisuallyHidden>
  );
}

function describe(text: string, { start, end }: TextRange): string {
  if (end - start <= LONGEST) return text.slice(start, end);
  const half = LONGEST / 2;
  return `${text.slice(start, start + half)} … ${text.slice(end - half, end)}`;
}
