// A number and its noun, in the form that the language has for that number.

/** The forms of a noun by CLDR category; `other` stands in for a category that a language has no form of its own for. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** "3 seconds" from `counter('en')(3, { one: 'second', other: 'seconds' })`. */
export function counter(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => `${count} ${forms[rules.select(count)] ?? forms.other}`;
}
