// @ts-check
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

/** Whether this process may install Debian packages. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs a Debian package, and says so. Answers whether that went well.
 * @param {string} name
 */
export async function installDebianPackage(name) {
  console.log(`Installing the Debian package ${name}, which the tests need.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runCommand('apt-get', ['install', '--yes', '--no-install-recommends', name], { env, quiet: true });
  const first = await install();
  if (first.code === 0) return true;
  // A fresh machine has no list of packages yet.
  await runCommand('apt-get', ['update'], { env, quiet: true });
  const second = await install();
  if (second.code !== 0) console.error(second.output);
  return second.code === 0;
}
