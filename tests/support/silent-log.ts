import { vi } from 'vitest';

/** Keeps what a test makes the server log out of the test's own output; answers what was logged so far. */
export function silenceLog(): () => string {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  return () => [...stdout.mock.calls, ...stderr.mock.calls].map(([text]) => String(text)).join('');
}
