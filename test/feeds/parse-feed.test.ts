import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse-feed.js';
import { rss } from '../support/feed-documents.js';
import fc from '../support/property.js';

const base = 'https://news.example/feeds/world.xml';

function read(text: string) {
  const parsing = parseFeed(text, base);
  return parsing.kind === 'feed' ? parsing.feed : expect.fail(parsing.found);
}

function refusal(text: string): string {
  const parsing = parseFeed(text, base);
  return parsing.kind === 'none' ? parsing.found : expect.fail('was read');
}

describe('a feed is read', () => {
  test('RSS 2.0: titles without markup, addresses resolved, the day as the feed writes it', () => {
    const feed = read(
      rss(
        [
          {
            title: 'Talks <b>resume</b> &#8211; “AT&amp;T”',
            link: '/talks?utm_source=rss',
            guid: 'talks-1',
            pubDate: 'Mon, 09 Mar 2026 00:30:00 +0300',
            description: 'Short',
            content: '<p>Long</p>',
            source: 'The Paper',
          },
        ],
        { link: 'https://news.example/' },
      ),
    );
    expect(feed).toMatchObject({ title: 'Harbour News - World', siteUrl: 'https://news.example/' });
    expect(feed.items).toEqual([
      {
        identity: 'talks-1',
        title: 'Talks resume – “AT&T”',
        url: 'https://news.example/talks?utm_source=rss',
        publishedOn: '2026-03-09',
        updatedAt: null,
        source: 'The Paper',
        content: '<p>Long</p>',
      },
    ]);
  });

  test('RSS 0.91 with its document type, RSS 0.90 and RSS 1.0', () => {
    const items = [
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>C</title><item><title>T</title><link>/1</link></item></channel></rss>',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>C</title></channel><item><title>T</title><link>/1</link></item></rdf:RDF>',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>C</title></channel><item rdf:about="https://news.example/1"><title>T</title><link>/1</link><dc:date>2026-03-09T10:00:00Z</dc:date></item></rdf:RDF>',
    ].map((text) => read(text).items[0]);
    expect(items.map((item) => item?.url)).toEqual(Array(3).fill('https://news.example/1'));
    expect(items[2]).toMatchObject({ publishedOn: '2026-03-09', identity: 'https://news.example/1' });
  });

  test('Atom: the link to the page among others, a base of its own, XHTML content, the moment of change', () => {
    const [item] =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/"><title type="html">A &amp;amp; B</title>
      <entry><id>tag:1</id><title type="html">X &amp;amp; Y</title>
      <link rel="enclosure" href="/sound.mp3"/><link rel="alternate" type="text/html" href="one"/>
      <published>2026-03-08T23:00:00-05:00</published><updated>2026-03-09T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi <b>there</b></p></div></content></entry></feed>`).items;
    expect(item).toMatchObject({
      identity: 'tag:1',
      title: 'X & Y',
      url: 'https://atom.example/one',
      publishedOn: '2026-03-08',
      updatedAt: '2026-03-09T10:00:00.000Z',
      content: '<p>Hi <b>there</b></p>',
    });
  });

  test('JSON Feed: text without markup is escaped, not read as markup', () => {
    const [item, other] = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [
          {
            id: 1,
            url: 'https://news.example/1',
            title: 'T',
            content_text: 'a < b\nc',
            date_published: '2026-03-09',
          },
          { id: '2', external_url: 'https://other.example/2' },
        ],
      }),
    ).items;
    expect(item).toMatchObject({ content: '<p>a &lt; b</p><p>c</p>', publishedOn: '2026-03-09' });
    expect(other).toMatchObject({ url: 'https://other.example/2', title: null });
  });

  test.each([
    ['Mon, 09 Mar 2026 23:59:00 GMT', '2026-03-09'],
    ['9 Mar 26 10:00 EST', '2026-03-09'],
    ['2026-03-09 10:00', '2026-03-09'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['Mon, 31 Feb 2026 10:00:00 GMT', null],
    ['yesterday', null],
    ['', null],
  ])('a date “%s” is %s', (pubDate, day) => {
    expect(read(rss([{ title: 'T', link: '/1', pubDate }])).items[0]?.publishedOn).toBe(day);
  });

  test('a guid is an address only where it is written as one', () => {
    const { items } = read(
      `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>C</title>
      <item><title>A</title><guid>4711</guid><description>x</description></item>
      <item><title>B</title><guid>https://news.example/b</guid></item>
      <item><title>C</title><guid isPermaLink="false">c</guid><atom:link href="/c"/></item></channel></rss>`,
    );
    expect(items.map(({ title, url }) => [title, url])).toEqual([
      ['B', 'https://news.example/b'],
      ['C', 'https://news.example/c'],
    ]);
  });

  test('the base of an entry stands in that of its feed', () => {
    const { items } = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/blog/"><title>T</title><entry xml:base="2026/"><id>1</id><title>A</title><link href="a"/></entry></feed>',
    );
    expect(items[0]?.url).toBe('https://atom.example/blog/2026/a');
  });

  test('blanks and a comment behind its end are no missing end', () => {
    expect(read(`${rss([{ title: 'A', link: '/a' }])}<!-- cached -->${' '.repeat(5000)}`).items).toHaveLength(
      1,
    );
  });

  test('addresses that are none, and those of scripts, are left out', () => {
    const { items } = read(
      rss([
        { title: 'A', link: 'javascript:alert(1)', description: 'x' },
        { title: 'B', link: 'http://', content: '<p>text</p>' },
        { title: 'C', link: ' https://news.example/c ' },
      ]),
    );
    expect(items.map(({ title, url }) => [title, url])).toEqual([
      ['B', null],
      ['C', 'https://news.example/c'],
    ]);
  });
});

describe('what is no feed is refused in words', () => {
  test.each([
    ['nothing', '  \n'],
    ['a web page', '<!DOCTYPE html><html><head><title>News</title></head><body>x</body></html>'],
    ['half a document: its end is missing', rss([{ title: 'A', link: '/a' }]).slice(0, -30)],
    ['half a document: its end is missing', '<rss version="2.0"><channel><item><title>A</title></item>'],
    ['a broken document', '{"version":"https://jsonfeed.org/version/1.1","items":[{'],
    ['something that begins “PK”', 'PK'],
    ['something that begins “<opml version="2.0"></opml>”', '<opml version="2.0"></opml>'],
  ])('%s', (found, text) => {
    expect(refusal(text)).toBe(found);
  });

  test('an entity bomb, without being set off', () => {
    const entities = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
    );
    const bomb = rss([{ title: '&lol9;', link: '/a' }])
      .replace('<rss', `<!DOCTYPE rss [<!ENTITY lol0 "lol">${entities.join('')}]><rss`)
      .replace('&amp;lol9;', '&lol9;');
    expect(refusal(bomb)).toBe('XML that declares entities of its own');
    const outside = rss([]).replace('<rss', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss');
    expect(refusal(outside)).toBe('XML that declares entities of its own');
  });

  test('elements nested beyond reason', () => {
    expect(
      refusal(`<rss version="2.0"><channel>${'<a>'.repeat(90_000)}${'</a>'.repeat(90_000)}</channel></rss>`),
    ).toMatch(/^a broken document/);
  });
});

test('whatever becomes of a feed on its way, it is read or refused, and leads nowhere but to web pages', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>1</id><link href="/1"/><title>T</title><content type="html">&lt;p&gt;x</content></entry></feed>';
  const json =
    '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"/1","title":"T"}]}';
  const sound = [rss([{ title: 'A', link: '/a', content: '<p>x</p>', pubDate: 'now' }]), atom, json];
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(40),
          fc.string({ unit: 'binary', maxLength: 12 }),
        ),
        { maxLength: 4 },
      ),
      (text, changes) => {
        let spoilt = text;
        for (const [where, cut, put] of changes) {
          const at = Math.floor(where * spoilt.length);
          spoilt = spoilt.slice(0, at) + put + spoilt.slice(at + cut);
        }
        const parsing = parseFeed(spoilt, base);
        if (parsing.kind === 'none') expect(parsing.found).not.toBe('');
        for (const { url, identity } of parsing.kind === 'feed' ? parsing.feed.items : []) {
          expect(identity).not.toBe('');
          if (url !== null) expect(url).toMatch(/^https?:\/\//);
        }
      },
    ),
    { numRuns: 500 },
  );
});
