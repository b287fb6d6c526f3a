/**
 * Where to go after signing in: the path that was asked for when it is one of ours, else `fallback`. What looks like a
 * path may be another site (`//evil.example`, `/\evil.example`), so the address is read the way a browser reads it.
 */
export function readDestination(wanted: string | undefined, origin: string, fallback = '/'): string {
  if (!wanted || !URL.canParse(wanted, origin)) return fallback;
  const { origin: found, pathname, search, hash } = new URL(wanted, origin);
  return found === origin ? `${pathname}${search}${hash}` : fallback;
}
