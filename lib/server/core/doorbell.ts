type Listener = (workspaceId: string) => void;

/** One set for the whole process: Next loads this file in several bundles. */
const globals = globalThis as typeof globalThis & { variorumDoorbell?: Set<Listener> };
globals.variorumDoorbell ??= new Set();
const listeners = globals.variorumDoorbell;

/** Says after a commit that a workspace has news. Never fails, and nothing depends on it being heard. */
export function ringDoorbell(workspaceId: string): void {
  for (const listener of listeners) listener(workspaceId);
}

/** Calls back after each commit of this process; returns the way to stop. */
export function onDoorbell(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
