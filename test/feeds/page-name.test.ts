import { expect, test } from 'vitest';
import { toPageName } from '../../src/feeds/page-name.js';
import { isSameSite } from '../../src/feeds/same-site.js';

test('a page is named for host and story, the same by whatever way the address came', () => {
  const name = toPageName('https://www.news.example/world/talks-resume.html?utm_source=rss#top');
  expect(name).toMatch(/^news\.example\/talks-resume-[0-9a-f]{12}\.json$/);
  expect(toPageName('http://m.news.example/world/talks-resume.html')).toBe(name);
  expect(toPageName('https://www.news.example/world/other.html')).not.toBe(name);
  expect(toPageName('https://www.news.example/?id=1')).not.toBe(toPageName('https://www.news.example/?id=2'));
});

test.each([
  'https://news.example/../../etc/passwd',
  'https://news.example/%2e%2e%2f%2e%2e/x',
  'https://news.example/новини/переговори',
  `https://news.example/${'long'.repeat(500)}`,
  'http://[2606:4700::1111]/a',
])('%s gives a name that is safe anywhere', (url) => {
  expect(toPageName(url)).toMatch(/^[a-z0-9][a-z0-9.-]{0,59}\/[a-z0-9.-]{12,80}\.json$/);
});

test.each([
  ['https://www.bbc.co.uk/news', 'https://feeds.bbc.co.uk/rss', true],
  ['https://news.co.uk/', 'https://www.bbc.co.uk/', false],
  ['https://a.github.io/', 'https://b.github.io/', false],
  ['http://127.0.0.1:8001/a', 'http://127.0.0.1:8002/a', false],
  ['no address', 'no address', false],
])('%s and %s are one site: %s', (a, b, same) => {
  expect(isSameSite(a, b)).toBe(same);
});
