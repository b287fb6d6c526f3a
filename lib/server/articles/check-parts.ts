import { type Part, type PartsFault, tidyParts, validateParts } from '@/lib/domain/part';
import { Problem } from '@/lib/domain/problem';

const words: Record<PartsFault['kind'], string> = {
  gap: 'no part covers',
  overlap: 'two parts cover',
  empty: 'a part is empty at',
  outside: 'a part lies outside the text at',
  splits_character: 'a part splits a character at',
};

/** The parts in their plainest form, or a refusal that says where they do not cover the text. */
export function checkParts(parts: Part[], text: string): Part[] {
  const [fault] = validateParts({ parts, text });
  if (fault) {
    throw new Problem(
      'INVALID',
      `The parts do not fit the text: ${words[fault.kind]} ${fault.start} to ${fault.end}.`,
      {
        field: 'parts',
      },
    );
  }
  return tidyParts({ parts, text });
}
