// A number of bytes → words.

/** "640 bytes", "12 kB", "3.4 MB": of thousands, one digit after the point below ten. */
export function describeBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 'bytes';
  for (const larger of units) {
    if (value < 1000) break;
    value /= 1000;
    unit = larger;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
