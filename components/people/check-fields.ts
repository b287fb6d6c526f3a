/** What a form says about a field that was left empty. */
export function checkRequired(sentence: string): (value: string) => string | null {
  return (value) => (value.trim() === '' ? sentence : null);
}

/** What a form says about a password that is too short. Length is the only thing asked of it (NIST SP 800-63B). */
export function checkPassword(password: string): string | null {
  return password.length < 12 ? 'Use at least 12 characters.' : null;
}
