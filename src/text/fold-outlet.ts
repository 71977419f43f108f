// An outlet's name → the form in which two names are compared.

/** Folds an outlet's name: "The Guardian" and "guardian" are one. Empty when the name has no letter or digit. */
export function foldOutlet(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
