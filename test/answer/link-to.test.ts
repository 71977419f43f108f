import { describe, expect, it } from 'vitest';
import { linkToSource } from '../../src/answer/link-to.js';
import { aCitation } from '../support/a-card.js';

const seenOn = { page: 'page.txt', url: 'https://www.daily8.com/en/article/1' };

describe('linkToSource', () => {
  it('leads to the publisher, with the words to jump to', () => {
    const link = linkToSource(aCitation({ url: 'https://www.reuters.com/a?b=1', seenOn }));
    expect(link).toEqual({
      to: 'publisher',
      host: 'reuters.com',
      url: 'https://www.reuters.com/a?b=1#:~:text=The%20two%20sides%20agreed%20to%20hand%20over%206%2C000%20bodies%20each.',
    });
  });

  it('leads to the aggregator, named as such, when the publisher’s address is unknown', () => {
    expect(linkToSource(aCitation({ seenOn }))).toMatchObject({ to: 'aggregator', host: 'daily8.com' });
  });

  it('leads nowhere without a web address', () => {
    expect(linkToSource(aCitation())).toBeNull();
    expect(linkToSource(aCitation({ url: 'javascript:alert(1)' }))).toBeNull();
    expect(linkToSource(aCitation({ url: 'not an address' }))).toBeNull();
  });

  it('jumps to words that hold no quotation mark, apostrophe or lost link, and escapes dashes', () => {
    const text = `'No deal,' Medinsky's aide said, "well" – so the second-largest swap of the war begins .`;
    const link = linkToSource(aCitation({ text, url: 'https://x.org/' }));
    expect(link?.url).toBe(
      'https://x.org/#:~:text=so%20the%20second%2Dlargest%20swap%20of%20the%20war%20begins',
    );
  });

  it('names the first and the last words of a longer passage, so that what lies between is marked', () => {
    const text = `The talks lasted an hour. "No deal," he said, and left the old palace by the garden gate.`;
    expect(linkToSource(aCitation({ text, url: 'https://x.org/' }))?.url).toBe(
      'https://x.org/#:~:text=The%20talks%20lasted%20an%20hour.,palace%20by%20the%20garden%20gate.',
    );
  });

  it('joins the words to a fragment that the address has, and replaces words that it names itself', () => {
    const text = 'Nobody came to the bridge.';
    const urlFor = (url: string) => linkToSource(aCitation({ text, url }))?.url;
    const words = ':~:text=Nobody%20came%20to%20the%20bridge.';
    expect(urlFor('https://x.org/#live')).toBe(`https://x.org/#live${words}`);
    expect(urlFor('https://x.org/#live:~:text=else')).toBe(`https://x.org/#live${words}`);
    expect(urlFor('https://x.org/#:~:text=else')).toBe(`https://x.org/#${words}`);
  });

  it('escapes whatever a directive or Markdown would read as its own', () => {
    const text = 'Costs (net) at R&D, first*second_third~fourth!';
    expect(linkToSource(aCitation({ text, url: 'https://x.org/' }))?.url).toBe(
      'https://x.org/#:~:text=Costs%20%28net%29%20at%20R%26D%2C%20first%2Asecond%5Fthird%7Efourth%21',
    );
  });

  it('names no words when none are sure to be found', () => {
    expect(linkToSource(aCitation({ text: "'No,' he said.", url: 'https://x.org/' }))?.url).toBe(
      'https://x.org/',
    );
  });
});
