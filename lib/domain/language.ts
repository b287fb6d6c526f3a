/** Whether this is a BCP 47 language tag: "en", "uk", "pt-BR". What else stood there would make `Intl` throw where it is used. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
