import { existsSync, readFileSync } from 'node:fs';
import { recognizeCurrency, recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite';
import { recognizeMoney, recognizeNumbers } from '@/lib/compare/recognize-amounts';
import { recognizeDates } from '@/lib/compare/recognize-dates';

/** Published cases of dates, numbers and currency; see ORIGIN.md there. */
export const recognizerFolder = '../shared/reference/dates-and-numbers';
export const hasRecognizerCases = existsSync(recognizerFolder);

interface Case {
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: { Start: number; End: number; Resolution?: Record<string, unknown> }[];
}

/** Span and value of an expression as one text: equal texts are right answers. Ends are inclusive, as in the cases. */
type Answer = string[];

export interface Model {
  what: 'dates' | 'numbers' | 'currency';
  file: string;
  hold: number;
  expect(example: Case): Answer;
  own(example: Case): Answer;
  /** The recogniser without any rule on top. */
  alone(example: Case): Answer;
}

const MOMENT = '2016-11-07T00:00:00';

export const models: readonly Model[] = [
  {
    what: 'dates',
    file: 'DateTimeModel.json',
    hold: 0.66,
    expect: ({ Results }) =>
      Results.map(({ Start, End, Resolution }) => print(Start, End, list(Resolution?.values).map(pickDate))),
    own: ({ Input, Context }) =>
      recognizeDates(Input, (Context?.ReferenceDateTime ?? MOMENT).slice(0, 19)).map(
        ({ start, end, meanings }) => print(start, end - 1, meanings.map(pickDate)),
      ),
    alone: ({ Input, Context }) =>
      recognizeDateTime(Input, 'en-us', undefined, new Date(Context?.ReferenceDateTime ?? MOMENT)).map(
        ({ start, end, resolution }) => print(start, end, list(resolution?.values).map(pickDate)),
      ),
  },
  {
    what: 'numbers',
    file: 'NumberModel.json',
    hold: 0.9,
    expect: ({ Results }) =>
      Results.map(({ Start, End, Resolution }) => print(Start, End, toValue(Resolution?.value))),
    own: ({ Input }) =>
      recognizeNumbers(Input).map(({ start, end, value }) => print(start, end - 1, toValue(value))),
    alone: ({ Input }) =>
      recognizeNumber(Input, 'en-us').map(({ start, end, resolution }) =>
        print(start, end, toValue(resolution?.value)),
      ),
  },
  {
    what: 'currency',
    file: 'CurrencyModel.json',
    hold: 0.87,
    expect: ({ Results }) =>
      Results.map(({ Start, End, Resolution }) =>
        print(Start, End, [toValue(Resolution?.value), Resolution?.unit]),
      ),
    own: ({ Input }) =>
      recognizeMoney(Input).map(({ start, end, value, unit }) =>
        print(start, end - 1, [toValue(value), unit]),
      ),
    alone: ({ Input }) =>
      recognizeCurrency(Input, 'en-us').map(({ start, end, resolution }) =>
        print(start, end, [toValue(resolution?.value), resolution?.unit]),
      ),
  },
];

/** All published cases of a model, also those that the recogniser's makers say it fails. */
export function readCases({ file }: Model): Case[] {
  return JSON.parse(readFileSync(`${recognizerFolder}/${file}`, 'utf8'));
}

export function countRight(
  cases: readonly Case[],
  { expect }: Model,
  answer: (example: Case) => Answer,
): number {
  return cases.filter((example) => expect(example).join('\n') === answer(example).join('\n')).length;
}

function print(start: number, end: number, value: unknown): string {
  return JSON.stringify([start, end, value]);
}

function list(values: unknown): Record<string, unknown>[] {
  return Array.isArray(values) ? values : [];
}

function pickDate({ value, start, end }: { value?: unknown; start?: unknown; end?: unknown }): unknown[] {
  return [value ?? null, start ?? null, end ?? null];
}

/** To twelve digits, since fractions of the cases end there. */
function toValue(value: unknown): string | null {
  const number = Number.parseFloat(`${value}`);
  return Number.isNaN(number) ? null : number.toPrecision(12);
}
