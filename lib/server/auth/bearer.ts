/**
 * The access token that a request brings, if it brings one. Other schemes are not ours: a proxy in front may ask for
 * a password of its own.
 */
export function findBearer(headers: Headers): string | undefined {
  const [scheme, secret] = headers.get('authorization')?.trim().split(/\s+/) ?? [];
  return scheme?.toLowerCase() === 'bearer' ? (secret ?? '') : undefined;
}
