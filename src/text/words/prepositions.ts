// Prepositions of English.

/** What they govern is no subject. */
export const governing: ReadonlySet<string> = new Set(
  'of for at from with in on to by about against under over behind between near after before during into than as like'.split(
    ' ',
  ),
);
