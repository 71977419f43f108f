// Numbers as they are printed in a language of ours.

/** The tag by which `Intl` knows a language of ours: English is that of Britain. */
export function intlTag(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** "6,000", or "10–15" where the two differ; at most two decimal places. */
export function formatRange(low: number, high: number, language: string): string {
  const format = (value: number) => value.toLocaleString(intlTag(language), { maximumFractionDigits: 2 });
  return low === high ? format(low) : `${format(low)}–${format(high)}`;
}
