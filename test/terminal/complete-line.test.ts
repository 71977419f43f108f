import { describe, expect, it } from 'vitest';
import { completeLine } from '../../src/terminal/complete-line.js';
import { someCommands } from '../support/commands.js';

const people = ['Vladimir Medinsky', 'Vladimir Putin'];

const complete = (line: string) =>
  completeLine(line, someCommands, async (_, option, typed) => {
    const offered =
      option === 'question' ? people : option === 'outlet' ? ['Sky News', 'Reuters'] : ['newest', 'best'];
    return offered
      .filter((value) => value.toLowerCase().includes(typed.toLowerCase()))
      .map((value) => ({ name: value, value }));
  });

describe('completeLine', () => {
  it.each<[line: string, replacements: string[], replaced: string]>([
    ['', ['ask ', 'latest ', 'outlets ', 'reindex '], ''],
    ['/a', ['/ask '], '/a'],
    ['la', ['latest '], 'la'],
    ['/reindex ', ['run ', 'status '], ''],
    ['/reindex r', ['run '], 'r'],
    ['/reindex run mo', ['mode:'], 'mo'],
    ['/ask medin', ['Vladimir Medinsky'], 'medin'],
    ['/ask vladimir', people, 'vladimir'],
    ['/ask why? outlet:', ['"Sky News" ', 'Reuters '], ''],
    ['/ask why? outlet:sk', ['"Sky News" '], 'sk'],
    ['/ask why? outlet:"sky n', ['"Sky News" '], '"sky n'],
    ['/ask nothing like it ou', ['outlet:'], 'ou'],
    ['/ask nothing outlet:Reuters ou', [], 'ou'],
    ['/latest pri', ['private:'], 'pri'],
    ['/nonsense x', [], ''],
  ])('completes “%s”', async (line, replacements, replaced) => {
    expect(await complete(line)).toEqual([replacements, replaced]);
  });
});
