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

  it('keeps a fragment that the address already has, and adds none for a few words', () => {
    expect(linkToSource(aCitation({ url: 'https://x.org/#live' }))?.url).toBe('https://x.org/#live');
    expect(linkToSource(aCitation({ text: "'No,' he said.", url: 'https://x.org/' }))?.url).toBe(
      'https://x.org/',
    );
  });
});
