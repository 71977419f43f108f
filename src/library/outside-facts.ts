// The three data files of a corpus folder → what is known from outside the pages.

import { createHash } from 'node:crypto';
import type { Knowledge } from '../analysis/analyse-article.js';
import { parseKnownEvents } from '../analysis/known-events.js';
import { parseKnownPeople } from '../analysis/known-people.js';
import { readDataFiles } from '../corpus/read-corpus.js';
import { parseSources, type Sources } from '../corpus/sources.js';
import type { Issue } from '../model/page.js';

export interface OutsideFacts {
  readonly sources: Sources['pages'];
  readonly knowledge: Knowledge;
  /** Equal for knowledge under which analysis finds the same in an article. */
  readonly knowledgeKey: string;
  readonly issues: readonly Issue[];
}

/** Absent files count as empty; broken ones become issues. */
export async function readOutsideFacts(corpusDir: string): Promise<OutsideFacts> {
  const { values, issues } = await readDataFiles(corpusDir);
  const sources = parseSources(values['sources.json']);
  const people = parseKnownPeople(values['people.json'] ?? [], 'people.json');
  const events = parseKnownEvents(values['events.json'] ?? [], 'events.json');
  return {
    sources: sources.pages,
    knowledge: { people: people.entries, events: events.entries },
    knowledgeKey: createHash('sha256')
      .update(JSON.stringify(events.entries))
      .digest('base64url')
      .slice(0, 22),
    issues: [...issues, ...sources.issues, ...people.issues, ...events.issues],
  };
}
