'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ClaimRow } from '@/lib/contract/claims';
import classes from './claim-list.module.css';
import { ClaimListRow } from './claim-list-row';

interface Props {
  claims: ClaimRow[];
  scaleId: string | undefined;
  selected: ReadonlySet<string>;
  onSelect?: (claimId: string, selected: boolean) => void;
}

/** About the height of a row before it is measured. */
const ROW_HEIGHT = 64;

/** The rows near the screen out of any number of claims. */
export function ClaimList({ claims, scaleId, selected, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => claims[index]?.id ?? index,
    // What the server renders, before there is a window to measure.
    initialRect: { width: 1280, height: 900 },
  });
  return (
    <ul ref={list} className={classes.list} style={{ height: rows.getTotalSize() }} aria-label="Claims">
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const claim = claims[index];
        return (
          claim && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              aria-setsize={claims.length}
              aria-posinset={index + 1}
            >
              <ClaimListRow
                claim={claim}
                scaleId={scaleId}
                selected={selected.has(claim.id)}
                onSelect={onSelect && ((value) => onSelect(claim.id, value))}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
