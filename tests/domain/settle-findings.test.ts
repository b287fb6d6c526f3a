import { describe, expect, it } from 'vitest';
import { listWantedFindings, settleFindings } from '@/lib/domain/settle-findings';

const stored = (id: string, passageId: string, says: string, holds: string, withdrawn = false) => ({
  id,
  passageId,
  kind: 'date' as const,
  says,
  holds,
  withdrawn,
});
const wanted = (passageId: string, says: string, holds: string) => ({
  passageId,
  kind: 'date' as const,
  says,
  holds,
});

describe('listWantedFindings', () => {
  it('makes one finding for each failing passage, of the kind that the detail names', () => {
    const findings = listWantedFindings([
      { detail: 'when', holds: 'August 2024', failing: [{ passageId: 'p1', says: 'August 2023' }] },
      { detail: 'title', holds: 'president', failing: [{ passageId: 'p2', says: 'former president' }] },
      { detail: 'where', holds: 'Kursk', failing: [] },
    ]);
    expect(findings).toEqual([
      { passageId: 'p1', kind: 'date', says: 'August 2023', holds: 'August 2024' },
      { passageId: 'p2', kind: 'title', says: 'former president', holds: 'president' },
    ]);
  });
});

describe('settleFindings', () => {
  it('adds what is not there yet', () => {
    expect(settleFindings([wanted('p1', '2023', '2024')], [])).toEqual({
      add: [wanted('p1', '2023', '2024')],
      change: [],
      withdraw: [],
    });
  });

  it('leaves alone what says the same already', () => {
    const changes = settleFindings([wanted('p1', '2023', '2024')], [stored('f1', 'p1', '2023', '2024')]);
    expect(changes).toEqual({ add: [], change: [], withdraw: [] });
  });

  it('changes the finding of the same passage and kind instead of making a second one', () => {
    const old = stored('f1', 'p1', '2023', '2024');
    const changes = settleFindings([wanted('p1', '2023', 'August 2024')], [old]);
    expect(changes.change).toEqual([{ stored: old, wanted: wanted('p1', '2023', 'August 2024') }]);
    expect(changes.add).toEqual([]);
  });

  it('withdraws what is no longer asked for, once', () => {
    const gone = stored('f1', 'p1', '2023', '2024');
    const goneBefore = stored('f2', 'p2', '2023', '2024', true);
    expect(settleFindings([], [gone, goneBefore]).withdraw).toEqual([gone]);
  });

  it('brings a withdrawn finding back', () => {
    const old = stored('f1', 'p1', '2023', '2024', true);
    expect(settleFindings([wanted('p1', '2023', '2024')], [old]).change).toHaveLength(1);
  });

  it('keeps two findings of one kind on one passage apart by their words', () => {
    const first = stored('f1', 'p1', '2023', 'August 2024');
    const second = stored('f2', 'p1', 'Monday', 'Tuesday');
    const changes = settleFindings(
      [wanted('p1', 'Monday', 'Tuesday'), wanted('p1', '2023', 'August 2024')],
      [first, second],
    );
    expect(changes).toEqual({ add: [], change: [], withdraw: [] });
  });
});
