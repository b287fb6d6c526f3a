import { describe, expect, it } from 'vitest';
import { type ClaimFilter, type SelectableClaim, selectClaims } from '@/lib/domain/select-claims';

const claim = (given: Partial<SelectableClaim> & { number: number }): SelectableClaim => ({
  statement: 'The troops are encircled.',
  status: 'open',
  kind: 'event',
  tags: [],
  checkable: true,
  disputed: false,
  articles: 1,
  assignees: [],
  ...given,
});

const all: ClaimFilter = {
  words: '',
  statuses: [],
  kind: null,
  tag: null,
  checkable: null,
  assignee: null,
  disputed: false,
  only: [],
  order: 'number',
};

const select = (claims: SelectableClaim[], filter: Partial<ClaimFilter>) =>
  selectClaims(claims, { ...all, ...filter }).map(({ number }) => number);

describe('selectClaims', () => {
  it('leaves withdrawn and merged claims out until they are asked for', () => {
    const claims = [
      claim({ number: 1, status: 'withdrawn' }),
      claim({ number: 2, status: 'merged' }),
      claim({ number: 3 }),
    ];
    expect(select(claims, {})).toEqual([3]);
    expect(select(claims, { statuses: ['withdrawn', 'open'] })).toEqual([1, 3]);
  });

  it.each<[Partial<ClaimFilter>, number[]]>([
    [{ words: 'TROOPS encirc' }, [1]],
    [{ words: 'troops august' }, []],
    [{ words: 'kursk' }, [2]],
    [{ words: '2' }, [2]],
    [{ words: 'עיר' }, [3]],
    [{ kind: 'date' }, [2]],
    [{ tag: 'Kursk' }, [2]],
    [{ checkable: false }, [3]],
    [{ checkable: true }, [1, 2]],
    [{ disputed: true }, [1]],
    [{ assignee: 'ines' }, [3]],
    [{ assignee: 'nobody' }, [1, 2]],
    [{ disputed: true, assignee: 'ines' }, []],
  ])('filters by %j', (filter, numbers) => {
    const claims = [
      claim({ number: 1, disputed: true }),
      claim({ number: 2, statement: 'It began in August.', kind: 'date', tags: ['Kursk'] }),
      claim({
        number: 3,
        statement: 'העיר נפלה 🚒',
        checkable: false,
        assignees: [{ userId: 'ines', dueAt: null }],
      }),
    ];
    expect(select(claims, filter)).toEqual(numbers);
  });

  it.each<[ClaimFilter['order'], number[]]>([
    ['number', [1, 2, 3]],
    ['articles', [3, 1, 2]],
    ['due', [2, 3, 1]],
    ['status', [3, 1, 2]],
    ['statement', [2, 3, 1]],
  ])('sorts by %s', (order, numbers) => {
    const claims = [
      claim({ number: 3, statement: 'Bread', status: 'proposed', articles: 5, assignees: due('2025-03-20') }),
      claim({ number: 1, statement: 'Czech', status: 'judged', articles: 2 }),
      claim({
        number: 2,
        statement: 'Ärger',
        status: 'judged',
        articles: 2,
        assignees: [...due('2025-03-21'), ...due('2025-03-01')],
      }),
    ];
    expect(select(claims, { order })).toEqual(numbers);
  });

  it('takes an empty list', () => {
    expect(select([], {})).toEqual([]);
  });

  it('keeps only the claims that a link names, among those that fit', () => {
    const claims = [1, 2, 3].map((number) => claim({ number, disputed: number > 1 }));
    expect(select(claims, { only: [1, 3] })).toEqual([1, 3]);
    expect(select(claims, { only: [1, 3], disputed: true })).toEqual([3]);
  });
});

function due(day: string): SelectableClaim['assignees'] {
  return [{ userId: 'ines', dueAt: `${day}T12:00:00.000Z` }];
}
