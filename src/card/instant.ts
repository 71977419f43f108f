// Instants and spans of time as people read them.

import { en } from '../locale/en.js';
import { formatDay, type Months } from './day.js';

/** ISO-8601 UTC → "22 November 2025, 11:10 UTC". */
export function formatInstant(iso: string, months: Months = en.citations.months): string {
  return `${formatDay(iso.slice(0, 10), months)}, ${iso.slice(11, 16)} UTC`;
}

/** "0.4 s", "12 s", "3 min 20 s", "2 h 5 min". */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
