// The path of a file on this machine → its text, for whoever runs the program at a terminal.

import { open } from 'node:fs/promises';
import { maxFileBytes } from './read-attachment.js';
import type { ReadAttachment } from './subscription-desk.js';

/** Never rejects for what is wrong with the path or the file. */
export async function readLocalFile(path: string): Promise<ReadAttachment> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > maxFileBytes)
        return { kind: 'failed', reason: 'it is too large for a file of subscriptions.' };
      return { kind: 'read', text: await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'failed', reason: code === 'ENOENT' ? 'there is none of that name.' : `${code}.` };
  }
}
