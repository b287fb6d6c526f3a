'use client';

import { Button, Chip, Group, MultiSelect, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { api } from '@/lib/client/api';
import { filterRows } from '@/lib/client/compare/filter-rows';
import { groupColumns } from '@/lib/client/compare/group-columns';
import { writeTable } from '@/lib/client/compare/write-table';
import type { MatrixRow } from '@/lib/contract/compare';
import { findRating } from '@/lib/domain/scale';
import { parseAsNumberRanges } from '../claims/parse-number-ranges';
import { useWorkspace } from '../shell/use-workspace';
import { copyRich } from '../ui/copy-rich';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { CellPanel } from './cell-panel';
import { CompareViews } from './compare-views';
import { type Column, MatrixGrid } from './matrix-grid';
import classes from './matrix-page.module.css';
import { OriginTally } from './origin-tally';
import { useMatrix } from './use-matrix';
import { useOriginCounts } from './use-origin-counts';

const sorts = ['number', 'articles', 'status'] as const;
const statuses = ['proposed', 'open', 'in_review', 'judged', 'published'];

/** Compare: claims x articles, with what is shown and which cell is open in the URL. */
export function MatrixPage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useMatrix(caseId);
  const found = useQuery(api.cases.get.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <QueryView query={query}>
      {({ columns, rows }) =>
        rows.length === 0 ? (
          <>
            <Group className={classes.views} gap="xs">
              <CompareViews caseId={caseId} current="compare" />
              <OriginTally caseId={caseId} ml="auto" />
            </Group>
            <EmptyState
              title="Nothing to compare yet"
              action={
                <Button component={Link} href={`/w/${slug}/cases/${caseId}`} size="xs">
                  To the articles
                </Button>
              }
            >
              Mark what the articles state. Each claim becomes a row here, each article a column. What
              articles quote and share can be read before.
            </EmptyState>
          </>
        ) : (
          <Matrix caseId={caseId} scaleId={found.data?.scaleId ?? ''} columns={columns} rows={rows} />
        )
      }
    </QueryView>
  );
}

function Matrix({
  caseId,
  scaleId,
  columns,
  rows,
}: {
  caseId: string;
  scaleId: string;
  columns: Column[];
  rows: MatrixRow[];
}) {
  const { slug, scales } = useWorkspace();
  const [view, setView] = useQueryStates({
    differ: parseAsBoolean.withDefault(false),
    contradictions: parseAsBoolean.withDefault(false),
    only: parseAsNumberRanges.withDefault([]),
    status: parseAsString,
    tag: parseAsString,
    outlet: parseAsArrayOf(parseAsString).withDefault([]),
    sort: parseAsStringLiteral(sorts).withDefault('number'),
    cell: parseAsString,
  });
  const origins = useOriginCounts(caseId);
  const { columns: shown, groups } = groupColumns(
    columns.filter(
      ({ role, articleId }) =>
        role === 'reference' || view.outlet.length === 0 || view.outlet.includes(articleId),
    ),
    origins?.groups,
  );
  const places = shown.map((column) => columns.indexOf(column));
  const inOrder = places.length === columns.length && places.every((place, at) => place === at);
  const input = { workspace: slug, caseId };
  const suggested = useQuery(api.suggestions.listOpen.queryOptions({ input }));
  const contradictory = new Set(suggested.data?.contradictoryClaimIds);
  const numbers = new Set(view.only);
  const wanted = numbers.size === 0 ? rows : rows.filter((row) => numbers.has(row.number));
  const only = view.contradictions ? contradictory : null;
  const filtered = filterRows(wanted, { ...view, only }).map((row) =>
    inOrder ? row : { ...row, cells: places.flatMap((place) => row.cells[place] ?? []) },
  );
  const [claimId, articleId] = view.cell?.split('.') ?? [];
  const differing = rows.filter((row) => row.articlesDiffer).length;
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();

  const describeVerdict = ({ decision, ownRating, status }: MatrixRow) => {
    const rated = decision ?? (ownRating === null ? null : { rating: ownRating, scaleId });
    const scale = scales.find(({ id }) => id === rated?.scaleId);
    const label = rated && scale && findRating(scale, rated.rating)?.label;
    return label ? `${label}${decision ? '' : ' (own verdict)'}` : status.replace('_', ' ');
  };
  const describeOrigins = (claimId: string) => origins?.claims.get(claimId)?.sentence;
  const copy = () =>
    copyRich(writeTable({ columns: shown, rows: filtered, describeVerdict, describeOrigins })).then(
      () => notifications.show({ message: 'The table is copied; paste it into a document.' }),
      showError,
    );

  return (
    <div className={classes.page}>
      <Group className={classes.views} gap="xs">
        <CompareViews caseId={caseId} current="compare" />
        <OriginTally caseId={caseId} ml="auto" />
        <Button
          size="compact-sm"
          variant="default"
          component={Link}
          href={`/w/${slug}/cases/${caseId}/agreement`}
        >
          Reviewers
        </Button>
      </Group>
      <Group className={classes.bar} gap="xs">
        <Chip checked={view.differ} onChange={(differ) => setView({ differ: differ || null })} size="xs">
          Only where articles differ · {differing}
        </Chip>
        <Chip
          checked={view.contradictions}
          onChange={(contradictions) => setView({ contradictions: contradictions || null })}
          size="xs"
        >
          Contradictions only{suggested.data && ` · ${contradictory.size}`}
        </Chip>
        {numbers.size > 0 && (
          <Chip checked onChange={() => setView({ only: null })} size="xs">
            Only {numbers.size === 1 ? 'one claim' : `${numbers.size} claims`}
          </Chip>
        )}
        <Select
          size="xs"
          w={130}
          placeholder="Status"
          aria-label="Status"
          clearable
          data={statuses.map((value) => ({ value, label: value.replace('_', ' ') }))}
          value={view.status}
          onChange={(status) => setView({ status })}
        />
        {tags.length > 0 && (
          <Select
            size="xs"
            w={130}
            placeholder="Topic"
            aria-label="Topic"
            clearable
            searchable
            data={tags}
            value={view.tag}
            onChange={(tag) => setView({ tag })}
          />
        )}
        <MultiSelect
          size="xs"
          w={200}
          placeholder={view.outlet.length === 0 ? 'All articles' : ''}
          aria-label="Articles"
          clearable
          data={columns
            .filter(({ role }) => role === 'under_check')
            .map((column) => ({ value: column.articleId, label: column.label }))}
          value={view.outlet}
          onChange={(outlet) => setView({ outlet: outlet.length === 0 ? null : outlet })}
        />
        <Select
          size="xs"
          w={150}
          aria-label="Order"
          allowDeselect={false}
          data={[
            { value: 'number', label: 'By number' },
            { value: 'articles', label: 'Most articles first' },
            { value: 'status', label: 'By status' },
          ]}
          value={view.sort}
          onChange={(sort) => setView({ sort: sorts.find((known) => known === sort) ?? null })}
        />
        <Text size="xs" c="dimmed" ml="auto">
          {filtered.length} of {rows.length} claims
        </Text>
        <Button size="compact-sm" variant="default" onClick={copy}>
          Copy as table
        </Button>
      </Group>
      {filtered.length === 0 ? (
        <EmptyState
          title="No claim fits these filters"
          action={
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                setView({
                  differ: null,
                  contradictions: null,
                  only: null,
                  status: null,
                  tag: null,
                  outlet: null,
                })
              }
            >
              Show all
            </Button>
          }
        />
      ) : (
        <MatrixGrid
          caseId={caseId}
          scaleId={scaleId}
          columns={shown}
          groups={groups}
          origins={origins?.claims}
          rows={filtered}
          open={claimId && articleId ? { claimId, articleId } : null}
          onOpen={(cell) => setView({ cell: `${cell.claimId}.${cell.articleId}` })}
        />
      )}
      <CellPanel
        caseId={caseId}
        row={rows.find((row) => row.claimId === claimId)}
        column={columns.find((column) => column.articleId === articleId)}
        onClose={() => setView({ cell: null })}
      />
    </div>
  );
}
