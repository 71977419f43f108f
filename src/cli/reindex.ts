// `dragoman reindex`: brings the kept library up to date, and reports it.

import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import {
  formatInvocation,
  InputError,
  loadCommands,
  type ReindexMode,
  reindexModes,
  reindexProgressCard,
  reindexRunCard,
} from '../command-kit/index.js';
import { createProgressLine } from '../terminal/progress-line.js';
import { printCard } from './desk.js';
import { openConfiguredService } from './open-configured-service.js';
import { type Streams, writeJson } from './streams.js';

interface ReindexOptions {
  readonly mode: ReindexMode;
  readonly report?: string;
  readonly json?: boolean;
}

export function addReindex(program: Command, streams: Streams): void {
  program
    .command('reindex')
    .description(
      'Bring the library kept in DATA_DIR up to date; a bot that runs is told with /reindex instead',
    )
    .addOption(
      new Option('--mode <MODE>', 'what changed, everything anew, or only tell what would change')
        .choices(reindexModes)
        .default('changed'),
    )
    .option('--report <FILE>', 'write the whole report, as JSON, to this file')
    .option('--json', 'print one JSON value: the run with its report')
    .action((options: ReindexOptions) => reindex(options, streams));
}

/** Throws `InputError` when nothing is kept, or the run did not end well. */
async function reindex({ mode, report, json = false }: ReindexOptions, streams: Streams): Promise<void> {
  const interruption = awaitInterruption(streams);
  const commands = await loadCommands();
  const service = await openConfiguredService({ commands, corpus: undefined, firstUpdate: 'by a run' });
  try {
    if (!service.isKept)
      throw new InputError(
        'nothing-kept',
        'There is no kept library to bring up to date.',
        'Set DATA_DIR to a folder in which it can be kept.',
      );
    await service.start();
    const progress = createProgressLine(streams.stderr);
    const person = { platform: 'cli', id: null } as const;
    let { run } = await service.reindexer.start(mode, person);
    if (run.state === 'elsewhere')
      throw new InputError(
        'reindex-elsewhere',
        `Run ${run.id} of another process is under way${run.progress === null ? '' : ` (${run.progress.step})`}.`,
        'Try again when it has ended; /reindex status says how far it is. If it was killed, half a minute is enough.',
      );
    const cancel = () => void service.reindexer.cancel(person);
    interruption.signal.addEventListener('abort', cancel);
    // It may have come while the library was opened.
    if (interruption.signal.aborted) cancel();
    while (run.state === 'running') {
      progress.show(reindexProgressCard(run));
      run = await service.reindexer.follow(run.id, run.revision);
    }
    progress.clear();
    if (run.state !== 'done')
      throw new InputError(
        `reindex-${run.state}`,
        `Run ${run.id} ${run.state}: ${run.reason ?? 'no reason is known'}`,
        'The kept library is as it was before.',
      );
    // The library is written when the service stops.
    await service.stop();
    const { indexAlarm } = await service.readVitals();
    if (indexAlarm !== null)
      throw new InputError(
        'not-kept',
        `The library was brought up to date but could not be kept: ${indexAlarm}`,
        'What was kept is as it was before. See to the disk of DATA_DIR, and run this again.',
      );
    const card = reindexRunCard(run);
    if (report !== undefined) await writeFile(report, card.attachment?.text ?? '');
    if (json) writeJson(streams, run);
    else
      await printCard(
        { ...card, attachment: report === undefined ? card.attachment : null },
        formatInvocation(
          { command: 'reindex', subcommand: 'run', input: { mode }, private: false },
          commands,
        ),
        commands,
        streams,
      );
  } finally {
    await service.stop();
    interruption.stop();
  }
}

/** Exit code of a program that was ended by Ctrl-C, as shells expect it. */
const interruptedCode = 130;

/** Ctrl-C, or being told to end: the first time what is under way ends in order, the second time the program ends where it is. */
function awaitInterruption({ stderr }: Streams): { readonly signal: AbortSignal; stop(): void } {
  const interruption = new AbortController();
  const onSignal = () => {
    if (interruption.signal.aborted) process.exit(interruptedCode);
    stderr.write('\nStopping; once more to stop at once, which leaves the kept library whole, too.\n');
    interruption.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return {
    signal: interruption.signal,
    stop() {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
    },
  };
}
