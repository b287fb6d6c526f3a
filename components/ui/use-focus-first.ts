'use client';

import { useEffect, useRef } from 'react';

/**
 * For what opens in place of the button that had the focus: the first such element in it takes the focus, so that keys
 * go on from there.
 */
export function useFocusFirst<Container extends HTMLElement>(selector = 'input, textarea') {
  const ref = useRef<Container>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>(selector)?.focus(), [selector]);
  return ref;
}
