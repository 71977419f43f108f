// The derived state on the disk: a cache that may be deleted at any time, and that is made anew when in doubt.

import path from 'node:path';
import type { Issue } from '../model/page.js';
import type { Turns } from '../turns/turns.js';
import { SectionFileError } from './checksum.js';
import type { Edition, KeptFindings } from './edition.js';
import type { Holdings } from './holdings.js';
import { type KeptState, openHoldings, packHoldings } from './kept-holdings.js';
import type { Moderation } from './moderation.js';
import { fingerprintProgram } from './program-fingerprint.js';
import { createSectionStore } from './section-store.js';

export interface StateFile {
  /** What an earlier process left; null when there is nothing; an issue when it is of no use, and why. */
  load(turns: Turns): Promise<(KeptState & { readonly bytes: number }) | Issue | null>;
  /** Resolves with the bytes that are taken when it is on the disk. Rejects, leaving what was kept as it was, when it cannot be written. */
  save(
    holdings: Holdings & { readonly edition: Edition },
    moderation: Moderation,
    findings: KeptFindings,
    turns: Turns,
  ): Promise<number>;
}

/** Changes with what the sections mean; what the code makes of pages is in the program's fingerprint. */
const formatVersion = 9;

export async function openStateFile(stateDir: string): Promise<StateFile> {
  const file = path.join(stateDir, 'library.bin');
  const store = createSectionStore(file, `library ${formatVersion} ${await fingerprintProgram()}`);
  return {
    async load(turns) {
      const pause = () => turns.pause();
      try {
        const sections = await store.read(pause);
        if (sections === null) return null;
        const state = await openHoldings(sections, pause);
        return state === null
          ? explain('has parts that do not fit together')
          : { ...state, bytes: store.bytes };
      } catch (error) {
        if (error instanceof SectionFileError) return explain(error.message);
        // The checksums are right, so the writer was wrong: still no reason not to start.
        return explain(`could not be taken up: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    async save(holdings, moderation, findings, turns) {
      const pause = () => turns.pause();
      await store.write(await packHoldings(holdings, moderation, findings, pause), pause);
      return store.bytes;
    },
  };
}

function explain(fault: string): Issue {
  return {
    page: 'library.bin',
    line: 0,
    expected: 'the index that the last run kept (it has been made anew)',
    found: `a file that ${fault}`,
  };
}
