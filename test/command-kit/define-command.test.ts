import { describe, expectTypeOf, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { defineCommand, defineSubcommand, type Services } from '../../src/command-kit/index.js';

const card = createCard({ title: 'x' });

describe('defineCommand', () => {
  it('types the input by the options', () => {
    defineCommand({
      name: 'x',
      description: 'x',
      access: 'everyone',
      options: {
        question: { type: 'text', description: 'x', required: true },
        about: { type: 'text', description: 'x' },
        order: { type: 'choice', description: 'x', choices: ['newest', 'best'] },
        mode: { type: 'choice', description: 'x', choices: ['a', 'b'], required: true },
        limit: { type: 'integer', description: 'x' },
        exact: { type: 'flag', description: 'x', required: true },
        since: { type: 'date', description: 'x' },
        channel: { type: 'channel', description: 'x' },
      },
      complete: {
        about: (typed, services) => {
          expectTypeOf(typed).toEqualTypeOf<string>();
          expectTypeOf(services).toEqualTypeOf<Services>();
          return [];
        },
      },
      run(input) {
        expectTypeOf(input.question).toEqualTypeOf<string>();
        expectTypeOf(input.about).toEqualTypeOf<string | undefined>();
        expectTypeOf(input.order).toEqualTypeOf<'newest' | 'best' | undefined>();
        expectTypeOf(input.mode).toEqualTypeOf<'a' | 'b'>();
        expectTypeOf(input.limit).toEqualTypeOf<number | undefined>();
        expectTypeOf(input.exact).toEqualTypeOf<boolean>();
        expectTypeOf(input.since).toEqualTypeOf<string | undefined>();
        expectTypeOf(input.channel).toEqualTypeOf<string | undefined>();
        expectTypeOf(input).not.toHaveProperty('private');
        return card;
      },
    });
  });

  it('types the input of subcommands and of right-click commands', () => {
    defineCommand({
      kind: 'group',
      name: 'x',
      description: 'x',
      access: 'operator',
      subcommands: {
        run: defineSubcommand({
          description: 'x',
          options: { mode: { type: 'choice', description: 'x', choices: ['changed', 'all'] } },
          run({ mode }) {
            expectTypeOf(mode).toEqualTypeOf<'changed' | 'all' | undefined>();
            return card;
          },
        }),
      },
    });
    defineCommand({
      kind: 'message',
      name: 'x',
      displayName: 'X',
      description: 'x',
      access: 'everyone',
      run({ text }) {
        expectTypeOf(text).toEqualTypeOf<string>();
        return card;
      },
    });
  });

  it('refuses a completion for an option that does not exist', () => {
    defineSubcommand({
      description: 'x',
      options: { about: { type: 'text', description: 'x' } },
      // @ts-expect-error there is no option `abuot`
      complete: { abuot: () => [] },
      run: () => card,
    });
  });
});
