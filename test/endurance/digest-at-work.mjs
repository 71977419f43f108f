// A process that sends digests until it is killed. Arguments: folder of the compiled program, settings of the store (JSON), address
// of Discord's API, requests per second, and how long a lease is. It prints a line once it works. What it sends is canned: this is about delivery.

const [, , program, storeSettings, api, perSecond, leaseMs = '2000'] = process.argv;
const load = (file) => import(`${program}/src/${file}.js`);

const [
  { openStore },
  { startDigestWorker, workerTiming },
  { createRequestBudget },
  rest,
  sending,
  finding,
  marks,
] = await Promise.all(
  [
    'store/open-store',
    'digest/worker',
    'digest/request-budget',
    'discord/digests/digest-rest',
    'discord/digests/send-digest',
    'discord/digests/find-digest',
    'message/digest-mark',
  ].map(load),
);

const config = JSON.parse(storeSettings);
const store = await openStore(config);
const budget = createRequestBudget({ perSecond: Number(perSecond), mostInSecond: Number(perSecond) * 1.15 });
const client = rest.createDigestRest({ token: 'a.b.c', api });
const standing = { isElsewhere: () => false, findReadingLack: async () => null };

const message = (key, part) => ({
  title: 'A digest',
  body: {
    flags: 32_768,
    components: [
      { type: 10, content: `Part ${part}` },
      {
        type: 1,
        components: [{ type: 2, style: 2, label: 'Latest', custom_id: `run:99p#${key}.${part}:/latest` }],
      },
    ],
    allowed_mentions: { parse: [] },
  },
});

startDigestWorker({
  store,
  isShared: config.kind === 'postgres',
  budget,
  now: () => new Date(),
  // One digest in two has a second message.
  compose: async ({ deliveredUpTo, arrivals, subscriptionId }) => ({
    cards: subscriptionId % 2 === 0 ? ['one', 'two'] : ['one'],
    articleIds: arrivals.map(({ articleId }) => articleId),
    upToSeq: arrivals.at(-1)?.seq ?? deliveredUpTo,
    isNews: true,
    libraryVersion: 'test',
  }),
  delivery: {
    render: (cards, key) => cards.map((_, part) => message(key, part)),
    openMember: (userId) => sending.openMember(client, budget, userId),
    send: (target, fixed, mark, until) =>
      sending.sendDigest(client, budget, target, fixed, marks.markOf(mark), until),
    find: (target, mark, within) =>
      finding.findDigest({ rest: client, budget, standing }, target, marks.markOf(mark), within),
    mayDeliver: async () => false,
    tellParked: async () => undefined,
  },
  timing: {
    ...workerTiming,
    leaseMs: Number(leaseMs),
    pollMs: 50,
    leaveMs: 400,
    settleMs: 600,
    backoffMs: [50, 500],
  },
  onFault: (error) => process.stderr.write(`${error.stack}\n`),
});
// A worker with nothing to do keeps no process alive.
setInterval(() => process.stdout.write(`rss ${process.memoryUsage.rss()}\n`), 1000);
process.stdout.write('working\n');
