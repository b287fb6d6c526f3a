import { listWords } from './list-words';
import { isOffice } from './speaker-words';

/** What a title says about an office, without the spelling of a house. */
export interface Title {
  /** The office is not held any more. */
  former: boolean;
  /** "acting", "then", "outgoing" and the like. */
  status: string | null;
  /** "president"; "spokesperson" for spokesman and spokeswoman. */
  offices: string[];
  /** What the office is of: "us", "kremlin". */
  of: string[];
}

const SAME: Record<string, string> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  adviser: 'advisor',
  chief: 'head',
  policewoman: 'officer',
  policeman: 'officer',
};
const RELEVANT = /^(?:acting|then|outgoing|interim|late|incoming|deputy|vice|elect)$/;

/** Reads a title as printed: "former US President", "Putin’s spokesman", "head of the region". */
export function readTitle(title: string): Title {
  const words = listWords(title.replace(/[’']s\b/gu, '')).filter(
    (word) => !/^(?:the|a|an|of|for|to|and|special|current|his|her|their|its)$/.test(word),
  );
  const former = words.some((word) => word === 'former' || word === 'ex' || word === 'retired');
  const offices = words.filter((word) => isOffice(word)).map((word) => SAME[word] ?? word);
  return {
    former,
    status: words.find((word) => RELEVANT.test(word)) ?? null,
    offices: [...new Set(offices)],
    of: words.filter(
      (word) => !isOffice(word) && !/^(?:former|ex|retired)$/.test(word) && !RELEVANT.test(word),
    ),
  };
}
