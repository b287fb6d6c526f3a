import { v7 as newId } from 'uuid';
import type { Db } from '@/lib/db/database';
import { hashPassword } from '@/lib/server/auth/password';

interface Person {
  email?: string;
  name?: string;
  /** Null for somebody without a password. */
  password?: string | null;
  emailProvenAt?: Date | null;
}

export const goodPassword = 'correct horse battery';

/** A person with an account; in no workspace. */
export async function buildPerson(db: Db, person: Person = {}) {
  const { email = 'ada@desk.example', name = 'Ada', password = goodPassword, emailProvenAt = null } = person;
  return db.user.create({
    data: {
      id: newId(),
      email,
      name,
      emailProvenAt,
      passwordHash: password === null ? null : await hashPassword(password),
    },
  });
}
