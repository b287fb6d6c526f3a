import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { getAuthSecret } from '../auth/secret';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a place in the activity sequence. Browsers get places only sealed, each time with another nonce: two cursors
 * cannot be compared, so nobody can tell how many hidden things lie between them.
 */
export function sealCursor(workspaceId: string, seq: bigint): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', cursorKey(), nonce).setAAD(Buffer.from(workspaceId));
  const plain = Buffer.alloc(8);
  plain.writeBigUInt64BE(seq);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** The place in a sealed cursor; undefined when it was not sealed here, or for another workspace. */
export function openCursor(workspaceId: string, cursor: string): bigint | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== NONCE_BYTES + 8 + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', cursorKey(), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(workspaceId))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).readBigUInt64BE();
  } catch {
    // A forged or foreign cursor: the caller answers with a reset.
    return undefined;
  }
}

let key: { secret: string; bytes: Buffer } | undefined;

function cursorKey(): Buffer {
  const secret = getAuthSecret();
  if (key?.secret !== secret) {
    key = { secret, bytes: Buffer.from(hkdfSync('sha256', secret, '', 'variorum activity cursor', 32)) };
  }
  return key.bytes;
}
