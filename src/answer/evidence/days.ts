// Calendar days as numbers, so that they can be set against each other.

/** Days since 1970 of a day `YYYY-MM-DD`; null for an unknown or impossible one. */
export function dayNumber(day: string | null): number | null {
  const time = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000;
}
