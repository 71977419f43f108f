// Every command, called in a browser by each of its examples, and every button on the answer to the first one pressed.

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandMap, loadCommands } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { openService, type Service } from '../../src/host/open-service.js';
import { createLogger } from '../../src/observability/logger.js';
import { openPlayground, type Playground } from '../support/a-playground.js';
import { buildPageScripts, findBrowser, openBrowser } from '../support/browser.js';

const executable = findBrowser();

const commands: CommandMap = await loadCommands();
const all = [...commands.values()];
const typed = all.flatMap(({ name, kind, examples = [''] }) =>
  kind === 'message' || kind === 'user'
    ? []
    : examples.map((example, index) => ({
        line: `/${name} ${example}`.trim(),
        // The examples of a group are of different subcommands.
        isFirst: index === 0 || kind === 'group',
      })),
);
const clicked = all.flatMap((command) => (command.kind === 'message' ? [command.name] : []));

/** The frame's are the same on every answer, and are pressed in `playground.test.ts`. */
const ownButtons = 'button[data-press]:not([disabled]):not([data-press^="frame:"])';

describe.skipIf(executable === null)('every command in a browser', { timeout: 120_000 }, () => {
  let service: Service;
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    buildPageScripts();
    service = await openService({
      config: loadConfig({}),
      commands,
      logger: createLogger({ level: 'silent' }),
      now: () => new Date('2025-06-10T12:00:00Z'),
      library: 'in this thread',
      livesLong: true,
      isServer: false,
    });
    await service.start();
    playground = await openPlayground({ desk: service.desk, settings: service.settings });
    browser = await openBrowser(executable as string);
    page = await (await browser.newContext()).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${playground.server.address}/operators`);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.server.close();
    await service?.stop();
    expect({ complaints, faults: playground.faults }).toEqual({ complaints: [], faults: [] });
  });

  const answers = (): Locator => page.locator('.message:not(.own)');
  /** Does something, and waits until the page has shown all that comes of it. */
  const settle = async (act: () => Promise<unknown>): Promise<void> => {
    await act();
    await page.locator('#channel[aria-busy]').waitFor({ state: 'detached' });
  };
  const send = (line: string) =>
    settle(async () => {
      await page.fill('#line', line);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
    });
  const expectAnswer = async (): Promise<void> => {
    const words = await answers().last().innerText();
    expect(words).not.toMatch(/\bIncident\b|\bundefined\b|\[object /);
    expect(words.replace(/^D\s*Dragoman\s*App/, '').trim()).not.toBe('');
    expect(await page.locator('.notice').count()).toBe(0);
  };
  const clear = () => page.evaluate("document.querySelectorAll('.message').forEach((m) => m.remove())");
  /** Each button of the answer shown, pressed on that very answer. */
  const pressAll = async (): Promise<void> => {
    const answer = await answers()
      .last()
      .evaluate((element) => element.outerHTML);
    const count = await answers().last().locator(ownButtons).count();
    for (let index = 0; index < count; index++) {
      await page.evaluate(`document.querySelector('#channel').innerHTML = ${JSON.stringify(answer)}`);
      const button = answers().last().locator(ownButtons).nth(index);
      await settle(() => button.click());
      await expectAnswer();
    }
  };

  it.each(typed)('$line', async ({ line, isFirst }) => {
    await clear();
    await send(line);
    await expectAnswer();
    if (isFirst) await pressAll();
  });

  it.each(clicked)('the right-click command %s on an answer', async (name) => {
    await clear();
    await send('/said crazy');
    await answers().last().locator('[data-apps]').click();
    await settle(() => page.locator(`[data-use="${name}"]`).click());
    await expectAnswer();
    expect(await answers().count()).toBe(2);
  });
});
