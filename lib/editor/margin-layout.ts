/** A card in the margin: where its passage is, and how much room it takes. Pixels. */
export interface MarginCard {
  id: string;
  /** Where its top would be if it were alone: beside its passage. */
  desired: number;
  height: number;
}

/** Room between two cards, in pixels. */
const GAP = 8;

/**
 * Places cards so that none overlaps another, none is above the top of the margin, all keep the order of their passages,
 * and together they are as near to their passages as that allows (least squares). The card in focus stands exactly beside
 * its passage, unless the cards before it do not fit above it; the others make room.
 * The best order-keeping positions are an isotonic regression, found by pooling neighbours that push each other (pool
 * adjacent violators, Ayer et al. 1955); bounds are kept by clamping its result (Barlow et al. 1972, section 2).
 * @returns the top of each card by id.
 */
export function layOutMargin({
  cards,
  focusedId,
  gap = GAP,
}: {
  cards: readonly MarginCard[];
  focusedId?: string | null;
  gap?: number;
}): Map<string, number> {
  const inOrder = cards.map((card, order) => ({ ...card, order }));
  inOrder.sort((a, b) => a.desired - b.desired || a.order - b.order);
  const focused = inOrder.findIndex(({ id }) => id === focusedId);
  // Less the room that the cards before it take, a card may stand anywhere that is not before its predecessor.
  let before = 0;
  const taken = inOrder.map(({ height }) => {
    const room = before;
    before += height + gap;
    return room;
  });
  const wishes = inOrder.map(({ desired }, index) => desired - (taken[index] ?? 0));
  const fixed = focused === -1 ? undefined : Math.max(wishes[focused] ?? 0, 0);
  const places =
    fixed === undefined
      ? poolNeighbours(wishes).map((place) => Math.max(0, place))
      : [
          ...poolNeighbours(wishes.slice(0, focused)).map((place) => Math.min(Math.max(0, place), fixed)),
          fixed,
          ...poolNeighbours(wishes.slice(focused + 1)).map((place) => Math.max(fixed, place)),
        ];
  return new Map(inOrder.map(({ id }, index) => [id, (places[index] ?? 0) + (taken[index] ?? 0)]));
}

/** The never-falling sequence that is nearest to the wishes. */
function poolNeighbours(wishes: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const wish of wishes) {
    let pool = { sum: wish, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}
