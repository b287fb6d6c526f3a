import type { StepUnit } from './text-steps';

/** A step on the screen rather than in the text: where it leads depends on how wide the article is set. */
export type ScreenUnit = 'line' | 'lineboundary';

export interface CaretMove {
  unit: StepUnit | ScreenUnit;
  /** `left` and `right` as seen: what they mean for the text depends on its script. */
  towards: 'forward' | 'backward' | 'left' | 'right';
  /** The selection grows or shrinks instead of the caret moving. */
  extend: boolean;
}

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * What a key means for the caret of an article: the keys of the platform's text fields, and sentences where those have
 * paragraphs (Ctrl, on a Mac Option, with up and down). Nothing when the key belongs to somebody else.
 */
export function readCaretKey(press: KeyPress, isMac: boolean): CaretMove | undefined {
  const { key, shiftKey: extend } = press;
  const step = isMac ? press.altKey : press.ctrlKey;
  const far = isMac ? press.metaKey : false;
  const others = isMac ? press.ctrlKey : press.altKey || press.metaKey;
  if (others || (step && far)) return undefined;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return {
        unit: far ? 'lineboundary' : step ? 'word' : 'character',
        towards: key === 'ArrowLeft' ? 'left' : 'right',
        extend,
      };
    case 'ArrowUp':
    case 'ArrowDown':
      return {
        unit: far ? 'article' : step ? 'sentence' : 'line',
        towards: key === 'ArrowUp' ? 'backward' : 'forward',
        extend,
      };
    case 'Home':
    case 'End':
      return {
        unit: step || isMac ? 'article' : 'lineboundary',
        towards: key === 'Home' ? 'backward' : 'forward',
        extend,
      };
    default:
      return undefined;
  }
}
