/** Where a value stands in an input: the keys and indexes that lead to it. */
export type Place = (string | number)[];

/** The places of all strings in an input that `wanted` takes. */
export function findPlaces(value: unknown, wanted: (text: string) => boolean, steps: Place = []): Place[] {
  if (typeof value === 'string') return wanted(value) ? [steps] : [];
  if (typeof value !== 'object' || value === null || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    findPlaces(inner, wanted, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
}

export function readPlace(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((node, step) => Reflect.get(Object(node), step), value);
}

/** The same input with another value at one place; what is not on the way there is kept as it is. */
export function replaceAt(value: unknown, [step, ...rest]: Place, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  const inner = replaceAt(Reflect.get(Object(value), step), rest, replacement);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? inner : item));
  return { ...Object(value), [step]: inner };
}

export const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
