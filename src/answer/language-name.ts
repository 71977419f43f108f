// Language tag → English name.

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "ar" → "Arabic"; "und" and what is no tag → "unknown language". */
export function languageName(tag: string): string {
  if (tag === 'und') return 'unknown language';
  try {
    return names.of(tag) ?? 'unknown language';
  } catch {
    return 'unknown language';
  }
}
