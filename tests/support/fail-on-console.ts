import { afterEach, beforeEach, expect, vi } from 'vitest';

// A warning that nobody reads is a fault that nobody sees: writing to the console fails the test that did it.
const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => {
  const written = methods.flatMap((method) => vi.mocked(console[method]).mock?.calls ?? []);
  for (const method of methods) vi.mocked(console[method]).mockRestore?.();
  expect(written, 'written to the console').toEqual([]);
});
