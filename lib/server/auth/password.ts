import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The library's algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost);
}

/**
 * Whether `password` is the one that was hashed. An account that does not exist or has no password takes as long as
 * one that does, so that the answer's time does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await standIn), normalize(password));
  return matches && passwordHash !== null;
}

let standIn: Promise<string> | undefined;

// Two keyboards may send the same letters composed and decomposed (NIST SP 800-63B, 5.1.1.2).
function normalize(password: string): string {
  return password.normalize('NFKC');
}
