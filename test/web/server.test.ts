import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackPort, ModerationPort } from '../../src/command-kit/index.js';
import { openPlayground, type Playground } from '../support/a-playground.js';

/** A request with headers that `fetch` would not let us set. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text, headers: reply.headers }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json' };

describe('the web server', () => {
  let playground: Playground;
  let address: string;
  beforeAll(async () => {
    playground = await openPlayground();
    address = playground.server.address;
  });
  afterAll(() => playground.server.close());

  it('takes the next free port where the wanted one is taken, and says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { server } = await openPlayground({ port });
    expect(server.isOtherPort).toBe(true);
    expect(Number(new URL(server.address).port)).toBeGreaterThan(port);
    await server.close();
    other.close();
  });

  it('forbids inline scripts, frames and foreign sources', async () => {
    const { headers } = await ask(address, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('does not answer to a foreign name, which might lead here by a trick', async () => {
    expect((await ask(address, '/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask(address, '/', { host: `localhost:${new URL(address).port}` })).status).toBe(200);
  });

  it('lets only its own pages call', async () => {
    const line = JSON.stringify({ line: '/about' });
    const foreign = { ...json, 'sec-fetch-site': 'cross-site' };
    expect((await ask(address, '/playground/type', foreign, line)).status).toBe(403);
    expect((await ask(address, '/playground/type', { 'content-type': 'text/plain' }, line)).status).toBe(400);
    expect((await ask(address, '/playground/type', json, line)).status).toBe(200);
  });

  it.each([
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/.env',
  ])('serves nothing but what it lists: %s', async (path) => {
    expect((await ask(address, path)).status).toBe(404);
  });

  it('refuses a body that no page of ours sends, and one too large', async () => {
    expect((await ask(address, '/playground/press', json, '{"customId":1}')).status).toBe(400);
    expect((await ask(address, '/playground/type', json, `"${'x'.repeat(100_000)}"`)).status).toBe(413);
  });

  it('asks whoever asks too often to wait', async () => {
    const { server } = await openPlayground();
    const replies = await Promise.all(
      Array.from({ length: 320 }, () => ask(server.address, '/playground/suggest?line=x')),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBe(20);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    await server.close();
  });

  it('tells a fault of ours by its incident number only', async () => {
    const faults: string[] = [];
    const { server } = await openPlayground({
      desk: {
        run: () => Promise.reject(new Error('secret words')),
        complete: () => Promise.resolve([]),
        read: () => Promise.reject(new Error('secret words')),
      },
      onFault: (_, incidentId) => faults.push(incidentId),
    });
    const { text } = await ask(server.address, '/playground/type', json, JSON.stringify({ line: '/about' }));
    expect(text).not.toContain('secret words');
    expect(faults).toHaveLength(1);
    expect(text).toContain(faults[0]);
    await server.close();
  });

  it('has the operators’ room where a public address leads to this machine alone', async () => {
    const { server } = await openPlayground({ publicUrl: 'http://localhost:8080' });
    expect((await ask(server.address, '/operators')).status).toBe(200);
    await server.close();
  });

  it.each([
    ['on every address', '0.0.0.0'],
    ['behind a proxy on this machine', '127.0.0.1'],
  ])('keeps the operators’ room to itself where others can come: %s', async (_, host) => {
    const { server } = await openPlayground({ host, publicUrl: 'https://news.example' });
    const { port } = new URL(server.address);
    const local = `http://127.0.0.1:${port}`;
    expect((await ask(local, '/operators')).status).toBe(404);
    const body = JSON.stringify({ line: '/reindex status' });
    const { text } = await ask(local, '/playground/type?room=/operators', json, body);
    expect(text).toContain('is for the operators of this bot');
    await server.close();
  });

  it('answers in the language that the browser asks for, where there is one', async () => {
    const askIn = (language: string) =>
      ask(
        address,
        '/playground/type',
        { ...json, 'accept-language': language },
        JSON.stringify({ line: '/quote medinsky' }),
      );
    const { text } = await askIn('de-DE,uk-UA;q=0.9,en;q=0.8');
    expect(text).toContain('Що говорить Vladimir Medinsky');
    expect(text).toContain('Прибрати');
    expect((await askIn('fr')).text).toContain('What Vladimir Medinsky said');
  });

  it('counts a question that found nothing when it is typed, and not when its address is opened', async () => {
    const gaps: string[] = [];
    const moderation = { noteGap: async (question: string) => void gaps.push(question) };
    const { server } = await openPlayground({
      ports: { moderation: moderation as unknown as ModerationPort },
    });
    const line = '/ask Who won the chess championship?';
    const shown = await ask(server.address, `/?c=${encodeURIComponent(line)}`);
    expect(shown.text).toContain('chess championship');
    expect(gaps).toEqual([]);
    await ask(server.address, '/playground/type', json, JSON.stringify({ line }));
    expect(gaps).toHaveLength(1);
    await server.close();
  });

  it('counts no opinions where nobody knows who is asked twice, and says so', async () => {
    const noted: string[] = [];
    const feedback: FeedbackPort = {
      note: async (command) => void noted.push(command),
      list: async () => [],
    };
    const { server } = await openPlayground({ publicUrl: 'https://news.example', ports: { feedback } });
    const say = async (path: string, body: object) =>
      (await ask(server.address, `/playground/${path}`, json, JSON.stringify(body))).text;
    const press = { label: 'Helpful', messageId: 'm', line: '/about', isPrivate: false };
    expect(await say('press', { ...press, customId: 'frame:helpful' })).toContain('Opinions are not counted');
    expect(await say('type', { line: '/feedback helpful command:ask' })).toContain(
      'Opinions are not counted',
    );
    expect(noted).toEqual([]);
    await server.close();
  });
});
