import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import packageJson from '@/package.json' with { type: 'json' };
import type { Bench, Row } from '@/tests/support/bench';

const folder = new URL('.', import.meta.url);
const asked = process.argv.slice(2);

const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts')).sort();
const chosen = files.filter((file) => asked.length === 0 || asked.some((word) => file.includes(word)));

let missed = 0;
for (const file of chosen) {
  const bench: Bench = await import(new URL(file, folder).href);
  console.log(`\n${bench.name}`);
  const rows = await bench.run();
  missed += rows.filter((row) => !row.held).length;
  printTable(rows);
}
printVersions();
console.log(missed === 0 ? '\nEvery number holds.' : `\n${missed} of the numbers do not hold.`);
// Embedded databases and browsers of a bench may keep the process alive.
process.exit(missed === 0 ? 0 : 1);

function printTable(rows: readonly Row[]): void {
  const lines = [
    ['what', 'hold', 'measured', 'baseline', 'ratio', ''],
    ...rows.map((row) => [
      row.what,
      row.hold,
      row.measured,
      row.baseline,
      formatRatio(row.ratio),
      row.held ? 'held' : 'MISSED',
    ]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of lines) {
    console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  }
}

/** A ratio below one is easier to read as a part: 1/41. */
function formatRatio(ratio: number): string {
  if (!Number.isFinite(ratio) || ratio <= 0) return String(ratio);
  return ratio < 0.5 ? `1/${(1 / ratio).toPrecision(2).replace(/\.0$/, '')}` : ratio.toFixed(2);
}

function printVersions(): void {
  const { dependencies, devDependencies } = packageJson;
  const measured = [
    '@electric-sql/pglite',
    '@prisma/client',
    '@recogito/text-annotator',
    '@tiptap/pm',
    'approx-string-match',
    'next',
    'react',
  ] as const;
  const versions: Record<string, string> = { ...dependencies, ...devDependencies };
  const list = measured.map((name) => `${name} ${versions[name]}`).join(', ');
  console.log(`\nNode.js ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}; ${list}`);
}
