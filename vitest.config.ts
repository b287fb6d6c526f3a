import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@/': `${root}`, 'server-only': `${root}tests/support/server-only.ts` } },
  test: {
    setupFiles: ['tests/support/fail-on-console.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/{anchoring,domain,compare,reports,contract,editor,client,components,scripts}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          // One embedded database a worker serves all its files: opening it is the dear part.
          isolate: false,
          include: ['tests/{db,server}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
