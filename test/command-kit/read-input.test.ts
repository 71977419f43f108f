import { describe, expect, it } from 'vitest';
import { InputError, readInput } from '../../src/command-kit/index.js';
import { askLike } from '../support/commands.js';

const read = (raw: Record<string, string>) => readInput(askLike, { question: 'why?', ...raw });

describe('readInput', () => {
  it('gives each option its type', () => {
    expect(
      read({ question: ' why? ', since: '2025-06-02', order: 'Newest', limit: '7', exact: 'yes' }),
    ).toEqual({
      question: 'why?',
      outlet: undefined,
      since: '2025-06-02',
      until: undefined,
      order: 'newest',
      limit: 7,
      exact: true,
    });
  });

  it('takes a blank optional text as absent', () => {
    expect(read({ outlet: '  ' }).outlet).toBeUndefined();
  });

  it('reads a month as its first day, or as its last where the option says so', () => {
    expect(read({ since: '2025-06', until: '2025-06' })).toMatchObject({
      since: '2025-06-01',
      until: '2025-06-30',
    });
    expect(read({ until: '2024-02' }).until).toBe('2024-02-29');
    expect(read({ since: '2025-6-2' }).since).toBe('2025-06-02');
  });

  it.each([
    [{ question: '   ' }, 'empty-option', '“question” is missing.'],
    [{ question: 'x'.repeat(301) }, 'too-long', 'has 301 characters; at most 300 are read'],
    [{ since: '2025-13-40' }, 'bad-date', '“2025-13-40” is no day for “since”.'],
    [{ since: '2025-02-30' }, 'bad-date', 'is no day'],
    [{ since: '2025-00' }, 'bad-date', 'is no day'],
    [{ since: 'June' }, 'bad-date', '“June” is no day'],
    [{ since: '02-06-2025' }, 'bad-date', 'is no day'],
    [{ order: 'oldest' }, 'bad-choice', '“oldest” is no order.'],
    [{ limit: '0' }, 'bad-integer', 'whole number'],
    [{ limit: '3.5' }, 'bad-integer', 'whole number'],
    [{ exact: 'maybe' }, 'bad-flag', 'neither'],
    [{ outlets: 'Reuters' }, 'unknown-option', 'There is no option “outlets”.'],
  ])('refuses %j as %s', (raw, code, message) => {
    expect(() => read(raw)).toThrow(InputError);
    expect(() => read(raw)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it('names what is missing', () => {
    expect(() => readInput(askLike, {})).toThrow('“question” is missing.');
  });
});
