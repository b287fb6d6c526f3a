/**
 * How much Variorum takes. A text is measured in UTF-8 bytes, as it is stored and hashed; a MB is 1024 x 1024 bytes.
 * The largest article of the reference corpora is below 60 KB, so the text limit leaves room for transcripts and books.
 */
export const limits = {
  textBytes: 2 * 1024 * 1024,
  fileBytes: 20 * 1024 * 1024,
  articlesPerCase: 200,
  labelCharacters: 40,
  statementCharacters: 1000,
} as const;
