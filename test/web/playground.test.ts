import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackPort, SettingsPort } from '../../src/command-kit/index.js';
import { createSettingsDesk } from '../../src/settings/settings-desk.js';
import { openPlayground, type Playground } from '../support/a-playground.js';
import { buildPageScripts, findBrowser, openBrowser } from '../support/browser.js';

const executable = findBrowser();

const noted: string[] = [];
const feedback: FeedbackPort = {
  note: async (command, _, verdict) => void noted.push(`${command} ${verdict}`),
  list: async () => [],
};

/** Settings in memory, of the one server that there is. */
function aSettingsDesk(): SettingsPort {
  const saved = new Map<string, unknown>();
  return createSettingsDesk({
    listSettings: async () => saved,
    saveSetting: async (_, key, value) => void (value === null ? saved.delete(key) : saved.set(key, value)),
  });
}

describe.skipIf(executable === null)('the playground in a browser', { timeout: 60_000 }, () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  /** What the browser complained of, and whatever it asked of other machines. */
  let complaints: string[];

  beforeAll(async () => {
    buildPageScripts();
    playground = await openPlayground({ ports: { feedback, settings: aSettingsDesk() } });
    browser = await openBrowser(executable as string);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.server.close();
    expect(playground.faults).toEqual([]);
  });

  const open = async (path: string, set: Parameters<Browser['newContext']>[0] = {}) => {
    complaints = [];
    const context = await browser.newContext(set);
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(playground.server.address)) complaints.push(request.url());
    });
    await page.goto(`${playground.server.address}${path}`);
  };
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const send = async (line: string) => {
    const answers = await page.locator('.message:not(.own)').count();
    await page.fill('#line', line);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const answer = page.locator('.message:not(.own)').nth(answers);
    await answer.waitFor();
    return answer;
  };

  it('answers a first visitor with one click on an example', async () => {
    await open('/');
    const examples = page.locator('.examples button');
    expect(await examples.count()).toBe(3);
    await examples.first().click();
    const answer = page.locator('.message:not(.own)');
    await answer.waitFor();
    expect(await answer.locator('blockquote').count()).toBeGreaterThan(0);
  });

  it('can be used with the keyboard alone, from the slash to a pressed button', async () => {
    await open('/');
    await page.keyboard.type('/quo');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('medin');
    await page.locator('[role=option]', { hasText: 'Medinsky' }).waitFor();
    await page.keyboard.press('Tab');
    await page.locator('[role=option]', { hasText: 'about' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const answer = page.locator('.message:not(.own)');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('What Vladimir Medinsky said');
    await answer.locator('.row button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.message:not(.own)').nth(1).waitFor();
  });

  it('turns pages in place', async () => {
    await open('/');
    const answer = await send('/latest');
    await answer.getByRole('button', { name: 'Next' }).click();
    await page.locator('.message', { hasText: 'Page 2 of' }).waitFor();
    expect(await page.locator('.message:not(.own)').count()).toBe(1);
  });

  it('shows a private reply as such, and dismisses it', async () => {
    await open('/');
    const answer = await send('/about private:true');
    expect(await answer.innerText()).toContain('Only you can see this');
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('.message:not(.own)').count()).toBe(0);
  });

  it('shares a private answer, counts one opinion about it, and takes the answer away', async () => {
    await open('/');
    const own = await send('/said crazy private:true');
    await own.getByRole('button', { name: 'Share with the channel' }).click();
    const shared = page.locator('.message:not(.own)').nth(1);
    await shared.waitFor();
    expect(await shared.innerText()).not.toContain('Only you can see this');
    await shared.getByRole('button', { name: 'Helpful' }).click();
    const thanks = page.locator('.message:not(.own)').nth(2);
    await thanks.waitFor();
    expect(await thanks.innerText()).toMatch(/Thank you.*Only you can see this/s);
    await shared.getByRole('button', { name: 'Wrong' }).click();
    await page.locator('.message', { hasText: 'You have said so about this answer already' }).waitFor();
    expect(noted).toEqual(['said helpful']);
    await shared.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.waitForFunction('document.querySelectorAll(".message:not(.own)").length === 3');
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
  });

  it('shows what the settings of a server do', async () => {
    await open('/operators');
    const saved = await send(
      '/settings set footer:"Be kind" layout:classic add-channel:<#00000000000000002>',
    );
    expect(await saved.innerText()).toMatch(/Settings saved.*#operators.*Be kind/s);
    expect(await (await send('/who lee')).innerText()).toContain('Be kind');
    await page.goto(`${playground.server.address}/`);
    const refused = await send('/who lee');
    expect(await refused.innerText()).toContain('Ask in #operators.');
    await page.goto(`${playground.server.address}/operators`);
    const reset = await send('/settings reset all');
    expect(await reset.innerText()).toContain('Footer: none');
  });

  it('offers the channels there are where a command asks for one', async () => {
    await open('/operators');
    await page.keyboard.type('/settings set add-channel:');
    await page.locator('[role=option]', { hasText: '#newsroom' }).click();
    expect(await page.inputValue('#line')).toBe('/settings set add-channel:<#00000000000000001> ');
  });

  it('offers the right-click commands on every message', async () => {
    await open('/');
    const answer = await send('/said crazy');
    await answer.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Who said this?' }).click();
    const reply = page.locator('.message:not(.own)').nth(1);
    await reply.waitFor();
    expect(await reply.innerText()).toContain('Donald Trump');
    expect(await reply.innerText()).toContain('Only you can see this');
  });

  it('runs a line from a shared address, but only writes it out where it would change something', async () => {
    await open(`/?c=${encodeURIComponent('/event istanbul-talks')}`);
    expect(await page.locator('.message:not(.own)').innerText()).toContain('Istanbul');
    await page.goto(`${playground.server.address}/operators?c=${encodeURIComponent('/reindex run')}`);
    expect(await page.locator('.message').count()).toBe(0);
    expect(await page.inputValue('#line')).toBe('/reindex run');
  });

  it('refuses a member what only operators may do, and says what went wrong', async () => {
    await open('/');
    const answer = await send('/reindex status');
    expect(await answer.innerText()).toContain('is for the operators of this bot');
    const unknown = await send('/qoute medinsky');
    expect(await unknown.innerText()).toContain('There is no command /qoute');
  });

  it.each([
    ['on a wide screen', {}],
    ['on a telephone', { viewport: { width: 390, height: 780 } }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ])('has no serious fault of accessibility %s, and nothing sticks out', async (_, set) => {
    await open('/', set);
    await send('/quote zelensky');
    await page.locator('.message').last().locator('[data-apps]').click();
    // The policy of the page forbids inline scripts; the check comes in through the debugger, which is not bound by it.
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const [inner, outer] = (await page.evaluate(
      '[document.documentElement.scrollWidth, window.innerWidth]',
    )) as [number, number];
    expect(inner).toBeLessThanOrEqual(outer);
  });
});
