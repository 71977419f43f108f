import { describe, expect, it } from 'vitest';
import { logIncident } from '../../src/observability/events.js';
import { createLogger } from '../../src/observability/logger.js';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.marked"secret"of\\the-test';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'trace', secrets: [token], output: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

describe('the log', () => {
  it('never shows a secret, however deep in an error it sits', () => {
    const cause = new Error(`cause with ${token}`);
    const error = Object.assign(new Error(`failed with ${token}`, { cause }), {
      requestBody: { json: { nested: [{ password: token }] } },
    });
    const line = logged((logger) =>
      logger.error({ err: error, token, deep: { token } }, `text with ${token}`),
    );
    expect(line).not.toContain('marked');
    expect(line).toContain('[redacted]');
    expect(() => JSON.parse(line)).not.toThrow();
  });

  it('hides the tokens that Discord puts into URLs of interactions and webhooks', () => {
    const error = Object.assign(new Error('Unknown interaction'), {
      url: 'https://discord.com/api/v10/interactions/123456789012345678/aW50ZXJhY3Rpb24/callback?with_response=false',
      again: 'https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb24?wait=true',
      edit: 'https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb24/messages/@original',
    });
    const line = logged((logger) =>
      logIncident(logger, { command: 'ask', guildId: null, durationMs: 5, incidentId: 'abc' }, error),
    );
    expect(line).not.toContain('aW50ZXJhY3Rpb24');
    expect(line).toContain('/interactions/123456789012345678/[redacted]/callback');
    expect(JSON.parse(line)).toMatchObject({
      event: 'incident',
      command: 'ask',
      incidentId: 'abc',
      level: 50,
    });
  });

  it('keeps to itself what people asked, when the message that answers cannot be sent', () => {
    const error = Object.assign(new Error('Invalid Form Body'), {
      code: 50035,
      requestBody: { json: { data: { components: [{ content: '/ask about my own secret' }] } } },
    });
    const line = logged((logger) => logger.error({ err: error }, 'incident'));
    expect(line).not.toContain('my own secret');
    expect(JSON.parse(line).err).toMatchObject({ message: 'Invalid Form Body', code: 50035 });
  });

  it('hides an authorization header, known token or not', () => {
    const header = 'Bot OTk5OTk5OTk5OTk5OTk5OTk5.Gabcde.another-token';
    expect(logged((logger) => logger.info({ headers: { authorization: header } }, header))).not.toContain(
      'another',
    );
  });
});
