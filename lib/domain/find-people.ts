/** As many as one looks through without scrolling. */
const MOST = 8;

/**
 * The people meant by what somebody types after `@`: those of whose names a word begins with it, in the order given.
 * Capitals and accents make no difference.
 */
export function findPeople<Person extends { name: string }>(
  people: readonly Person[],
  typed: string,
): Person[] {
  const sought = fold(typed);
  return people
    .filter(({ name }) =>
      fold(name)
        .split(/\s+/u)
        .some((word) => word.startsWith(sought)),
    )
    .slice(0, MOST);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en');
}
