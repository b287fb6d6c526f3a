'use client';

import { Anchor, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import Link from 'next/link';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ColumnGroup } from '@/lib/client/compare/group-columns';
import type { MatrixRow } from '@/lib/contract/compare';
import type { OriginTally } from '@/lib/contract/origins';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { useWorkspace } from '../shell/use-workspace';
import { MatrixCell } from './matrix-cell';
import classes from './matrix-grid.module.css';
import { MatrixVerdict } from './matrix-verdict';

export interface Column {
  articleId: string;
  label: string;
  outlet: string | null;
  role: 'under_check' | 'reference';
  publishedAt: string | null;
}

interface Props {
  caseId: string;
  scaleId: string;
  columns: Column[];
  /** Who stands behind columns that lie side by side; none while that is not known. */
  groups: ColumnGroup[];
  /** How many origins each claim can have, by claim. */
  origins: ReadonlyMap<string, OriginTally> | undefined;
  rows: MatrixRow[];
  /** The cell whose quotes are shown beside. */
  open: { claimId: string; articleId: string } | null;
  onOpen: (cell: { claimId: string; articleId: string }) => void;
}

/** Pixels; a guess for rows that have not been on the screen. */
const ROW_HEIGHT = 128;

/** Claims x articles as a grid: arrow keys move, Enter opens a cell. Only rows near the screen are drawn. */
export function MatrixGrid({ caseId, scaleId, columns, groups, origins, rows, open, onOpen }: Props) {
  const { slug } = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.claimId ?? index,
    overscan: 4,
    initialRect: { width: 1280, height: 800 },
  });
  const items = virtualizer.getVirtualItems();
  const template = {
    // Rows lie apart from each other, so the columns are kept in line by their widths.
    gridTemplateColumns: `var(--claim-width) var(--verdict-width) repeat(${columns.length}, minmax(var(--cell-width), 1fr))`,
  };
  const width = `calc(var(--claim-width) + var(--verdict-width) + ${columns.length} * var(--cell-width))`;
  const ends = new Set(groups.map((_, at) => sum(groups.slice(0, at + 1)) - 1));
  const headRows = groups.length > 0 ? 2 : 1;

  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setFocus(next);
    virtualizer.scrollToIndex(next.row);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-at="${next.row},${next.column}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const moves: Record<string, [row: number, column: number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, columns.length - 1],
      PageUp: [row - 6, column],
      PageDown: [row + 6, column],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    moveTo(...move);
  };

  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        role="grid"
        className={classes.grid}
        style={{ minWidth: width }}
        aria-label="Claims and articles"
        aria-rowcount={rows.length + headRows}
        aria-colcount={columns.length + 2}
      >
        <thead className={classes.headGroup}>
          {groups.length > 0 && (
            <tr className={classes.origins} style={template}>
              <td className={classes.corner} />
              <td />
              {groups.map(({ key, label, span }) => (
                <th scope="colgroup" key={key} colSpan={span} style={{ gridColumn: `span ${span}` }}>
                  <span dir="auto">{label}</span>
                </th>
              ))}
            </tr>
          )}
          <tr className={classes.head} style={template}>
            <th scope="col" className={classes.corner}>
              Claim
            </th>
            <th scope="col">Verdict</th>
            {columns.map((column, place) => (
              <th
                scope="col"
                key={column.articleId}
                data-reference={column.role === 'reference' || undefined}
                data-ends={ends.has(place) || undefined}
              >
                <Anchor
                  component={Link}
                  href={`/w/${slug}/cases/${caseId}/articles/${column.articleId}`}
                  c="inherit"
                  fw={600}
                >
                  {column.label}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {[
                    column.role === 'reference' && 'reference',
                    column.publishedAt && formatPartialDate(column.publishedAt),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          className={classes.body}
          style={{ minHeight: virtualizer.getTotalSize(), paddingTop: items[0]?.start }}
        >
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <tr
                key={row.claimId}
                aria-rowindex={index + headRows + 1}
                ref={virtualizer.measureElement}
                data-index={index}
                className={classes.row}
                style={template}
              >
                <th scope="row" className={classes.claim}>
                  <Anchor
                    component={Link}
                    href={`/w/${slug}/cases/${caseId}/claims/${row.claimId}`}
                    c="inherit"
                    fw={600}
                  >
                    {row.number}. {row.statement}
                  </Anchor>
                  <OriginCount tally={origins?.get(row.claimId)} />
                  {row.articlesDiffer && (
                    <Text size="xs" className={classes.differ} title={row.differences.join('\n')}>
                      articles differ
                    </Text>
                  )}
                </th>
                <td role="gridcell" className={classes.verdict}>
                  <MatrixVerdict row={row} scaleId={scaleId} />
                </td>
                {row.cells.map((cell, column) => (
                  <td
                    role="gridcell"
                    key={cell.articleId}
                    className={classes.cell}
                    data-at={`${index},${column}`}
                    data-state={cell.state}
                    data-differs={cell.differs || undefined}
                    data-ends={ends.has(column) || undefined}
                    data-open={
                      (open?.claimId === row.claimId && open.articleId === cell.articleId) || undefined
                    }
                    tabIndex={focus.row === index && focus.column === column ? 0 : -1}
                    onFocus={() => setFocus({ row: index, column })}
                    onClick={() => onOpen({ claimId: row.claimId, articleId: cell.articleId })}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter' || event.key === ' ') {
                        event.preventDefault();
                        onOpen({ claimId: row.claimId, articleId: cell.articleId });
                      } else onKeyDown(event, index, column);
                    }}
                  >
                    <MatrixCell cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Below a claim: one article more is not one source more. */
function OriginCount({ tally }: { tally: OriginTally | undefined }) {
  if (!tally || tally.articles < 2) return null;
  return (
    <Text size="xs" c="dimmed">
      {tally.sentence}
    </Text>
  );
}

function sum(groups: readonly ColumnGroup[]): number {
  return groups.reduce((total, { span }) => total + span, 0);
}
