/** A name by its letters and digits alone, so that "World News Network" and "worldnewsnetwork" are the same. */
export function squeezeName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
