// This process ↔ a sign by which others on the same machine can tell later whether it is still there.

import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

interface ProcessSign {
  readonly host: string;
  /** Of the machine's last start and of the container, where the system tells: within them process ids mean the same. Else empty. */
  readonly boot: string;
  readonly container: string;
  readonly pid: number;
  /** Process ids are given out again: when it was started, in the system's own counting; empty where it does not tell. */
  readonly started: string;
}

/** As JSON. */
export function signProcess(): string {
  return JSON.stringify(describeThis());
}

function describeThis(): ProcessSign {
  return {
    host: hostname(),
    boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    container: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
    pid: process.pid,
    started: readStart(process.pid),
  };
}

/** False whenever that cannot be told from here: another machine's, another container's, or no sign at all. */
export function isGone(sign: string): boolean {
  const one = parseSign(sign);
  if (one === null) return false;
  const here = describeThis();
  if (one.host !== here.host) return false;
  // Nothing of before the machine's last start is there any more.
  if (one.boot !== here.boot) return one.boot !== '' && here.boot !== '';
  if (one.container !== here.container) return false;
  return !isAlive(one.pid) || readStart(one.pid) !== one.started;
}

function parseSign(sign: string): ProcessSign | null {
  try {
    const one = JSON.parse(sign) as Partial<ProcessSign> | null;
    return typeof one?.pid === 'number' && typeof one.host === 'string' ? (one as ProcessSign) : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The 22nd field of /proc/PID/stat; the second, in brackets, may hold blanks. */
function readStart(pid: number): string {
  return orEmpty(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });
}

function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
