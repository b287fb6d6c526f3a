/** From one height to another, in pixels. */
export interface Band {
  top: number;
  bottom: number;
}

/** The nearest element round another that scrolls up and down: the page itself when nothing else does. */
export function getScroller(element: HTMLElement): HTMLElement {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if ((overflowY === 'auto' || overflowY === 'scroll') && around !== document.body) return around;
  }
  return document.documentElement;
}

/** The band of the window in which a scroller shows its content. */
export function getBand(scroller: HTMLElement): Band {
  if (scroller === document.documentElement) return { top: 0, bottom: window.innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}

/** What tells that a scroller has scrolled. */
export function getScrollTarget(scroller: HTMLElement): EventTarget {
  return scroller === document.documentElement ? document : scroller;
}

/** Scrolls as little as shows a box with some room round it. */
export function scrollIntoBand(scroller: HTMLElement, box: Band, room: number): void {
  const band = getBand(scroller);
  const above = box.top - room - band.top;
  const below = box.bottom + room - band.bottom;
  if (above < 0) scroller.scrollBy({ top: above });
  else if (below > 0) scroller.scrollBy({ top: Math.min(below, above) });
}
