/** Which bytes of a file to send; `end` is the last one, as in HTTP. */
export type SentRange =
  | { kind: 'whole' }
  | { kind: 'part'; start: number; end: number }
  | { kind: 'outside' };

/**
 * Reads a `Range` header (RFC 9110, 14.2). One range is served, which is what PDF and video viewers ask for; several, or
 * one in another unit or that makes no sense, get the whole file, as the standard allows.
 */
export function readRange(header: string | null, size: number): SentRange {
  const asked = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
  const [, from = '', to = ''] = asked ?? [];
  if (from === '' && to === '') return { kind: 'whole' };
  if (from === '') {
    const last = Math.min(Number(to), size);
    return last === 0 ? { kind: 'outside' } : { kind: 'part', start: size - last, end: size - 1 };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return { kind: 'whole' };
  if (start >= size) return { kind: 'outside' };
  return { kind: 'part', start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
