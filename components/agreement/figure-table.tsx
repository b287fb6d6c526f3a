import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Figure, FigureGroup } from '@/lib/contract/agreement';
import { count } from './describe-agreement';
import classes from './figure-table.module.css';
import { measureWords } from './measure-words';
import { reasonWords } from './reason-words';

interface Props {
  groups: FigureGroup[];
  /** What n counts: "claim". */
  unit: string;
  /** What is to be said of n besides. */
  remark?: string;
  /** Links to the units of a group. */
  renderUnits: (units: FigureGroup['units']) => ReactNode;
}

/** Coefficients by their standard names, each with a sentence on what it says, and the units behind them. */
export function FigureTable({ groups, unit, remark, renderUnits }: Props) {
  return (
    <Stack gap="md" w="100%">
      {groups.map(({ units, figures }) => (
        <Stack key={figures.map(({ measure }) => measure).join()} gap={4}>
          <Text size="xs" c="dimmed" component="div">
            n = {count(units.n, unit)}
            {remark && `, ${remark}`} · {renderUnits(units)}
          </Text>
          <Table className={classes.table} fz="sm" verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Coefficient</Table.Th>
                <Table.Th className={classes.number}>Value</Table.Th>
                <Table.Th className={classes.number}>95 % interval</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {figures.map(({ measure, outcome, interval }) => (
                <Table.Tr key={measure}>
                  <Table.Th scope="row" fw={400}>
                    {measureWords[measure].term}
                    <Text size="xs" c="dimmed">
                      {measureWords[measure].says}
                    </Text>
                  </Table.Th>
                  {outcome.kind === 'value' ? (
                    <>
                      <Table.Td className={classes.number}>{write(measure, outcome.value)}</Table.Td>
                      {interval.kind === 'interval' ? (
                        <Table.Td className={classes.number}>
                          {write(measure, interval.low)} to {write(measure, interval.high)}
                        </Table.Td>
                      ) : (
                        <Table.Td className={classes.none}>
                          <Text size="xs" c="dimmed" component="span">
                            {reasonWords[interval.reason]}
                          </Text>
                        </Table.Td>
                      )}
                    </>
                  ) : (
                    <Table.Td colSpan={2} className={classes.reason}>
                      {reasonWords[outcome.reason]}
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      ))}
      <Text size="xs" c="dimmed" maw={640}>
        1 is perfect agreement, 0 what chance gives, below 0 less than that. The interval is the middle 95 %
        of resamples; with few units it is a rough hint.
      </Text>
    </Stack>
  );
}

function write(measure: Figure['measure'], value: number): string {
  return measure === 'percent' ? `${Math.round(100 * value)} %` : formatFigure(value);
}

/** Two decimals and a true minus. */
export function formatFigure(value: number): string {
  const rounded = value.toFixed(2);
  return rounded === '-0.00' ? '0.00' : rounded.replace('-', '−');
}
