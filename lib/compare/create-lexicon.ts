import type { Lexicon, LexiconEntry } from './lexicon';

const KINDS = ['noun', 'verb', 'adj'] as const;
type Kind = (typeof KINDS)[number];

/** The database files of WordNet 3 (wndb(5WN)) for one kind of word, as they lie on the disk. */
export type LexiconFiles = Record<Kind, { index: string; data: Uint8Array }>;

/** So many senses of a word are read, most frequent first: rare ones make everything resemble everything. */
const SENSES: Record<Kind, number> = { noun: 4, verb: 6, adj: 4 };
/** Pointers to hypernyms, verb groups, causes, entailments, similar adjectives and derivations. */
const WIDER = new Set(['@', '$', '*', '>', '&', '+']);
/** Of nouns only these lead to something that would be said in its place. */
const WIDER_NOUN = new Set(['@', '+']);
/** Synset offsets stay below this, so a sense is its kind times this and its offset. */
const KIND_STEP = 1e8;

/**
 * A lexicon from the files of WordNet. Entries are read on demand from the bytes given, which stay in memory (22 MB); no
 * file is opened here. Phrases are left out.
 */
export function createLexicon(files: LexiconFiles): Lexicon {
  const lines = new Map<string, Partial<Record<Kind, string>>>();
  for (const kind of KINDS) {
    for (const line of files[kind].index.split('\n')) {
      const lemma = line.slice(0, Math.max(0, line.indexOf(' ')));
      if (lemma === '' || lemma.includes('_')) continue;
      const entry = lines.get(lemma);
      if (entry) entry[kind] = line;
      else lines.set(lemma, { [kind]: line });
    }
  }
  const known = new Map<string, LexiconEntry>();
  return {
    lookUp(word) {
      const found = lines.get(word);
      if (!found) return undefined;
      let entry = known.get(word);
      if (!entry) {
        entry = readEntry(files, found);
        known.set(word, entry);
      }
      return entry;
    },
  };
}

function readEntry(files: LexiconFiles, lines: Partial<Record<Kind, string>>): LexiconEntry {
  const senses = new Set<number>();
  const related = new Set<number>();
  const explainedBy = new Set<string>();
  let all = 0;
  let verbs = 0;
  for (const [number, kind] of KINDS.entries()) {
    const offsets = readOffsets(lines[kind]);
    all += offsets.length;
    if (kind === 'verb') verbs = offsets.length;
    for (const offset of offsets.slice(0, SENSES[kind])) {
      senses.add(number * KIND_STEP + offset);
      const line = readLine(files[kind].data, offset);
      for (const sense of readPointers(line, kind)) related.add(sense);
      for (const word of readExplanations(line)) explainedBy.add(word);
    }
  }
  return { senses, related, explainedBy, verbShare: all === 0 ? 0 : verbs / all };
}

/** lemma pos synset_cnt p_cnt [symbols] sense_cnt tagsense_cnt offset… */
function readOffsets(line: string | undefined): number[] {
  if (line === undefined) return [];
  const fields = line.trim().split(' ');
  return fields.slice(fields.length - Number(fields[2])).map(Number);
}

function readLine(data: Uint8Array, offset: number): string {
  return new TextDecoder().decode(data.subarray(offset, data.indexOf(0x0a, offset)));
}

/** The parts of the gloss that are one word, its examples in quotation marks left out. */
function readExplanations(line: string): string[] {
  const gloss = line.slice(line.indexOf('|') + 1).split('"', 1)[0] ?? '';
  return gloss
    .split(/[;:]/)
    .map((part) => part.trim())
    .filter((part) => /^[a-z]{3,}$/.test(part));
}

/** offset lex_filenum ss_type w_cnt (hexadecimal) [word lex_id]… p_cnt [symbol offset pos source/target]… | gloss */
function readPointers(line: string, kind: Kind): number[] {
  const fields = line.split(' ');
  const at = 4 + 2 * Number.parseInt(fields[3] ?? '0', 16);
  const pointers: number[] = [];
  for (let place = 0; place < Number(fields[at]); place += 1) {
    const [symbol = '', target = '', type = ''] = fields.slice(at + 1 + 4 * place);
    if (!(kind === 'noun' ? WIDER_NOUN : WIDER).has(symbol) || type === 'r') continue;
    pointers.push((type === 'n' ? 0 : type === 'v' ? 1 : 2) * KIND_STEP + Number(target));
  }
  return pointers;
}
