import { describe, expect, it } from 'vitest';
import { presetProtocols } from '@/lib/domain/protocol';
import { findTalkNotice } from '@/lib/domain/talk-notice';
import { describeSight, type WorkView } from '@/lib/domain/visibility';

const reviewer: WorkView = {
  role: 'reviewer',
  stage: 'first_check',
  assigned: true,
  submitted: false,
  decided: false,
  protocol: presetProtocols.double_blind,
  place: 'first_check',
};
const find = (view: WorkView) => findTalkNotice({ ...view, ...describeSight(view) });

describe('findTalkNotice', () => {
  it('tells a blind reviewer that others’ words are hidden, and whoever sees them that they are private', () => {
    expect(find(reviewer)).toBe('hidden');
    expect(find({ ...reviewer, submitted: true, place: null })).toBe('private');
    expect(find({ ...reviewer, role: 'editor', assigned: false, place: null })).toBe('private');
  });

  it('tells a cold reader that there is no talk before their verdict', () => {
    expect(find({ ...reviewer, protocol: presetProtocols.full, place: 'cold_read' })).toBe('cold');
  });

  it('warns where whoever still has to judge reads it too', () => {
    expect(find({ ...reviewer, protocol: presetProtocols.quick })).toBe('read_by_all');
    expect(find({ ...reviewer, protocol: null, place: null, stage: 'independent' })).toBe('read_by_all');
  });

  it('says nothing once the claim is decided or open', () => {
    expect(find({ ...reviewer, stage: 'open' })).toBeNull();
    expect(find({ ...reviewer, decided: true })).toBeNull();
  });
});
