'use client';

import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Figure, FigurePair } from '@/lib/contract/agreement';
import type { Person } from '@/lib/contract/base';
import type { MeasureName } from '@/lib/domain/agreement/figure-group';
import { Folded } from '../ui/folded';
import { formatFigure } from './figure-table';
import classes from './figure-table.module.css';
import { measureWords } from './measure-words';
import { reasonWords } from './reason-words';

interface Props {
  /** What is compared: "on verdicts". */
  about: string;
  pairs: FigurePair[];
  people: Person[];
  /** The coefficient that stands one click deeper. */
  measure: MeasureName;
  renderUnits: (units: FigurePair['units']) => ReactNode;
}

/** Pairs of reviewers, those who differ most first: counts, and their coefficient when asked for. */
export function PairTable({ about, pairs, people, measure, renderUnits }: Props) {
  if (pairs.length === 0) return null;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'Somebody';
  const sorted = [...pairs].sort(
    (one, other) => one.units.agree.length / one.units.n - other.units.agree.length / other.units.n,
  );
  const table = (head: string, cell: (pair: FigurePair) => ReactNode) => (
    <Table className={classes.table} fz="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Reviewers</Table.Th>
          <Table.Th>{head}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((pair) => (
          <Table.Tr key={`${pair.a} ${pair.b}`}>
            <Table.Th scope="row" fw={400}>
              {nameOf(pair.a)} and {nameOf(pair.b)}
            </Table.Th>
            <Table.Td>{cell(pair)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  return (
    <Stack gap="xs" component="section" aria-label={`Pairs of reviewers ${about}`}>
      <Title order={2} fz={15}>
        Pairs of reviewers
      </Title>
      {table('In common', ({ units }) => (
        <>
          {units.n}: {renderUnits(units)}
        </>
      ))}
      <Folded label={`${measureWords[measure].term} of each pair`}>
        <Text size="xs" c="dimmed">
          {measureWords[measure].says}
        </Text>
        {table(measureWords[measure].term, ({ figures, units }) =>
          describeFigure(
            figures.find((figure) => figure.measure === measure),
            units.n,
          ),
        )}
      </Folded>
    </Stack>
  );
}

/** "0.62 (0.31 to 0.88), n = 12". */
function describeFigure(figure: Figure | undefined, n: number): string {
  if (figure?.outcome.kind === 'value') {
    const { interval } = figure;
    const range =
      interval.kind === 'interval'
        ? ` (${formatFigure(interval.low)} to ${formatFigure(interval.high)})`
        : '';
    return `${formatFigure(figure.outcome.value)}${range}, n = ${n}`;
  }
  return figure ? reasonWords[figure.outcome.reason] : '';
}
