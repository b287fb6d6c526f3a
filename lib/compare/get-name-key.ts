import { listWords } from './list-words';

/** By what a person is known again across articles: "Dmitri S. Peskov" and "Dmitry Peskov" have one key. */
export function getNameKey(name: string): string {
  const parts = listWords(name);
  return `${parts.at(-1) ?? ''} ${parts.length > 1 ? (parts[0]?.[0] ?? '') : ''}`.trim();
}
