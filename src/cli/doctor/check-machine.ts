// The machine: is the program's Node new enough, may it write where it must, are its ports free?

import { mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describeBytes } from '../../card/describe-bytes.js';
import type { Config } from '../../config/config.js';
import { type Finding, fail, ok, skipped, warn } from './finding.js';

/** Below it a night of feeds may fill the disk; the index is written beside the old one before it takes its place. */
const littleRoomBytes = 500 * 2 ** 20;

/** `needed` as package.json writes it: ">=20.19". */
export function checkNode(version: string, needed: string, program: string): Finding {
  const isEnough = compareVersions(version.replace(/^v/, ''), needed.replace(/^>=/, '')) >= 0;
  if (isEnough) return ok('versions', `Dragoman ${program}, Node.js ${version}`);
  return fail(
    'versions',
    `Node.js ${version} is too old for Dragoman ${program}.`,
    `Install Node.js ${needed.replace(/^>=/, '')} or later.`,
  );
}

function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split('.').map(Number);
  const [a, b] = [parts(one), parts(other)];
  const at = b.findIndex((part, index) => part !== a[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

export async function checkDataDir(dataDir: string | null): Promise<Finding> {
  const subject = 'data folder';
  if (dataDir === null)
    return skipped(subject, 'DATA_DIR is not set and there is no token: nothing is kept beyond the process.');
  const folder = await findExisting(dataDir);
  try {
    // What the rights permit, a read-only or full disk may still refuse.
    await rm(await mkdtemp(join(folder, '.dragoman-doctor-')), { recursive: true });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(
      subject,
      `${folder} cannot be written to (${why}).`,
      'Give it to the user that runs the bot.',
    );
  }
  const { bavail, bsize } = await statfs(folder);
  const room = bavail * bsize;
  const words = `${dataDir}${folder === dataDir ? '' : ' (made at the first start)'}, ${describeBytes(room)} free`;
  if (room >= littleRoomBytes) return ok(subject, words);
  return warn(subject, words, 'Make room: a full disk keeps nothing new.');
}

/** The folder itself, or the nearest above it that is there: in that one it will be made. */
async function findExisting(folder: string): Promise<string> {
  const isThere = (await stat(folder).catch(() => null)) !== null;
  return isThere || dirname(folder) === folder ? folder : findExisting(dirname(folder));
}

export async function checkPorts({
  web,
  discord,
  operations,
}: Pick<Config, 'web' | 'discord' | 'operations'>): Promise<readonly Finding[]> {
  const endpoint = discord?.endpoint ?? null;
  return Promise.all([
    ...(web.isWanted ? [checkPort('pages', web, 'WEB_PORT')] : []),
    ...(operations === null ? [] : [checkPort('health', operations, 'HEALTH_PORT')]),
    ...(endpoint === null ? [] : [checkPort('interactions endpoint', endpoint, 'INTERACTIONS_PORT')]),
  ]);
}

async function checkPort(
  subject: string,
  { host, port }: { readonly host: string; readonly port: number },
  variable: string,
): Promise<Finding> {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const fault = await tryToListen(host, port);
  if (fault === null) return ok(subject, `${place} is free`);
  if (fault === 'EADDRINUSE')
    return warn(
      subject,
      `${place} is taken.`,
      `If that is not this bot, running, choose another ${variable}.`,
    );
  return fail(subject, `${place} cannot be listened at (${fault}).`, `Change ${variable} or its host.`);
}

/** Null when it can be done; else the system's word for why not. */
function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

export function checkPublicUrl(publicUrl: string | null): Finding {
  const subject = 'public address';
  if (publicUrl === null) return skipped(subject, 'PUBLIC_URL is not set: citations link to the publishers.');
  const { protocol, hostname } = new URL(publicUrl);
  if (/^(localhost|127\..*|\[::1\])$/.test(hostname))
    return fail(
      subject,
      `${publicUrl} is this machine for whoever follows it: links on Discord would lead nowhere.`,
      'Set PUBLIC_URL to the address under which visitors come, or leave it empty.',
    );
  if (protocol === 'http:')
    return warn(
      subject,
      `${publicUrl} is not encrypted.`,
      'Put a web server with https in front of WEB_PORT.',
    );
  return ok(subject, publicUrl);
}
