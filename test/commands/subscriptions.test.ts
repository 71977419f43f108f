import { beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Card, formatValue, localOperator } from '../../src/command-kit/index.js';
import type { Places } from '../../src/digest/places.js';
import type { Library } from '../../src/library/library.js';
import { saveAttachment } from '../../src/terminal/save-attachment.js';
import { aNewsroom, arrivalOrder } from '../support/a-newsroom.js';
import { aChannelManager, aSubscriber, show, theChannel, theGuild } from '../support/a-subscriber.js';

let library: Library;
beforeAll(async () => {
  library = await aNewsroom();
});

const aMember: Caller = { ...aChannelManager, managesChannels: false };
const aModerator: Caller = { ...aMember, isModerator: true };
const elsewhere: Caller = {
  ...aChannelManager,
  guildId: '100000000000000002',
  channelId: '200000000000000002',
};
const alone: Caller = { ...aMember, guildId: null, channelId: '500000000000000001' };
const anotherAlone: Caller = { ...alone, userId: '300000000000000002' };

const theForum = '200000000000000009';
const theRole = '400000000000000001';

/** A server with the channel, a forum with tags, and a role; what is wrong is up to the test. */
function someplace(obstacles: readonly string[] = []): Places {
  return {
    async find(guildId, channelId) {
      if (guildId !== theGuild) return null;
      if (channelId === theChannel) return { kind: 'channel', name: '#news', tags: [], requiresTag: false };
      if (channelId !== theForum) return null;
      const tags = [
        { id: '600000000000000001', name: 'World' },
        { id: '600000000000000002', name: 'Home' },
      ];
      return { kind: 'forum', name: 'the forum #digests', tags, requiresTag: true };
    },
    findRole: async (_, roleId) => (roleId === theRole ? 'News' : null),
    listObstacles: async () => obstacles,
    toggleRole: async () => ({ kind: 'given', roleName: 'News' }),
  };
}

const labels = ({ actions }: Card): readonly string[] => actions.map(({ label }) => label);
const refused = (code: string) => expect.objectContaining({ code });

describe('/subscribe', () => {
  test('shows what it would bring, and saves nothing before the button is pressed', async () => {
    const me = await aSubscriber(library);
    await me.arrive(arrivalOrder);
    const card = await me.run('/subscribe event:harbour-strike when:daily at:18:00 zone:kyiv');
    const shown = show(card, me.commands);
    expect(shown).toContain('About the event Harbour strike');
    expect(shown).toContain('daily at 18:00 (Europe/Kyiv)');
    expect(shown).toContain('Next Tuesday, 10 June 2025, 18:00');
    expect(shown).toContain(
      'Of the last 5 articles it would have told of 2, with 1 copy folded; 2 are about something else.',
    );
    expect(shown).toContain('Harbour strike: 2 new articles');
    expect(labels(card)).toEqual(['Save', 'Cancel']);
    expect(await me.store.subscriptions.listOfGuild(theGuild)).toEqual([]);

    const saved = await me.press(card, 'Save');
    expect(saved.title).toBe('Saved as subscription 1');
    expect(await me.store.subscriptions.listOfGuild(theGuild)).toMatchObject([
      {
        filter: { topic: { kind: 'event', slug: 'harbour-strike' }, exclude: [] },
        cadence: { kind: 'daily', at: { hour: 18, minute: 0 } },
        timeZone: 'Europe/Kyiv',
        destination: { kind: 'channel', guildId: theGuild, channelId: theChannel },
      },
    ]);
  });

  test('brings nothing of what was there before, unless it is asked for', async () => {
    const me = await aSubscriber(library);
    await me.arrive(arrivalOrder);
    await me.run('/subscriptions save when:hourly');
    expect(await me.read('/subscriptions test 1')).toContain('No article has come since its last digest.');
    await me.run('/subscriptions save when:hourly backfill:2');
    expect(await me.read('/subscriptions test 2')).toContain('Everything: 1 new article');
  });

  test('speaks the language of whoever subscribes, unless another is chosen', async () => {
    const me = await aSubscriber(library, { places: someplace(['The thread is locked.']) });
    await me.arrive(arrivalOrder);
    const ukrainian = { ...aChannelManager, locale: 'uk' };
    const preview = await me.run('/subscribe', ukrainian);
    expect(show(preview, me.commands)).toContain('Усе: ');
    expect(show(preview, me.commands)).toContain('Гілку закрито.');
    const english = await me.run('/subscribe language:en', ukrainian);
    expect(show(english, me.commands)).toContain('Everything: ');
  });

  test('says plainly when the filter would have let nothing through, and what to change', async () => {
    const me = await aSubscriber(library);
    await me.arrive(arrivalOrder);
    const lacking = await me.read('/subscribe words:"harbour zebra"');
    expect(lacking).toContain('The filter would have let nothing through.');
    expect(lacking).toContain('use fewer, or part alternatives by commas');
    const excluding = await me.read('/subscribe words:rowers exclude:race');
    expect(excluding).toContain('exclude fewer words');
  });

  test('offers no button while something stands in the way, and says what', async () => {
    const me = await aSubscriber(library, { places: someplace(['The bot may not write there.']) });
    await me.arrive(arrivalOrder);
    const card = await me.run('/subscribe');
    expect(show(card, me.commands)).toContain('The bot may not write there.');
    expect(labels(card)).toEqual(['Cancel']);
    await expect(me.run('/subscriptions save')).rejects.toEqual(refused('cannot-deliver'));
  });

  test('takes a forum with its tags by name, and wants one where the forum does', async () => {
    const me = await aSubscriber(library, { places: someplace() });
    await expect(me.run(`/subscribe where:${theForum}`)).rejects.toEqual(refused('tag-needed'));
    await expect(me.run(`/subscribe where:${theForum} tags:Sport`)).rejects.toMatchObject({
      hint: 'Its tags are World and Home.',
    });
    await expect(me.run('/subscribe tags:World')).rejects.toEqual(refused('no-forum'));
    await expect(me.run('/subscribe where:200000000000000077')).rejects.toEqual(refused('no-place'));
    const card = await me.run(`/subscribe where:${theForum} tags:home role:${theRole}`);
    expect(show(card, me.commands)).toContain('Tags Home');
    expect(show(card, me.commands)).toContain('@News');
    await me.press(card, 'Save');
    expect(await me.store.subscriptions.listOfGuild(theGuild)).toMatchObject([
      {
        destination: { kind: 'forum', channelId: theForum, tagIds: ['600000000000000002'] },
        mentionRoleId: theRole,
      },
    ]);
  });

  test.each([
    ['event:harbour-strike words:fire', 'several-topics'],
    ['event:nothing-like-it', 'no-event'],
    ['person:Nobody', 'no-person'],
    ['outlet:Nowhere', 'no-outlet'],
    ['words:"…"', 'no-words'],
    ['exclude:"a, !"', 'no-words'],
    ['at:25:00', 'bad-time'],
    ['zone:Mars/Olympus', 'bad-zone'],
    ['when:hourly at:9', 'wrong-cadence'],
    ['when:daily at:"friday 9"', 'wrong-cadence'],
    ['weekday:monday at:"friday 9"', 'both'],
    ['when:daily weekday:monday', 'wrong-cadence'],
    ['when:daily per-hour:2', 'wrong-cadence'],
    ['quiet:22', 'bad-quiet-hours'],
    ['quiet:9-9', 'bad-quiet-hours'],
    ['language:x!', 'bad-language'],
    ['language:fr', 'bad-language'],
    [`role:${theRole} ping:false`, 'both'],
  ])('refuses %s', async (options, code) => {
    const me = await aSubscriber(library);
    await expect(me.run(`/subscribe ${options}`)).rejects.toEqual(refused(code));
  });

  test('in a direct message it is the member’s own, and has no channels and roles', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save outlet:Courier', alone);
    expect(await me.store.subscriptions.listOfMember(alone.userId as string)).toMatchObject([
      { destination: { kind: 'member', userId: alone.userId } },
    ]);
    expect(await me.read('/subscriptions list', alone)).toContain('your direct messages');
    expect(await me.read('/subscriptions list', anotherAlone)).toContain('No subscription yet');
    await expect(me.run(`/subscribe where:${theChannel}`, alone)).rejects.toEqual(
      refused('not-in-direct-messages'),
    );
    await expect(me.run('/subscriptions show 1', anotherAlone)).rejects.toEqual(refused('no-subscription'));
  });
});

describe('who may', () => {
  const lines = [
    '/subscribe',
    '/subscriptions list',
    '/subscriptions show 1',
    '/subscriptions why Fire',
    '/subscriptions edit 1 at:9',
    '/subscriptions save when:hourly',
    '/subscriptions test 1',
    '/subscriptions send 1',
    '/subscriptions pause 1',
    '/subscriptions resume 1',
    '/subscriptions export',
    '/subscriptions import text:{}',
    '/subscriptions restore text:{}',
    '/subscriptions remove 1',
  ];

  test('lists every subcommand', async () => {
    const { commands } = await aSubscriber(library);
    const group = commands.get('subscriptions');
    const names = group?.kind === 'group' ? Object.keys(group.subcommands) : [];
    expect(
      lines
        .slice(1)
        .map((line) => line.split(' ')[1])
        .sort(),
    ).toEqual([...names].sort());
  });

  test.each(lines)('a member without rights may not call %s, and nothing is saved', async (line) => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save');
    const before = await me.store.subscriptions.listOfGuild(theGuild);
    await expect(me.run(line, aMember)).rejects.toEqual(refused('not-allowed'));
    expect(await me.store.subscriptions.listOfGuild(theGuild)).toEqual(before);
  });

  test('whoever manages channels may, and whoever manages the server', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save', aChannelManager);
    await me.run('/subscriptions save', aModerator);
    expect(await me.read('/subscriptions list', aModerator)).toContain('2 subscriptions');
  });

  test.each(lines.filter((line) => / 1\b/.test(line)))(
    'another server’s managers learn nothing by %s, and change nothing',
    async (line) => {
      const me = await aSubscriber(library);
      await me.run('/subscriptions save');
      const before = await me.store.subscriptions.find(1);
      await expect(me.run(line, elsewhere)).rejects.toEqual(refused('no-subscription'));
      await expect(me.run(line, alone)).rejects.toEqual(refused('no-subscription'));
      expect(await me.store.subscriptions.find(1)).toEqual(before);
    },
  );

  test('a change cannot move a subscription to another owner', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save');
    await expect(me.run('/subscriptions save subscription:1 when:hourly', elsewhere)).rejects.toEqual(
      refused('no-subscription'),
    );
    expect(await me.store.subscriptions.find(1)).toMatchObject({ destination: { guildId: theGuild } });
  });
});

describe('/subscriptions', () => {
  test('changes one thing and leaves the rest, after showing what it means', async () => {
    const me = await aSubscriber(library);
    await me.run(
      '/subscriptions save words:"bread, ships" exclude:race when:weekly weekday:friday at:7:30 zone:UTC note:true',
    );
    const card = await me.run('/subscriptions edit 1 quiet:22-6 length:full');
    expect(card.title).toBe('Change subscription 1?');
    await me.press(card, 'Save the changes to 1');
    expect(await me.store.subscriptions.find(1)).toMatchObject({
      filter: { topic: { kind: 'search', words: 'bread, ships' }, exclude: ['race'] },
      cadence: { kind: 'weekly', weekday: 5, at: { hour: 7, minute: 30 } },
      quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } },
      length: 'full',
      tellsWhenNothingIsNew: true,
    });
  });

  test('pauses, resumes, sends and removes', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save');
    const paused = await me.run('/subscriptions pause 1');
    expect(show(paused, me.commands)).toContain('Paused since 10 June 2025, 12:00 UTC.');
    expect(labels(paused)).toContain('Resume');
    expect(await me.read('/subscriptions list')).toContain('paused');
    expect(labels(await me.press(paused, 'Resume'))).toContain('Pause');
    expect((await me.run('/subscriptions send 1')).title).toBe('On its way');
    expect((await me.run('/subscriptions send 1')).title).toBe('One is on its way already');
    const removed = await me.run('/subscriptions remove 1');
    expect(show(removed, me.commands)).toContain(
      '/subscribe everything:true exclude:none when:daily at:09:00',
    );
    expect(await me.store.subscriptions.find(1)).toBeNull();
  });

  test('shows the next digest to whoever asks, and sends nothing', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save');
    await me.arrive(arrivalOrder);
    const shown = await me.read('/subscriptions test 1');
    expect(shown).toContain('Everything: 4 new articles');
    expect(shown).toContain('Only you see this. Nothing was sent.');
    expect(await me.store.digests.list(1, 10)).toEqual([]);
    expect(await me.store.subscriptions.find(1)).toMatchObject({ deliveredUpTo: 0 });
  });

  test('says stage by stage what became of an article', async () => {
    const me = await aSubscriber(library);
    await me.arrive(['opening']);
    await me.run('/subscriptions save outlet:Courier exclude:rowers');
    await me.run('/subscriptions save event:harbour-strike');
    await me.arrive(arrivalOrder);
    const early = await me.read('/subscriptions why opening');
    expect(early).toContain('Arrival: stops here. It was there before: the subscription begins later.');
    const excluded = await me.read('/subscriptions why sport subscription:1');
    expect(excluded).toContain('It was not told, and will not be.');
    expect(excluded).toContain('Topic: passes. It is from Courier.');
    expect(excluded).toContain('Excluded words: stops here. It holds “rowers”, which is excluded.');
    expect(await me.read('/subscriptions why wire subscription:2')).toContain(
      'It comes with the next digest.',
    );
    expect(await me.read('/subscriptions why mirror subscription:2')).toContain(
      'it carries the text of another article',
    );
    await expect(me.run('/subscriptions why "no such title at all"')).rejects.toEqual(refused('no-article'));
    await expect(me.run('/subscriptions why nonsense')).rejects.toEqual(refused('no-article'));
    await me.store.arrivals.record([{ id: 'goneforgood', aliases: [] }], new Date());
    expect(await me.read('/subscriptions why goneforgood')).toContain('does not have it (any more)');
  });

  test('has what is done most at hand in a short list, and one button each in a long one', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save');
    const list = await me.run('/subscriptions list');
    expect(labels(list)).toEqual(['Subscription 1', 'Preview 1', 'Pause 1', 'Remove 1', 'Export']);
    expect((await me.press(list, 'Pause 1')).title).toBe('Subscription 1 is paused');
    expect(labels(await me.run('/subscriptions list'))).toContain('Resume 1');
    for (let number = 0; number < 3; number++) await me.run('/subscriptions save when:hourly');
    expect(labels(await me.run('/subscriptions list'))).toEqual([
      'Subscription 1',
      'Subscription 2',
      'Subscription 3',
      'Subscription 4',
      'Export',
    ]);
  });

  test('promises no digest where none can be sent', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save', localOperator('terminal'));
    const nowhere = await me.run('/subscriptions send 1', localOperator('terminal'));
    expect(nowhere.title).toBe('Nothing is sent from here');
    expect(labels(nowhere)).toContain('Show the next digest');
    await me.run('/subscriptions save');
    await me.run('/subscriptions send 2');
    const lease = { worker: 'one', claim: 1, until: new Date('2025-06-10T12:10:00Z') };
    for (const { id } of (await me.store.outbox.claim(lease, new Date('2025-06-10T12:00:00Z'), 5, [])).slots)
      await me.store.outbox.park(id, lease, { reason: 'Locked.', isSurelyUnsent: true, at: new Date() });
    const stopped = await me.run('/subscriptions send 2');
    expect(stopped.title).toBe('Nothing can be sent for now');
    expect(labels(stopped)).toContain('Resume');
  });

  test('reads a file of this machine for whoever is at its terminal, and for nobody else', async () => {
    const me = await aSubscriber(library);
    await me.run('/subscriptions save when:hourly', localOperator('terminal'));
    const { attachment } = await me.run('/subscriptions export', localOperator('terminal'));
    await me.run('/subscriptions remove 1', localOperator('terminal'));
    const path = await saveAttachment(attachment);
    const call = `/subscriptions import file:${formatValue(path ?? '')}`;
    const offer = await me.run(call, localOperator('cli'));
    expect((await me.press(offer, 'Import 1', localOperator('cli'))).title).toBe('1 subscription imported');
    await expect(me.run(call)).rejects.toEqual(refused('unread-file'));
    await expect(
      me.run('/subscriptions import file:/nowhere/x.json', localOperator('cli')),
    ).rejects.toMatchObject({ message: 'The file cannot be read: there is none of that name.' });
  });

  test('takes its own file back, here and in another server, entry by entry', async () => {
    const me = await aSubscriber(library);
    await me.run(
      '/subscriptions save words:"\\"harbour strike\\", bread" exclude:"race, weather" when:"as it happens" per-hour:2',
    );
    await me.run('/subscriptions save person:ann-ray when:hourly').catch(() => undefined);
    await me.run('/subscriptions save event:mill-fire quiet:22-7 language:uk');
    const { attachment } = await me.run('/subscriptions export');
    expect(attachment?.name).toBe('subscriptions.json');
    const text = attachment?.text ?? '';
    expect(text).not.toContain(theGuild);
    const before = await me.store.subscriptions.listOfGuild(theGuild);

    const again = await me.run(`/subscriptions import text:${formatValue(text)}`);
    expect(again.title).toBe('Nothing of this file can be imported');
    expect(show(again, me.commands)).toContain('it is there already');
    for (const { id } of before) await me.run(`/subscriptions remove ${id}`);
    const offer = await me.run(`/subscriptions import text:${formatValue(text)}`);
    expect(await me.store.subscriptions.listOfGuild(theGuild)).toEqual([]);
    const done = await me.press(offer, `Import ${before.length}`);
    expect(done.title).toBe(`${before.length} subscriptions imported`);
    const settings = ({ id, createdAt, startsAfter, deliveredUpTo, ...rest }: (typeof before)[number]) =>
      rest;
    expect((await me.store.subscriptions.listOfGuild(theGuild)).map(settings)).toEqual(before.map(settings));
  });

  test('reports what of a file does not fit, and takes the rest', async () => {
    const me = await aSubscriber(library, { places: someplace() });
    const file = JSON.stringify({
      format: 'dragoman-subscriptions',
      version: 1,
      subscriptions: [
        { when: 'hourly', where: theChannel },
        { event: 'gone-for-good', where: theChannel },
        { when: 'daily', where: '200000000000000088' },
        { colour: 'blue' },
      ],
    });
    const done = await me.run(`/subscriptions restore text:${formatValue(file)}`);
    expect(done.title).toBe('1 subscription imported');
    const shown = show(done, me.commands);
    expect(shown).toContain('1: everything, hourly · saved');
    expect(shown).toContain('No article knows the event “gone-for-good”.');
    expect(shown).toContain('This server has no such channel');
    expect(shown).toContain('There is no option “colour”.');
    await expect(me.run('/subscriptions import text:"{}"')).rejects.toEqual(refused('bad-file'));
    await expect(me.run('/subscriptions import text:nonsense')).rejects.toEqual(refused('bad-file'));
    await expect(me.run('/subscriptions import')).rejects.toEqual(refused('no-file'));
    await expect(me.run('/subscriptions import file:https://evil.example/x.json')).rejects.toEqual(
      refused('unread-file'),
    );
  });

  test('keeps to a number of subscriptions that can still be looked after', async () => {
    const me = await aSubscriber(library);
    for (let number = 0; number < 10; number++) await me.run('/subscriptions save when:hourly', alone);
    await expect(me.run('/subscriptions save when:hourly', alone)).rejects.toEqual(
      refused('too-many-subscriptions'),
    );
  });
});

describe('/notify-me', () => {
  test('gives a member the role that a digest pings, of this server’s subscriptions only', async () => {
    const me = await aSubscriber(library, { places: someplace() });
    await me.run(`/subscriptions save role:${theRole}`);
    await me.run('/subscriptions save');
    expect((await me.run('/notify-me 1', aMember)).title).toBe('You are pinged from now on');
    for (const [line, caller] of [
      ['/notify-me 2', aMember],
      ['/notify-me 1', elsewhere],
      ['/notify-me 1', alone],
    ] as const)
      expect((await me.run(line, caller)).title).toBe('Nothing was changed');
  });
});
