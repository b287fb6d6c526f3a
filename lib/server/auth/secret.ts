/** The key that signs sign-ins. The starter makes one and keeps it in the data folder when none is given. */
export function getAuthSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start Variorum with npm start or npm run dev.');
  return secret;
}
