import { describe, expect, it } from 'vitest';
import { findPeople } from '@/lib/domain/find-people';

const people = [
  { name: 'Inês Reviewer' },
  { name: 'Tomas Reviewer' },
  { name: 'עידו כהן' },
  { name: 'Rose 🌹' },
];
const found = (typed: string) => findPeople(people, typed).map(({ name }) => name);

describe('findPeople', () => {
  it.each([
    ['', ['Inês Reviewer', 'Tomas Reviewer', 'עידו כהן', 'Rose 🌹']],
    ['rev', ['Inês Reviewer', 'Tomas Reviewer']],
    ['INES', ['Inês Reviewer']],
    ['ine\u0302s', ['Inês Reviewer']],
    ['כה', ['עידו כהן']],
    ['🌹', ['Rose 🌹']],
    ['omas', []],
  ])('takes %j for %j', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('offers no more than can be looked through', () => {
    const many = Array.from({ length: 30 }, (_, place) => ({ name: `Person ${place}` }));
    expect(findPeople(many, 'p')).toHaveLength(8);
  });
});
