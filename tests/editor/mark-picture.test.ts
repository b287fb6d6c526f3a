import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MarkPicture, type MeasuredMark } from '@/lib/editor/mark-picture';

let root: SVGSVGElement;
let picture: MarkPicture;

beforeEach(() => {
  const { document } = new JSDOM('<svg></svg>').window;
  vi.stubGlobal('document', document);
  const svg = document.querySelector<SVGSVGElement>('svg');
  if (!svg) throw new Error('There is no picture.');
  root = svg;
  picture = new MarkPicture(root);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function measured(id: string, left: number, given: Partial<MeasuredMark> = {}): MeasuredMark {
  return {
    mark: { id, start: left, end: left + 10, color: 1, state: 'stored' },
    level: 0,
    boxes: [{ left, top: 100, width: 10, height: 20 }],
    ...given,
  };
}

const drawn = () => [...root.querySelectorAll('path[data-state]')].map((path) => path.getAttribute('d'));

describe('MarkPicture', () => {
  it('draws marks of one look as one path, and others apart', () => {
    const other = measured('c', 50);
    picture.add([
      measured('a', 0),
      measured('b', 20),
      { ...other, mark: { ...other.mark, color: 2 }, level: 1 },
    ]);
    expect(drawn()).toEqual(['M0 119h10M20 119h10', 'M50 122h10']);
  });

  it('draws a mark that is deeper than four others in the last place', () => {
    picture.add([measured('a', 0, { level: 9 })]);
    expect(drawn()).toEqual(['M0 128h10']);
  });

  it('wipes a mark out at once and keeps those that were drawn with it', () => {
    picture.add([measured('a', 0), measured('b', 20)]);
    picture.remove(['a']);
    expect(drawn()).toEqual(['M20 119h10']);
    picture.remove(['b']);
    expect(drawn()).toEqual([]);
    expect(root.querySelectorAll('g')).toHaveLength(1);
  });

  it('leaves what was given up in the picture until marks change, even when nothing else is wiped out', () => {
    picture.add([measured('a', 0), measured('b', 20)]);
    picture.forget(['a']);
    expect(drawn()).toEqual(['M0 119h10M20 119h10']);
    picture.remove([]);
    expect(drawn()).toEqual(['M20 119h10']);
  });

  it('takes marks that were drawn together away when the last of them is given up', () => {
    picture.add([measured('a', 0), measured('b', 20)]);
    picture.forget(['a']);
    picture.forget(['b', 'one that is not drawn']);
    expect(drawn()).toEqual([]);
  });

  it('tints the ground of marks and takes the tint away again', () => {
    picture.tint([{ measured: measured('a', 5), look: 'focused' }]);
    expect(root.querySelector('path[data-ground="focused"]')?.getAttribute('d')).toBe('M5 100h10v20h-10z');
    picture.tint([]);
    expect(root.querySelector('path[data-ground]')).toBeNull();
  });
});
