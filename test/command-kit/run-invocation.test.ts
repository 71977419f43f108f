import { describe, expect, it } from 'vitest';
import {
  type Caller,
  completeOption,
  InputError,
  inputErrorCard,
  parseInvocation,
  runInvocation,
  summariseCommands,
} from '../../src/command-kit/index.js';
import { aLibrary } from '../support/a-library.js';
import { aModerator, anOperator, aVisitor, echoingServices, someCommands } from '../support/commands.js';

const library = await aLibrary();
const servicesFor = (caller: Caller) => echoingServices(library, someCommands, caller);

const run = (line: string, caller = aVisitor) =>
  runInvocation(parseInvocation(line, someCommands), someCommands, servicesFor(caller));

describe('runInvocation', () => {
  it('hands the command its typed input', async () => {
    expect((await run('/ask why? limit:3')).title).toBe('ask {"question":"why?","limit":3}');
    expect((await run('/reindex run mode:all', anOperator)).title).toBe('reindex run {"mode":"all"}');
    expect((await run('/check-quotes some text', aModerator)).title).toBe(
      'check-quotes {"text":"some text"}',
    );
  });

  it('refuses callers without the right', async () => {
    await expect(run('/reindex run', aVisitor)).rejects.toThrow('/reindex is for the operators of this bot.');
    await expect(run('/reindex run', aModerator)).rejects.toThrow(InputError);
    await expect(run('/check-quotes x', aVisitor)).rejects.toThrow('moderators of this server');
    expect((await run('/check-quotes x', anOperator)).found).toBe(true);
  });

  it('refuses bad input before the command runs', async () => {
    await expect(run('/ask')).rejects.toThrow('“question” is missing.');
  });

  it('shows bad input as a card that says what to do instead', () => {
    expect(inputErrorCard(new InputError('code', 'What is wrong.', 'What to do.'))).toMatchObject({
      tone: 'error',
      found: false,
      title: 'What is wrong.',
      blocks: [{ kind: 'text', text: 'What to do.' }],
    });
  });
});

describe('completeOption', () => {
  const complete = (option: string, typed: string, command = 'ask', caller = aVisitor) =>
    completeOption({ command, subcommand: null }, option, typed, someCommands, servicesFor(caller));

  it('cuts names to 100 characters and leaves out values that would not survive', async () => {
    const choices = await complete('outlet', '');
    expect(choices.map(({ value }) => value)).toEqual(['Sky News', 'Reuters']);
    expect(choices.every(({ name }) => name.length === 100 && name.endsWith('…'))).toBe(true);
  });

  it('offers the choices of an option, and true and false for flags', async () => {
    expect(await complete('order', 'N')).toEqual([{ name: 'newest', value: 'newest' }]);
    expect((await complete('exact', '')).map(({ value }) => value)).toEqual(['true', 'false']);
    expect((await complete('private', 't')).map(({ value }) => value)).toEqual(['true']);
  });

  it('offers nothing for unknown options and commands, and to callers without the right', async () => {
    expect(await complete('nonsense', '')).toEqual([]);
    expect(await complete('outlet', '', 'nonsense')).toEqual([]);
    expect(
      await completeOption(
        { command: 'reindex', subcommand: 'run' },
        'mode',
        '',
        someCommands,
        servicesFor(aVisitor),
      ),
    ).toEqual([]);
  });
});

describe('summariseCommands', () => {
  it('says how each command is typed', () => {
    const usage = summariseCommands(someCommands).flatMap((summary) => summary.usage.map(({ line }) => line));
    expect(usage).toEqual([
      '/ask question [outlet] [since] [until] [order] [limit] [exact]',
      'Check the quotations',
      '/latest [since] [outlet]',
      '/outlets',
      '/reindex run [mode]',
      '/reindex status',
    ]);
  });

  it('lists the option that the kit adds', () => {
    expect(summariseCommands(someCommands)[0]?.options.at(-1)).toEqual({
      name: 'private',
      description: 'Only you see the reply',
      required: false,
    });
  });
});
