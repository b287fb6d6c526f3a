import { describe, expect, it } from 'vitest';
import { placeKey, standsOn } from '@/components/talk/place-key';

const place = (kind: 'claim' | 'passage' | 'verdict' | 'evidence' | 'cell', id: string | null) => ({
  place: { kind, id, articleId: null, label: '' },
});

describe('the places of a claim', () => {
  it('are told apart by what they are and which', () => {
    expect(placeKey({ kind: 'claim' })).toBe('claim');
    expect(placeKey({ kind: 'cell', articleId: 'a' })).toBe('cell:a');
    expect(placeKey({ kind: 'passage', passageId: 'a' })).toBe('passage:a');
  });

  it('have the threads that stand on them', () => {
    expect(standsOn(place('claim', null), { kind: 'claim' })).toBe(true);
    expect(standsOn(place('evidence', 'e'), { kind: 'evidence', evidenceId: 'e' })).toBe(true);
    expect(standsOn(place('evidence', 'e'), { kind: 'evidence', evidenceId: 'f' })).toBe(false);
    expect(standsOn(place('verdict', 'e'), { kind: 'evidence', evidenceId: 'e' })).toBe(false);
  });
});
