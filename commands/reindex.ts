import {
  type Caller,
  type Card,
  defineCommand,
  defineSubcommand,
  nothingToCancelCard,
  type ReindexPort,
  type ReindexRun,
  type RunStarter,
  refusal,
  reindexHistoryCard,
  reindexModes,
  reindexProgressCard,
  reindexRunCard,
  reindexUnderWayCard,
  requirePort,
  type Services,
} from '../src/command-kit/index.js';

export default defineCommand({
  kind: 'group',
  name: 'reindex',
  description: 'Brings the library up to date with its pages',
  access: 'operator',
  examples: ['run mode:changed', 'status', 'history run:12'],
  subcommands: {
    run: defineSubcommand({
      description: 'Takes in what changed, and reports it article by article',
      hasEffect: true,
      options: {
        mode: {
          type: 'choice',
          description: 'What changed, everything anew, or only tell what would change',
          choices: reindexModes,
        },
      },
      async run({ mode = 'changed' }, services) {
        const reindex = requirePort(services, 'reindex');
        const { run, isNew } = await reindex.start(mode, starterOf(services.caller));
        return isNew ? followToEnd(run, reindex, services) : reindexUnderWayCard(run, services.messages);
      },
    }),
    status: defineSubcommand({
      description: 'How far the run under way is, or how the last one ended',
      options: {},
      async run(_, services) {
        const run = await requirePort(services, 'reindex').latest();
        return run === null
          ? reindexHistoryCard([], services.messages)
          : reindexRunCard(run, services.messages);
      },
    }),
    history: defineSubcommand({
      description: 'Earlier runs, or the report of one of them',
      options: { run: { type: 'integer', description: 'Number of the run', min: 1 } },
      async run({ run: id }, services) {
        const reindex = requirePort(services, 'reindex');
        if (id === undefined) return reindexHistoryCard(await reindex.list(25), services.messages);
        const run = await reindex.find(id);
        if (run !== null) return reindexRunCard(run, services.messages);
        throw refusal('no-run', { id });
      },
    }),
    cancel: defineSubcommand({
      description: 'Stops the run under way; the library stays as it was',
      hasEffect: true,
      options: {},
      async run(_, services) {
        const reindex = requirePort(services, 'reindex');
        const run = await reindex.cancel(starterOf(services.caller));
        if (run === null) return nothingToCancelCard(services.messages);
        return followToEnd(run, reindex, services);
      },
    }),
  },
});

function starterOf({ platform, userId }: Caller): RunStarter {
  return { platform, id: userId };
}

async function followToEnd(
  started: ReindexRun,
  reindex: ReindexPort,
  { showProgress, messages }: Services,
): Promise<Card> {
  let run = started;
  while (run.state === 'running') {
    showProgress(reindexProgressCard(run, messages));
    run = await reindex.follow(run.id, run.revision);
  }
  return reindexRunCard(run, messages);
}
