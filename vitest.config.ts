import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Lets tests start worker threads that are written in TypeScript. The product's build compiles them; in tests Node loads
 * them itself, which needs tsx, and a worker does not inherit the loader of its thread.
 */
const typescriptWorkers = {
  name: 'typescript-workers',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!code.includes('new Worker(')) return undefined;
    return code.replace(
      /new Worker\(\s*new URL\('(\.[^']+\.ts)',\s*import\.meta\.url\)/g,
      (_, path: string) => {
        const entry = JSON.stringify(new URL(path, pathToFileURL(id)).href);
        const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
        const boot = `import { register } from ${tsx}; register(); await import(${entry});`;
        return `new Worker(new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(boot)}`)})`;
      },
    );
  },
};

export default defineConfig({
  plugins: [typescriptWorkers],
  resolve: { alias: { '@/': `${root}`, 'server-only': `${root}tests/support/server-only.ts` } },
  test: {
    setupFiles: ['tests/support/fail-on-console.ts'],
    // A worker keeps its modules, and its one embedded database, for all its files: half the time of loading them anew.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: [
            'tests/{anchoring,domain,compare,reports,contract,editor,client,components,scripts}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/{db,server}/**/*.test.ts'],
          // Two busy cores are slow; a test that hangs is still found.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
