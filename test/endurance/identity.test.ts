import { expect, it } from 'vitest';
import { identifyArticles } from '../../src/corpus/identity/identify-articles.js';
import { aCapture, aSentence, createRandom, toText } from '../support/captures.js';
import { recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';

const random = createRandom(11);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

it(
  'keeps all articles apart that were shuffled from one another’s sentences',
  () => {
    const count = runsOf(20_000);
    const sentences = Array.from({ length: 2 * count }, () => aSentence(random));
    const shuffled = Array.from({ length: count }, (_, index) => {
      const lines = Array.from({ length: 20 }, () => pick(sentences));
      const title = lines[0]?.split(' ').slice(0, 6).join(' ') ?? '';
      return aCapture({ page: `${index}`, title, outlet: 'One Outlet', text: toText(lines) });
    });
    const began = process.cpuUsage();
    const articles = identifyArticles(shuffled);
    const { user, system } = process.cpuUsage(began);
    expect(articles).toHaveLength(count);
    recordWhole('identity', { articles: articles.length, cpuMs: Math.round((user + system) / 1000) });
  },
  timeoutMsOf(5),
);
