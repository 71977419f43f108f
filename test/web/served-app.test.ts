import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/config.js';

let app: App;
let address: string;
beforeAll(async () => {
  let said = '';
  const output = new Writable({
    write(chunk, _, done) {
      said += String(chunk);
      done();
    },
  });
  app = createApp(loadConfig({ WEB_PORT: '0', LOG_LEVEL: 'silent' }), { output });
  await app.start();
  address = /http:[^\s,]+/.exec(said)?.[0] ?? '';
});
afterAll(() => app.stop());

it('a program that only serves its pages keeps what is set and said for as long as it runs', async () => {
  const say = async (room: string, path: string, body: object): Promise<string> => {
    const response = await fetch(`${address}/playground/${path}?room=${room}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.text();
  };
  await say('/operators', 'type', { line: '/settings set footer:"Be kind" answers:private' });
  const answer = await say('/', 'type', { line: '/about' });
  expect(answer).toContain('Be kind');
  expect(answer).toContain('Only you can see this');
  const press = { label: 'Helpful', messageId: 'm', line: '/ask why?', isPrivate: false };
  expect(await say('/', 'press', { ...press, customId: 'frame:helpful' })).toContain('Thank you');
});
