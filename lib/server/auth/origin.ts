import { hostname, networkInterfaces } from 'node:os';
import { Problem } from '@/lib/domain/problem';

/**
 * The address under which the browser that sent this request sees Variorum. `NEXTAUTH_URL` decides when it is set;
 * otherwise it is whatever the browser typed, so that a plain start works on every name of the machine.
 */
export function findOrigin(headers: Headers): string {
  const configured = findConfiguredOrigin();
  if (configured) return configured;
  const host = firstOf(headers.get('x-forwarded-host')) ?? headers.get('host') ?? 'localhost';
  const protocol = firstOf(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http';
  if (!URL.canParse(`${protocol}://${host}`))
    throw new Problem('INVALID', 'The host of this request is unreadable.');
  return new URL(`${protocol}://${host}`).origin;
}

/** The origin of `NEXTAUTH_URL`, when the operator has set it. */
export function findConfiguredOrigin(): string | undefined {
  const configured = process.env.NEXTAUTH_URL;
  return configured ? new URL(configured).origin : undefined;
}

/**
 * Whether a link with this origin may go into a mail. A stranger may send any `Host` header, and a link made from a
 * false one would hand the reader's sign-in to the stranger; so the name must be the operator's or the machine's own.
 */
export function isOwnOrigin(origin: string): boolean {
  if (origin === findConfiguredOrigin()) return true;
  const name = readHostname(origin);
  const own = hostname().toLowerCase();
  return isLoopback(origin) || name === own || name === `${own}.local` || listAddresses().includes(name);
}

/** Whether a link with this origin works only on the machine that Variorum runs on. */
export function isLoopback(origin: string): boolean {
  const name = readHostname(origin);
  return name === 'localhost' || name.endsWith('.localhost') || name.startsWith('127.') || name === '::1';
}

/**
 * The origin to put in a link for colleagues. Somebody who opens Variorum as `localhost` while it listens on the
 * network gets the machine's network address instead.
 */
export function findShareableOrigin(headers: Headers): string {
  const origin = findOrigin(headers);
  const listensEverywhere = process.env.HOST === '0.0.0.0' || process.env.HOST === '::';
  if (!isLoopback(origin) || !listensEverywhere) return origin;
  const address = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (address === undefined) return origin;
  const shared = new URL(origin);
  shared.hostname = address;
  return shared.origin;
}

function readHostname(origin: string): string {
  return new URL(origin).hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function listAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address));
}

/** The first of a list of forwarded values: what the outermost proxy saw. */
export function firstOf(list: string | null): string | undefined {
  return list?.split(',')[0]?.trim() || undefined;
}
