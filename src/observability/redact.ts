// A log line → the same line without secrets.

/** What stands where a secret stood. */
export const redacted = '[redacted]';

/**
 * Places in which Discord itself puts a secret: a URL of an interaction or webhook carries a token that lets anybody
 * answer in the bot's name for 15 minutes, and errors of discord.js quote URLs.
 */
const secretPatterns: readonly { readonly pattern: RegExp; readonly replacement: string }[] = [
  { pattern: /(\/interactions\/\d+\/)[^/\s"\\]+/g, replacement: `$1${redacted}` },
  { pattern: /(\/webhooks\/\d+\/)[^/\s"\\?]+/g, replacement: `$1${redacted}` },
  { pattern: /(\b(?:Bot|Bearer) )[\w.-]{20,}/g, replacement: `$1${redacted}` },
];

/**
 * A function that takes the given secrets, and what the patterns above find, out of any text. It works on the whole
 * serialised line rather than on named fields, because an error may carry a secret at any depth.
 */
export function createRedactor(secrets: readonly string[]): (line: string) => string {
  // A secret with quotes or backslashes stands in a JSON line in its escaped form.
  const spellings = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return (line) => {
    let clean = line;
    for (const spelling of spellings) clean = clean.replaceAll(spelling, redacted);
    for (const { pattern, replacement } of secretPatterns) clean = clean.replace(pattern, replacement);
    return clean;
  };
}
