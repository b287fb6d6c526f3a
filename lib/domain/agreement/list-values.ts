/** The different values, each once: numbers ascending, then words in order of their code units. */
export function listValues<Value extends string | number>(values: Iterable<Value>): Value[] {
  return [...new Set(values)].sort((a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return a < b ? -1 : 1;
  });
}
