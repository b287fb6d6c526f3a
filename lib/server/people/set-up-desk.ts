import type { Actor } from '../core/actor';
import { type Setup, setUpInstallation } from './set-up-installation';

/**
 * Sets the installation up and, if wished, loads the sample case. When only the sample fails, the owner has a desk and
 * the setup link is spent: they are told and go on, and can load the sample from the empty list of cases.
 */
export async function setUpDesk(
  { sampleCase, ...setup }: Setup & { sampleCase: boolean },
  loadSample: (actor: Actor) => Promise<unknown>,
): Promise<{ workspace: string; sampleLoaded: boolean }> {
  const actor = await setUpInstallation(setup);
  const sampleLoaded = sampleCase && (await loadSample(actor).then(() => true, logFailure));
  return { workspace: actor.workspaceSlug, sampleLoaded };
}

function logFailure(error: unknown): false {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), sampleCase: reason })}\n`);
  return false;
}
