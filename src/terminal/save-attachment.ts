// The file that goes with a card → a file in the system's folder for passing things, of which the screen says where it is.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Attachment } from '../card/card.js';

/** Its path; null when there is none to save. Only whoever runs the program can read it. */
export async function saveAttachment(attachment: Attachment | null): Promise<string | null> {
  if (attachment === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'dragoman-'));
  const file = path.join(folder, attachment.name);
  await writeFile(file, attachment.text);
  return file;
}
