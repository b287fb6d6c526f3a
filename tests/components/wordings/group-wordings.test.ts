import { expect, it } from 'vitest';
import { groupWordings } from '@/components/wordings/group-wordings';
import type { Conflict, Wording } from '@/lib/contract/wordings';

const word = (fields: Partial<Wording>): Wording => ({
  passageId: 'p1',
  articleId: 'a1',
  slot: 'begin',
  says: 'last summer',
  start: 0,
  end: 11,
  value: '1 June to 31 August 2024',
  interval: null,
  ...fields,
});
const conflict = (fields: Partial<Conflict>): Conflict => ({
  key: 'k',
  detail: 'when',
  kind: 'precision',
  sentence: 'They differ.',
  sides: [],
  answer: null,
  ...fields,
});

it('is empty when nothing was read', () => expect(groupWordings({ details: [], conflicts: [] })).toEqual([]));

it('puts what comes to the same in one line, each way of saying it once', () => {
  const wordings = [
    word({}),
    word({ passageId: 'p2', articleId: 'a2', says: 'the summer of 2024' }),
    word({ passageId: 'p3', articleId: 'a3', says: 'Last summer' }),
    word({ passageId: 'p4', articleId: 'a4', says: 'August 2023', value: 'August 2023' }),
  ];
  const [row] = groupWordings({ details: [{ detail: 'when', wordings }], conflicts: [] });
  expect(row?.groups.map(({ says, places }) => [says, places.map(({ articleId }) => articleId)])).toEqual([
    [
      ['last summer', 'the summer of 2024'],
      ['a1', 'a2', 'a3'],
    ],
    [['August 2023'], ['a4']],
  ]);
});

it('keeps slots apart and together, whatever order they come in', () => {
  const wordings = [
    word({ slot: 'begin', value: 'x' }),
    word({ slot: 'end', value: 'x' }),
    word({ slot: 'begin', value: 'y' }),
  ];
  const [row] = groupWordings({ details: [{ detail: 'when', wordings }], conflicts: [] });
  expect(row?.groups.map(({ key }) => key)).toEqual(['begin|x', 'begin|y', 'end|x']);
});

it('says nothing for a passage that leaves the detail out', () => {
  const wordings = [word({ says: '', value: 'left out' })];
  const [row] = groupWordings({ details: [{ detail: 'when', wordings }], conflicts: [] });
  expect(row?.groups[0]).toMatchObject({ says: [], value: 'left out' });
});

it('names a passage once that puts it so twice', () => {
  const [row] = groupWordings({
    details: [{ detail: 'when', wordings: [word({}), word({})] }],
    conflicts: [],
  });
  expect(row?.groups[0]?.places).toHaveLength(1);
});

it('follows the order of details and puts a contradiction first, with or without wordings', () => {
  const rows = groupWordings({
    details: [
      { detail: 'title', wordings: [word({})] },
      { detail: 'who', wordings: [word({})] },
    ],
    conflicts: [conflict({ key: 'a' }), conflict({ key: 'b', kind: 'contradiction' })],
  });
  expect(rows.map(({ detail }) => detail)).toEqual(['who', 'when', 'title']);
  expect(rows[1]?.conflicts.map(({ key }) => key)).toEqual(['b', 'a']);
});
