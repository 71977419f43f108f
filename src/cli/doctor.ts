// `dragoman doctor`: whether the bot would work as it is set up, and what to do where it would not.

import type { Command } from 'commander';
import { readEnvironment } from '../config/read-environment.js';
import type { Finding, Verdict } from './doctor/finding.js';
import { type Streams, writeJson, writeLines } from './streams.js';

/** As an exit code: 0 when all is well, 1 when something is only doubtful, 2 when the bot will not work as asked. */
export type DoctorVerdict = 0 | 1 | 2;

export function addDoctor(program: Command, streams: Streams, end: (verdict: DoctorVerdict) => void): void {
  program
    .command('doctor')
    .description('Check settings, corpus, store, ports and, with a token, what Discord says; changes nothing')
    .option('--json', 'print one JSON value: all findings')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const { examine } = await import('./doctor/examine.js');
      const findings = await examine({ variables: readEnvironment() });
      if (json) writeJson(streams, { findings });
      else writeLines(streams.stdout, findings.flatMap(toLines));
      end(judge(findings));
    });
}

const signs: Readonly<Record<Verdict, string>> = { ok: 'ok', warn: 'WARN', fail: 'FAIL', skipped: '-' };
const signWidth = 6;

function toLines({ subject, verdict, words, next }: Finding): readonly string[] {
  const line = `${signs[verdict].padEnd(signWidth)}${subject}: ${words}`;
  return next === null ? [line] : [line, `${' '.repeat(signWidth)}→ ${next}`];
}

function judge(findings: readonly Finding[]): DoctorVerdict {
  if (findings.some(({ verdict }) => verdict === 'fail')) return 2;
  return findings.some(({ verdict }) => verdict === 'warn') ? 1 : 0;
}
