import { describe, expect, it } from 'vitest';
import {
  formatInvocation,
  InputError,
  type Invocation,
  parseInvocation,
} from '../../src/command-kit/index.js';
import { askLike, someCommands } from '../support/commands.js';
import fc from '../support/property.js';

const parse = (line: string) => parseInvocation(line, someCommands);
const ask = (input: Record<string, string>, isPrivate = false): Invocation => ({
  command: 'ask',
  subcommand: null,
  input,
  private: isPrivate,
});

describe('parseInvocation', () => {
  it.each<[line: string, input: Record<string, string>]>([
    ['/ask how many bodies?', { question: 'how many bodies?' }],
    ['ask how many bodies?', { question: 'how many bodies?' }],
    ['  /Ask   how  many bodies?  ', { question: 'how  many bodies?' }],
    ['/ask what happened at 10:30?', { question: 'what happened at 10:30?' }],
    ['/ask why: because?', { question: 'why: because?' }],
    ['/ask see https://example.org/since:x', { question: 'see https://example.org/since:x' }],
    ['/ask does "woke" mean (since:x)?', { question: 'does "woke" mean (since:x)?' }],
    ['/ask how many bodies? outlet:Reuters', { question: 'how many bodies?', outlet: 'Reuters' }],
    ['/ask outlet:Reuters how many bodies?', { question: 'how many bodies?', outlet: 'Reuters' }],
    ['/ask how many outlet:"Sky News" bodies?', { question: 'how many bodies?', outlet: 'Sky News' }],
    ['/ask x Outlet:“Sky News”', { question: 'x', outlet: 'Sky News' }],
    ['/ask x outlet:„Sky News“', { question: 'x', outlet: 'Sky News' }],
    ['/ask x outlet:«Sky News»', { question: 'x', outlet: 'Sky News' }],
    ['/ask x outlet：＂Sky News＂', { question: 'x', outlet: 'Sky News' }],
    ["/ask x outlet:'Sky News'", { question: 'x', outlet: 'Sky News' }],
    ["/ask x outlet:'Times", { question: 'x', outlet: "'Times" }],
    ['/ask x outlet:"a \\"b\\" \\\\ c\\d"', { question: 'x', outlet: 'a "b" \\ c\\d' }],
    ['/ask x since:2025-06 until:2025-08-01', { question: 'x', since: '2025-06', until: '2025-08-01' }],
    ['/ask question:how many bodies? outlet:Reuters', { question: 'how many bodies?', outlet: 'Reuters' }],
    [
      '/ask question: how many bodies? outlet: Sky News',
      { question: 'how many bodies?', outlet: 'Sky News' },
    ],
    ['/ask since: 2025-06-02 how many?', { question: 'how many?', since: '2025-06-02' }],
    ['/ask question:"outlet:Reuters"', { question: 'outlet:Reuters' }],
    ['/ask', {}],
  ])('reads %s', (line, input) => {
    expect(parse(line)).toEqual(ask(input));
  });

  it('takes private:true out of the input', () => {
    expect(parse('/ask x private:true')).toEqual(ask({ question: 'x' }, true));
    expect(parse('/ask x private:false')).toEqual(ask({ question: 'x' }));
  });

  it('reads subcommands', () => {
    expect(parse('/reindex run mode:changed')).toEqual({
      command: 'reindex',
      subcommand: 'run',
      input: { mode: 'changed' },
      private: false,
    });
  });

  it('lets words fill the first option that takes words when none is required', () => {
    expect(parse('/latest Sky News').input).toEqual({ outlet: 'Sky News' });
  });

  it.each([
    ['/aks x', 'unknown-command', 'Did you mean /ask?'],
    ['/xyzzy', 'unknown-command', 'The commands are /ask, /check-quotes, /latest, /outlets, /reindex.'],
    ['', 'empty', 'Type a command, for example /help.'],
    ['/', 'empty', 'Type a command, for example /help.'],
    ['/reindex', 'unknown-subcommand', 'Type one of /reindex run, /reindex status.'],
    ['/reindex rnu', 'unknown-subcommand', 'Did you mean /reindex run?'],
    ['/ask x oulet:Reuters', 'unknown-option', 'Did you mean outlet:?'],
    ['/ask x sinec:2025-06', 'unknown-option', 'Did you mean since:?'],
    ['/ask x outlet:Reuters outlet:Times', 'repeated-option', 'Give it once.'],
    ['/ask who won? outlet:Sky News', 'stray-words', 'Put quotation marks around'],
    ['/ask who won? since:2 June', 'stray-words', 'Put quotation marks around'],
    ['/ask x outlet:', 'empty-option', 'Write outlet:value'],
    ['/ask x outlet: since:2025-06', 'empty-option', 'Write outlet:value'],
    ['/ask x outlet:"Sky News', 'unclosed-quotation-mark', 'Write outlet:"two words"'],
    ['/ask question:"one" two', 'stray-words', 'Put quotation marks'],
    ['/outlets all', 'stray-words', 'Leave them out.'],
    ['/ask x private:perhaps', 'bad-flag', 'Write private:true or private:false.'],
  ])('refuses %s as %s', (line, code, hint) => {
    const refusal = refusalOf(() => parse(line));
    expect(refusal.code).toBe(code);
    expect(refusal.hint).toContain(hint);
  });
});

describe('formatInvocation', () => {
  it('writes the shortest line that is read back', () => {
    const written = (input: Record<string, string>, isPrivate = false) =>
      formatInvocation(ask(input, isPrivate), someCommands);
    expect(written({ question: 'what happened at 10:30?' })).toBe('/ask what happened at 10:30?');
    expect(written({ outlet: 'Sky News', question: 'who?' }, true)).toBe(
      '/ask who? outlet:"Sky News" private:true',
    );
    expect(written({ question: 'what is outlet:x?' })).toBe('/ask question:"what is outlet:x?"');
  });

  it('is read back exactly, whatever the values hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            ' ',
            '"',
            '\\',
            '“',
            '”',
            "'",
            ':',
            'outlet:',
            'private:true',
            'sinec:',
            'a',
            '\n',
            '：',
            '/ask',
          ),
        )
        .map((parts) => parts.join('')),
    );
    const names = Object.keys(askLike.options);
    const inputs = fc
      .record(Object.fromEntries(names.map((name) => [name, fc.option(value, { nil: undefined })])))
      .map((input): Record<string, string> => JSON.parse(JSON.stringify(input)));
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, isPrivate) => {
        const invocation = ask(input, isPrivate);
        expect(parse(formatInvocation(invocation, someCommands))).toEqual(invocation);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any line or refuses it with an InputError', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        try {
          const invocation = parse(`/ask ${line}`);
          expect(parse(formatInvocation(invocation, someCommands))).toEqual(invocation);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses an option that the command does not have', () => {
    expect(refusalOf(() => formatInvocation(ask({ nonsense: 'x' }), someCommands)).code).toBe(
      'unknown-option',
    );
  });
});

function refusalOf(act: () => unknown): InputError {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
