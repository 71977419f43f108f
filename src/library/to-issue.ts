// A fault of ours → an issue: one bad page stops nothing.

import type { Issue } from '../model/page.js';

export function toIssue(page: string, expected: string, error: unknown): Issue {
  return { page, line: 0, expected, found: error instanceof Error ? error.message : String(error) };
}
