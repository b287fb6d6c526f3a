// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { canInstallPackages, installDebianPackage } from './debian-package.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * The Chromium that browser tests run in: the system's when there is one, otherwise the one that Playwright has
 * downloaded, otherwise none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return places.find((path) => path && existsSync(path));
}

/**
 * Finds Chromium or installs one, and says so: Playwright's own, or Debian's when that cannot be had and this
 * process may install packages.
 * @returns {Promise<string | undefined>}
 */
export async function getChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('There is no Chromium for the browser tests: downloading the one of Playwright.');
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const options = canInstallPackages() ? ['--with-deps'] : [];
  const { code } = await runCommand(process.execPath, [playwright, 'install', ...options, 'chromium'], {
    quiet: true,
  });
  if (code !== 0 && canInstallPackages()) await installDebianPackage('chromium');
  return findChromium();
}
