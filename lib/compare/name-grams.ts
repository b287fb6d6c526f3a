/** Names of runs of words: runs with one number are the same, and -1 marks a run that stands nowhere else. */
export interface GramNames {
  names: Int32Array;
  /** How many different names there are; they count from 0. */
  count: number;
}

const ALONE = -1;
/** Names the words themselves: those that occur once become -1. */
export function nameWords(words: Int32Array): GramNames {
  const first = new Int32Array(words.length).fill(ALONE);
  return rename(words, first.length === 0 ? 0 : words.reduce((most, word) => Math.max(most, word), 0) + 1);
}

/**
 * Names longer runs by the names of their two halves: the run at `i` is `left` at `i` and `right` at `i + shift`. Equal
 * names mean equal words, not only equal hashes (Karp, Miller and Rosenberg 1972). Linear; what is unique in a half is
 * not looked at again.
 */
export function joinGrams(left: GramNames, right: GramNames, shift: number): GramNames {
  const length = left.names.length;
  const names = new Int32Array(length).fill(ALONE);
  const pairs = makePairNames(length);
  for (let at = 0; at + shift < length; at += 1) {
    const first = left.names[at] as number;
    const second = right.names[at + shift] as number;
    if (first !== ALONE && second !== ALONE) names[at] = pairs.getName(first, second);
  }
  return rename(names, pairs.count());
}

/**
 * Gives pairs of numbers that are not negative a name each, counted from 0: a table with open addressing, since a Map
 * with two numbers in one key takes several times as long. `most` is how many names are given at most.
 */
export function makePairNames(most: number): {
  getName(first: number, second: number): number;
  count(): number;
} {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const slots = new Int32Array(size);
  const firsts = new Int32Array(most);
  const seconds = new Int32Array(most);
  let count = 0;
  return {
    getName(first, second) {
      // Odd multipliers from the golden ratio and MurmurHash3; the high bits are folded into those that pick the slot.
      const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
      let slot = (mixed ^ (mixed >>> 15)) & (size - 1);
      for (;;) {
        const name = (slots[slot] as number) - 1;
        if (name === -1) {
          firsts[count] = first;
          seconds[count] = second;
          count += 1;
          slots[slot] = count;
          return count - 1;
        }
        if (firsts[name] === first && seconds[name] === second) return name;
        slot = (slot + 1) & (size - 1);
      }
    },
    count: () => count,
  };
}

/** Counts names anew, without those that occur once. */
function rename(names: Int32Array, count: number): GramNames {
  const occurrences = new Int32Array(count);
  for (const name of names) if (name !== ALONE) occurrences[name] = (occurrences[name] as number) + 1;
  const renamed = new Int32Array(count).fill(ALONE);
  let next = 0;
  for (let name = 0; name < count; name += 1) {
    if ((occurrences[name] as number) < 2) continue;
    renamed[name] = next;
    next += 1;
  }
  return { names: names.map((name) => (name === ALONE ? ALONE : (renamed[name] as number))), count: next };
}

/** Places by name, in order: those of name `n` are `places[offsets[n]]` to `places[offsets[n + 1] - 1]`. */
export interface Places {
  offsets: Int32Array;
  places: Int32Array;
}

export function listPlaces({ names, count }: GramNames): Places {
  const offsets = new Int32Array(count + 1);
  for (const name of names) if (name !== ALONE) offsets[name + 1] = (offsets[name + 1] as number) + 1;
  for (let name = 0; name < count; name += 1)
    offsets[name + 1] = (offsets[name + 1] as number) + (offsets[name] as number);
  const places = new Int32Array(offsets[count] as number);
  const next = offsets.slice();
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as number;
    if (name === ALONE) continue;
    places[next[name] as number] = at;
    next[name] = (next[name] as number) + 1;
  }
  return { offsets, places };
}
