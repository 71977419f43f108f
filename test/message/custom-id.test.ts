import { describe, expect, it } from 'vitest';
import {
  type ButtonRequest,
  fingerprintOf,
  formatCustomId,
  parseCustomId,
} from '../../src/message/custom-id.js';
import { hostileText } from '../support/hostile-text.js';
import fc from '../support/property.js';

const requests: fc.Arbitrary<ButtonRequest> = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), page: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({
    kind: fc.constant('run' as const),
    index: fc.nat({ max: 14 }),
    line: fc.option(
      hostileText().map((words) => `/ask ${words}`),
      { nil: null },
    ),
    isPrivate: fc.boolean(),
  }),
);

describe('the custom id of a button', () => {
  it('has at most 100 characters and says what was asked for, or where on the card to find it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const id = formatCustomId(request);
        expect(id.length).toBeLessThanOrEqual(100);
        const read = parseCustomId(id);
        const line = request.kind === 'run' ? request.line : null;
        if (line === null || id.endsWith(line)) expect(read).toEqual(request);
        else {
          expect(`${id.split('~')[0]}:${line}`.length).toBeGreaterThan(100);
          expect(read).toEqual({ ...request, line: null, fingerprint: fingerprintOf(line) });
        }
      }),
    );
  });

  it('is read for what it is, whoever wrote it', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const read = parseCustomId(text);
        if (read !== null) expect(formatCustomId(read)).toBe(text);
      }),
    );
    for (const id of [
      'page:0',
      'page:01',
      'page:1e3',
      'run:',
      'run:-1',
      'run:1:ask',
      'RUN:1',
      'run:007',
      ' page:1',
    ])
      expect(parseCustomId(id)).toBeNull();
  });
});
