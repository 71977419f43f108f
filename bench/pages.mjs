// Requests per second for pages of the reader, and the first paint in a browser, over the shipped corpus on loopback.
// The program has a process of its own; callers come from many loopback addresses, because each address has a limit.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';

const port = 8478;
const base = `http://127.0.0.1:${port}`;
const seconds = 5;
const atOnce = 32;
/** Limits are by the minute and the address; nobody asks more often than one may. */
const pagesEach = 1000;
let callers = 0;
const program = path.resolve(import.meta.dirname, '../dist/src/main.js');
const env = { ...process.env, WEB_PORT: String(port), DISCORD_TOKEN: '', LOG_LEVEL: 'error' };
const server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
await once(server.stdout, 'data');

try {
  const { items } = await getJson('/api/v1/articles');
  const pages = { article: `/a/${items[0].id}`, event: '/e/istanbul-talks', person: '/p/donald-trump' };
  for (const [name, address] of Object.entries(pages)) {
    await load(address, 2);
    const { answered, failed, times } = await load(address, seconds);
    times.sort((a, b) => a - b);
    const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
    console.log(
      `${name}: ${Math.round(answered / seconds)} requests a second, p95 ${p95.toFixed(1)} ms, ${failed} refused`,
    );
  }
  await paint(pages);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** The first seconds are left out: the program compiles itself while it runs. */
async function load(address, forSeconds) {
  const times = [];
  let failed = 0;
  const until = performance.now() + forSeconds * 1000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const agent = new Agent({ keepAlive: true });
      let localAddress = nextCaller();
      for (let asked = 1; performance.now() < until; asked++) {
        if (asked % pagesEach === 0) localAddress = nextCaller();
        const beganMs = performance.now();
        const status = await get(address, agent, localAddress);
        if (status === 200) times.push(performance.now() - beganMs);
        else failed += 1;
      }
      agent.destroy();
    }),
  );
  return { answered: times.length, failed, times };
}

/** An address of this machine that has not asked yet. */
function nextCaller() {
  callers += 1;
  return `127.1.${Math.floor(callers / 250)}.${(callers % 250) + 1}`;
}

function get(address, agent, localAddress) {
  return new Promise((resolve, reject) => {
    request(`${base}${address}`, { agent, localAddress }, (reply) => {
      reply.resume().on('end', () => resolve(reply.statusCode));
    })
      .on('error', reject)
      .end();
  });
}

async function getJson(address) {
  for (let tried = 0; ; tried++)
    try {
      return await (await fetch(`${base}${address}`)).json();
    } catch (error) {
      if (tried === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

async function paint(pages) {
  const { chromium } = await import('playwright-core');
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  for (const [name, address] of Object.entries(pages)) {
    const page = await browser.newPage();
    const times = [];
    for (let turn = 0; turn < 5; turn++) {
      await page.goto(`${base}${address}`);
      times.push(
        await page.evaluate(
          `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }))`,
        ),
      );
    }
    times.sort((a, b) => a - b);
    console.log(`${name}: first paint ${Math.round(times[2])} ms (median of ${times.length})`);
  }
  await browser.close();
}
