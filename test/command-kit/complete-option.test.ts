import { describe, expect, it } from 'vitest';
import { type Command, completeOption, defineCommand, readInput } from '../../src/command-kit/index.js';
import { aLibrary } from '../support/a-library.js';
import { aCommandMap, aVisitor, echoingServices, reindexLike } from '../support/commands.js';
import { hostileText } from '../support/hostile-text.js';
import fc from '../support/property.js';

let offered: readonly { readonly name: string; readonly value: string }[] = [];
const options = { person: { type: 'text', description: 'Whom' } } as const;
const lookUp = defineCommand({
  name: 'look-up',
  description: 'Looks somebody up',
  access: 'everyone',
  options,
  complete: { person: () => offered },
  run: () => expect.fail('nobody called it'),
});
const commands = aCommandMap(...([lookUp, reindexLike] as Command[]));
const services = echoingServices(await aLibrary(), commands, aVisitor);
const complete = (command: string, option: string, typed: string) =>
  completeOption({ command, subcommand: null }, option, typed, commands, services);

describe('choices while something is typed', () => {
  it('keep their order, 25 of them, with names cut between characters and values that are never cut', async () => {
    const choice = fc.record({
      name: fc.oneof(hostileText(), fc.constantFrom('👩‍🚀'.repeat(60), 'ї'.repeat(300))),
      value: fc.oneof(hostileText(4), fc.constant('long '.repeat(60))),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { maxLength: 60 }), fc.string(), async (choices, typed) => {
        offered = choices;
        const shown = await complete('look-up', 'person', typed);
        expect(shown.length).toBeLessThanOrEqual(25);
        const values = choices.map(({ value }) => value);
        for (const { name, value } of shown) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(name).not.toMatch(/\p{Surrogate}/u);
          expect(value.length).toBeLessThanOrEqual(100);
          expect(values).toContain(value);
        }
        const kept = shown.map(({ value }) => value);
        expect(values.filter((value) => kept.includes(value)).slice(0, kept.length)).toEqual(kept);
      }),
      { numRuns: 60 },
    );
  });

  it('are received by the command as they were offered', async () => {
    const value = 'Volodymyr Oleksandrovych Zelenskyy, '.repeat(3).slice(0, 100).trim();
    offered = [{ name: `${value} and whatever else stands beside the name of a person`, value }];
    const [shown] = await complete('look-up', 'person', 'vol');
    expect(shown?.name).toHaveLength(100);
    expect(readInput({ options }, { person: shown?.value ?? '' })).toEqual({ person: value });
  });

  it('are none for what does not exist, and for commands that the caller may not call', async () => {
    offered = [{ name: 'A', value: 'a' }];
    expect(await complete('look-up', 'nobody', '')).toEqual([]);
    expect(await complete('__proto__', 'person', '')).toEqual([]);
    expect(await complete('look-up', 'constructor', '')).toEqual([]);
    expect(await complete('reindex', 'mode', '')).toEqual([]);
  });
});
