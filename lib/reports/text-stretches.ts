/** From one strong character of the other direction to the last before the direction turns back. */
const RIGHT_TO_LEFT_STRETCH =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])*/gu;
const LEFT_TO_RIGHT_STRETCH =
  /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}(?:[^\p{L}]*(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L})*/gu;

/** A stretch of text that runs in one direction. */
export interface Stretch {
  text: string;
  direction: 'ltr' | 'rtl';
}

/**
 * Cuts text where its direction changes, for formats that want the direction said of each run (Word's `w:rtl`). What has
 * no direction of its own goes with the paragraph. The stretches joined are the text.
 */
export function splitByDirection(text: string, paragraph: 'ltr' | 'rtl'): Stretch[] {
  const other = paragraph === 'ltr' ? RIGHT_TO_LEFT_STRETCH : LEFT_TO_RIGHT_STRETCH;
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(other)) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), direction: paragraph });
    stretches.push({ text: match[0], direction: paragraph === 'ltr' ? 'rtl' : 'ltr' });
    end = match.index + match[0].length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), direction: paragraph });
  return stretches;
}
