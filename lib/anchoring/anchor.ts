/**
 * Where a passage is in a text: its offsets, its exact words, and some text on either side to tell it from
 * its likes.
 *
 * `start` and `end` are UTF-16 units into the text, `end` exclusive. `prefix` and `suffix` stand directly before and after
 * the quote; they are empty at the border of the text, and in anchors from elsewhere that recorded none.
 */
export type Anchor = {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
};
