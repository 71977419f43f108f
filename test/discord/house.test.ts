import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import feedbackCommand from '../../commands/feedback.js';
import settingsCommand from '../../commands/settings.js';
import { createCard, excerptBlock } from '../../src/card/create-card.js';
import { type Command, defineCommand, type FeedbackPort } from '../../src/command-kit/index.js';
import { createHouse } from '../../src/house/create-house.js';
import { createSettingsDesk } from '../../src/settings/settings-desk.js';
import type { GuildStore } from '../../src/store/guilds.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { anExcerpt } from '../support/a-card.js';
import { aCommandMap } from '../support/commands.js';
import type { ShownMessage } from '../support/loopback-discord/shown.js';
import type { Person } from '../support/loopback-discord/user.js';

const ask = defineCommand({
  name: 'ask',
  description: 'Answers a question',
  access: 'everyone',
  options: {
    question: { type: 'text', description: 'Your question', required: true },
    after: { type: 'text', description: 'The questions before', maxChars: 600 },
    outlet: { type: 'text', description: 'Only this outlet' },
  },
  complete: { outlet: () => [{ name: 'Reuters', value: 'Reuters' }] },
  run: ({ question }) =>
    createCard({
      title: `About ${question}`,
      blocks: Array.from({ length: 12 }, (_, i) =>
        excerptBlock(
          anExcerpt({ number: i + 1, citation: { text: `Words ${i + 1}. ${'More. '.repeat(80)}`.trim() } }),
        ),
      ),
      actions: [{ kind: 'run', label: 'Ask another', command: 'ask', input: { question: 'another' } }],
    }),
});
const secret = defineCommand({
  name: 'secret',
  description: 'What only its caller sees',
  access: 'everyone',
  isPrivate: true,
  options: {},
  run: () => createCard({ title: 'Between us' }),
});

/** Settings in memory; `isAway` makes reading fail as a database does. */
function aGuildStore(): Pick<GuildStore, 'listSettings' | 'saveSetting'> & { isAway: boolean } {
  const saved = new Map<string, Map<string, unknown>>();
  return {
    isAway: false,
    async listSettings(guildId) {
      if (this.isAway) throw new Error('the database is away');
      return saved.get(guildId) ?? new Map();
    },
    async saveSetting(guildId, key, value) {
      const ofGuild = saved.get(guildId) ?? new Map();
      if (value === null) ofGuild.delete(key);
      else ofGuild.set(key, value);
      saved.set(guildId, ofGuild);
    },
  };
}

const opinions: string[] = [];
const feedback: FeedbackPort = {
  note: async (command, _, verdict) => void opinions.push(`${command} ${verdict}`),
  list: async () => [],
};

const store = aGuildStore();
const settings = createSettingsDesk(store);
const house = createHouse(settings, { visits: 1000, seconds: 1 });

let bot: Bot;
let member: Person;
let moderator: Person;
const home = () => bot.discord.guilds[0] ?? expect.fail('no server');
beforeAll(async () => {
  bot = await startBot({
    commands: aCommandMap(...([ask, feedbackCommand, secret, settingsCommand] as Command[])),
    ports: { settings, feedback },
    house,
    guildNames: ['Home', 'Elsewhere'],
    deadlineMs: 15_000,
  });
});
beforeEach(async () => {
  await settings.reset(home().id, 'all');
  opinions.length = 0;
  member = bot.discord.createPerson({ name: 'bob' });
  moderator = bot.discord.createPerson({ name: 'mod', managesServer: true });
});
afterEach(() => {
  expect(bot.discord.state.violations).toEqual([]);
});
afterAll(() => bot.stop());

const shown = async (outcome: ReturnType<Person['slash']>) =>
  (await outcome).message ?? expect.fail('no answer');
/** Resolves when the message is gone. */
const isGone = ({ id }: ShownMessage) =>
  expect.poll(() => bot.discord.state.messages.get(id)?.isDeleted).toBe(true);

describe('/settings', () => {
  it('shows what holds, changes what is chosen, and takes it back with a button', async () => {
    expect((await shown(moderator.slash('settings show'))).text).toContain('Who may ask: everybody');
    const saved = await shown(
      moderator.slash('settings set', { answers: 'private', cooldown: 30, footer: 'Ask *nicely*' }),
    );
    expect(saved.isPrivate).toBe(true);
    expect(saved.text).toContain('Settings saved');
    expect(saved.text).toContain('Answers: for whoever asks alone');
    expect(saved.text).toContain('Between two questions of one member: 30 seconds');
    expect(saved.text).toContain('Footer: Ask *nicely*');
    const reset = await shown(moderator.press(saved, 'Back to the beginning: Footer'));
    expect(reset.text).toContain('Footer: none');
    expect(reset.text).toContain('30 seconds');
    const all = await shown(moderator.press(reset, 'Reset all settings'));
    expect(all.text).toContain('Between two questions of one member: no wait');
    expect(all.buttons).toEqual([]);
  });

  it('belongs to moderators of their own server, buttons included', async () => {
    const refused = await shown(member.slash('settings set', { answers: 'private' }));
    expect(refused.isPrivate).toBe(true);
    expect(refused.text).toContain('/settings is for moderators of this server.');
    const card = await shown(member.slash('ask', { question: 'why' }));
    const forged = await member.pressForged(card, 'run:0:/settings reset all');
    expect(forged.message?.text).toContain('is for moderators');
    const elsewhere = bot.discord.createPerson({ managesServer: true, guild: bot.discord.guilds[1] ?? null });
    await elsewhere.slash('settings set', { answers: 'private' });
    expect((await shown(member.slash('ask', { question: 'why' }))).isPrivate).toBe(false);
    expect((await settings.read(home().id)).answers).toBe('public');
  });

  it('says what is wrong in the language of whoever asks', async () => {
    const olena = bot.discord.createPerson({ name: 'olena', locale: 'uk' });
    const refused = await shown(olena.slash('settings show'));
    expect(refused.text).toContain('Не виконано');
    expect(refused.text).toContain('/settings — лише для модераторів цього сервера.');
    const olga = bot.discord.createPerson({ name: 'olga', locale: 'uk', managesServer: true });
    expect((await shown(olga.slash('settings show'))).text).toContain('Налаштування цього сервера');
    expect((await shown(olga.slash('settings set'))).text).toContain('Не вказано, що змінити.');
    const answer = await shown(olga.slash('ask', { question: 'why' }));
    expect(answer.buttons.map(({ label }) => label)).toEqual([
      'Назад',
      'Далі',
      'Ask another',
      'Прибрати',
      'Корисно',
      'Неправильно',
    ]);
    expect(answer.text).toMatch(/Сторінка 1 з \d/);
  });
});

describe('a server that wants private answers', () => {
  it('gets them, unless somebody asks otherwise', async () => {
    await settings.save(home().id, { answers: 'private' });
    const card = await shown(member.slash('ask', { question: 'why' }));
    expect(card.isPrivate).toBe(true);
    expect(card.text).toContain('/ask why private:true');
    expect((await shown(member.press(card, 'Ask another'))).isPrivate).toBe(true);
    expect((await shown(member.slash('ask', { question: 'why', private: false }))).isPrivate).toBe(false);
  });

  it('also while its settings cannot be read', async () => {
    const broken = aGuildStore();
    broken.isAway = true;
    const other = await startBot({
      commands: aCommandMap(ask as Command),
      house: createHouse(createSettingsDesk(broken)),
    });
    const card = await other.discord.createPerson().slash('ask', { question: 'why' });
    expect(card.message).toMatchObject({ isPrivate: true });
    expect(card.message?.text).toContain('About why');
    await other.stop();
  });
});

describe('channels, roles and mentions', () => {
  it.each([
    ['a channel', () => ({ channels: ['123456789012345678'] }), 'this is none of them'],
    ['a role', () => ({ roles: [home().roleId] }), 'only members with certain roles'],
  ])('that a server keeps questions to bind every way to ask: %s', async (_, change, words) => {
    const card = await shown(member.slash('ask', { question: 'why' }));
    await settings.save(home().id, change());
    const refused = await shown(member.slash('ask', { question: 'why' }));
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused.text).toContain(words);
    expect((await shown(member.press(card, 'Next'))).text).toContain(words);
    expect((await shown(member.press(card, 'Ask another'))).text).toContain(words);
    expect((await shown(member.press(card, 'Helpful'))).text).toContain('Thank you');
    expect((await member.complete('ask', 'outlet', '')).choices).toEqual([]);
    expect((await member.ask('why?', { mentions: true })).text).toContain(words);
    expect((await shown(moderator.slash('ask', { question: 'why' }))).text).toContain('About why');
    expect((await shown(member.slash('secret'))).text).toContain('Between us');
  });

  it('let in whoever has the role, and what is in the channel or a thread of it', async () => {
    await settings.save(home().id, { channels: [home().channelId], roles: [home().roleId] });
    const insider = bot.discord.createPerson({ roleIds: [home().roleId] });
    expect((await shown(insider.slash('ask', { question: 'why' }))).text).toContain('About why');
    await settings.reset(home().id, 'roles');
    expect((await insider.ask('why?', { mentions: true, inThread: true })).text).toContain('About why');
  });

  it('name the channels where questions are taken', async () => {
    await settings.save(home().id, { channels: [home().threadId, '123456789012345678'] });
    expect((await shown(member.slash('ask', { question: 'why' }))).text).toContain('Ask in #A thread.');
  });

  it('can leave mentions unanswered, and say so to each member once in a while', async () => {
    await settings.save(home().id, { mentions: false });
    expect((await member.ask('why?', { mentions: true })).text).toContain('mentions are not answered');
    const before = bot.discord.state.messages.size;
    member.say('why?', { mentions: true });
    await moderator.slash('ask', { question: 'why' });
    expect(bot.discord.state.messages.size).toBe(before + 1);
  });
});

describe('waits', () => {
  it('of a server are told to the member alone, and turning pages does not wait', async () => {
    await settings.save(home().id, { cooldown: 600 });
    const card = await shown(member.slash('ask', { question: 'why' }));
    const refused = await shown(member.slash('ask', { question: 'why else' }));
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused.text).toMatch(/You can ask again in (600|599|598) seconds\./);
    expect((await shown(member.press(card, 'Next'))).text).toMatch(/Page 2 of/);
    expect((await shown(member.press(card, 'Ask another'))).text).toContain('You can ask again');
    expect((await shown(moderator.slash('ask', { question: 'why' }))).text).toContain('About why');
    const other = bot.discord.createPerson({ name: 'eve' });
    expect((await shown(other.slash('ask', { question: 'why' }))).text).toContain('About why');
  });

  it('of a channel hold for all who ask there', async () => {
    await settings.save(home().id, { channelCooldown: 600 });
    await member.slash('ask', { question: 'why' });
    const other = bot.discord.createPerson({ name: 'eve' });
    expect((await shown(other.slash('ask', { question: 'why' }))).text).toContain(
      'much is being asked in this channel',
    );
  });
});

describe('an answer', () => {
  it('carries the footer of its server as plain words', async () => {
    await settings.save(home().id, { footer: '[Rules](https://rules.example) @everyone' });
    const card = await shown(member.slash('ask', { question: 'why' }));
    expect(card.text).toContain('[Rules](https://rules.example) @everyone');
    expect(card.addresses.join(' ')).not.toContain('rules.example');
  });

  it('can address one member, the only one it pings, once', async () => {
    const eve = bot.discord.createPerson({ name: 'eve' });
    const card = await shown(member.slash('ask', { question: '@everyone why', mention: eve.id }));
    expect(card.markdown).toContain(`For <@${eve.id}>`);
    const sent = bot.discord.state.requests.at(-1)?.body as { data: { allowed_mentions: object } };
    expect(sent.data.allowed_mentions).toEqual({ parse: [], users: [eve.id] });
    const next = await shown(member.press(card, 'Next'));
    expect(next.markdown).toContain(`For <@${eve.id}>`);
    const changed = bot.discord.state.requests.at(-1)?.body as { data: { allowed_mentions: object } };
    expect(changed.data.allowed_mentions).toEqual({ parse: [] });
    expect((await eve.ask('when?', { answers: next })).text).toContain('/ask when?');
  });

  it('addresses nobody in private, nor for somebody who may not write there', async () => {
    const { id } = bot.discord.createPerson();
    expect(
      (await shown(member.slash('ask', { question: 'why', mention: id, private: true }))).text,
    ).toContain('cannot be addressed to somebody else');
    const silent = bot.discord.createPerson({ denied: 1n << 11n });
    const refused = await shown(silent.slash('ask', { question: 'why', mention: id }));
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused.text).toContain('mentions nobody here for you');
  });

  it('in private can be shown to the channel by its asker; what is always private cannot', async () => {
    const card = await shown(member.slash('ask', { question: 'why', private: true }));
    const shared = await shown(member.press(card, 'Share with the channel'));
    expect(shared.isPrivate).toBe(false);
    expect(shared.text).toContain('About why');
    expect(shared.text).not.toContain('private:true');
    expect(shared.text).not.toContain('bob');
    const own = await shown(member.slash('secret'));
    expect(own.buttons).toEqual([]);
    expect((await member.pressForged(own, 'frame:share')).message).toMatchObject({ isPrivate: true });
    const direct = bot.discord.createPerson({ guild: null });
    const alone = await shown(direct.slash('ask', { question: 'why', private: true }));
    expect(alone.buttons.map(({ label }) => label)).not.toContain('Share with the channel');
  });

  it('is taken away by its asker and by who manages messages, and by nobody else', async () => {
    const card = await shown(member.slash('ask', { question: 'why' }));
    const other = bot.discord.createPerson({ name: 'eve' });
    const refused = await shown(other.press(card, 'Dismiss'));
    expect(refused).toMatchObject({ isPrivate: true });
    expect(refused.text).toContain('not yours to take away');
    await member.press(card, 'Dismiss');
    await isGone(card);
    const second = await shown(member.slash('ask', { question: 'why' }));
    const janitor = bot.discord.createPerson({ allowed: 1n << 13n });
    await janitor.press(second, 'Dismiss');
    await isGone(second);
  });

  it('to a mention belongs to whoever wrote it: pages turn in place, and it can be taken away', async () => {
    const reply = await member.ask('why?', { mentions: true });
    const other = bot.discord.createPerson({ name: 'eve' });
    expect(await other.press(reply, 'Next')).toMatchObject({ changedInPlace: false });
    expect(await member.press(reply, 'Next')).toMatchObject({ changedInPlace: true });
    expect((await shown(other.press(reply, 'Dismiss'))).text).toContain('not yours to take away');
    await member.press(reply, 'Dismiss');
    await isGone(reply);
  });

  it('is judged once by each member, without a name', async () => {
    const card = await shown(member.slash('ask', { question: 'why' }));
    const thanks = await shown(member.press(card, 'Wrong'));
    expect(thanks).toMatchObject({ isPrivate: true });
    expect(thanks.text).toContain('not your name and not your question');
    expect((await shown(member.press(card, 'Helpful'))).text).toContain('already');
    const other = bot.discord.createPerson({ name: 'eve' });
    await other.press(card, 'Helpful');
    expect(opinions).toEqual(['ask wrong', 'ask helpful']);
  });
});

describe('where components cannot be used', () => {
  it('a server gets embeds, which read back, turn and ping like cards', async () => {
    await settings.save(home().id, { layout: 'classic' });
    const eve = bot.discord.createPerson({ name: 'eve' });
    const card = await shown(member.slash('ask', { question: 'why', mention: eve.id }));
    const stored = bot.discord.state.messages.get(card.id);
    expect(stored).toMatchObject({
      flags: 0,
      embeds: [{ color: expect.any(Number) }],
      content: `For <@${eve.id}>`,
    });
    expect(card.quotes.length).toBeGreaterThan(0);
    const next = await shown(member.press(card, 'Next'));
    expect(next.text).toMatch(/Page 2 of/);
    expect(bot.discord.state.messages.get(next.id)?.embeds).toHaveLength(1);
    expect((await member.ask('and when?', { answers: next })).text).toContain('after:why');
  });

  it('or Discord refuses them, the same answer comes as an embed', async () => {
    bot.discord.state.faults.add({
      kind: 'status',
      path: /callback$/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const card = await shown(member.slash('ask', { question: 'why' }));
    expect(card.text).toContain('About why');
    expect(bot.discord.state.messages.get(card.id)?.embeds).toHaveLength(1);
    bot.discord.state.faults.add({
      kind: 'status',
      path: /^\/channels\/\d+\/messages$/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    expect((await member.ask('why?', { mentions: true })).text).toContain('About why');
  });
});
