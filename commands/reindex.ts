import {
  type Caller,
  type Card,
  createCard,
  defineCommand,
  defineSubcommand,
  InputError,
  type ReindexPort,
  type ReindexRun,
  type RunStarter,
  reindexHistoryCard,
  reindexModes,
  reindexProgressCard,
  reindexRunCard,
  type Services,
  textBlock,
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
        const reindex = getPort(services);
        const { run, isNew } = await reindex.start(mode, starterOf(services.caller));
        return isNew ? followToEnd(run, reindex, services) : underWayCard(run);
      },
    }),
    status: defineSubcommand({
      description: 'How far the run under way is, or how the last one ended',
      options: {},
      async run(_, services) {
        const run = await getPort(services).latest();
        return run === null ? reindexHistoryCard([]) : reindexRunCard(run);
      },
    }),
    history: defineSubcommand({
      description: 'Earlier runs, or the report of one of them',
      options: { run: { type: 'integer', description: 'Number of the run', min: 1 } },
      async run({ run: id }, services) {
        const reindex = getPort(services);
        if (id === undefined) return reindexHistoryCard(await reindex.list(25));
        const run = await reindex.find(id);
        if (run !== null) return reindexRunCard(run);
        throw new InputError('no-run', `There is no run ${id}.`, '/reindex history lists them.');
      },
    }),
    cancel: defineSubcommand({
      description: 'Stops the run under way; the library stays as it was',
      hasEffect: true,
      options: {},
      async run(_, services) {
        const reindex = getPort(services);
        const run = await reindex.cancel(starterOf(services.caller));
        if (run === null)
          return createCard({
            tone: 'notice',
            title: 'Nothing to cancel',
            found: false,
            blocks: [textBlock('No run is under way.')],
          });
        return followToEnd(run, reindex, services);
      },
    }),
  },
});

function getPort({ reindex }: Services): ReindexPort {
  if (reindex !== null) return reindex;
  throw new InputError(
    'no-reindex',
    'This program reads its pages anew at each start, so there is nothing to bring up to date.',
    'Run it as the bot or at a terminal; see README.md.',
  );
}

function starterOf({ platform, userId }: Caller): RunStarter {
  return { platform, id: userId };
}

async function followToEnd(
  started: ReindexRun,
  reindex: ReindexPort,
  { showProgress }: Services,
): Promise<Card> {
  let run = started;
  while (run.state === 'running') {
    showProgress(reindexProgressCard(run));
    run = await reindex.follow(run.id, run.revision);
  }
  return reindexRunCard(run);
}

function underWayCard(run: ReindexRun): Card {
  if (run.state !== 'running') return reindexRunCard(run);
  return {
    ...reindexProgressCard(run),
    tone: 'notice',
    title: `Run ${run.id} is already under way`,
    found: false,
  };
}
