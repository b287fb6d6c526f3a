import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';
import { productHost } from './tests/support/product-address';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.test/e2e',
  globalSetup: './tests/support/build-once.ts',
  // Each suite starts a server of its own with tests/support/server.ts; two cores carry two of them.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // Generous: axe alone takes a minute of a journey where a machine is busy. What hangs is caught by the limits below.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list', { printSteps: true }]],
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    // A spinner is drawn by the processor here, sixty times a second, and takes it from the server that it waits for.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        `--host-resolver-rules=MAP ${productHost} 127.0.0.1`,
      ],
    },
  },
});
