/** What no database keeps is replaced, and a byte order mark in front is dropped: the one change to words that is allowed. */
export const storable = (text: string) =>
  text.replace(/^\uFEFF+/u, '').replace(/\0|\p{Surrogate}/gu, '\uFFFD');
