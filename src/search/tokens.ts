// A token: one number for a word of the corpus, which says the word's term and how the word stands there.

/** The low bits of a token are its term; the others say how the word stands there. */
export const termMask = 0x7fffff;
export const tokenFlags = {
  /** Only says more of another word: "Brazil's", "Brazilian", "Brazil-born" (see attributive.ts). */
  attributive: 1 << 23,
  /** Written with a capital first letter. */
  capital: 1 << 24,
  /** First word of a sentence or right behind an opening quotation mark: its capital says nothing. */
  opening: 1 << 25,
  /** A currency sign stands right before it. */
  currency: 1 << 26,
  /** A per cent sign stands right behind it. */
  percent: 1 << 27,
  /** First word of a country's name, or of the name of a state of the United States. */
  country: 1 << 28,
  state: 1 << 29,
  /** Part of a person's name, as analysis found it. */
  person: 1 << 30,
  /** First word of a sentence that ends with a question mark. */
  questions: 1 << 31,
} as const;
