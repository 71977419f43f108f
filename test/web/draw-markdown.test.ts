import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/message/escape-markdown.js';
import { drawMarkdown } from '../../src/web/message/draw-markdown.js';

const channels = new Map([['00000000000000001', '#newsroom']]);
const draw = async (markdown: string) => String(await drawMarkdown(markdown, channels));

describe('drawing Markdown as Discord reads it', () => {
  it('draws headings, styles, small text and links', async () => {
    expect(await draw('## Title')).toContain('<h3 class="title">Title</h3>');
    expect(await draw('**b** *i* __u__ `c`')).toBe('<strong>b</strong> <em>i</em> <u>u</u> <code>c</code>');
    expect(await draw('-# a · [Reuters](<https://reuters.com/x?a=1&b=2>)')).toContain(
      '<p class="small">a · <a href="https://reuters.com/x?a=1&amp;b=2"',
    );
  });

  it('sees small text behind a quotation, and one quotation in several quoted lines', async () => {
    const drawn = await draw('**\\[1\\]** Medinsky\n> one\n> two\n-# where');
    expect(drawn.match(/<blockquote/g)).toHaveLength(1);
    expect(drawn).toContain('<p class="small">where</p>');
  });

  it('draws lines with a bullet as one list', async () => {
    expect(await draw('Some:\n- **one**\n- two\nEnd')).toBe(
      'Some:<ul><li><strong>one</strong></li><li>two</li></ul>End',
    );
  });

  it('puts an empty line between lines only where there is one', async () => {
    expect(await draw('one\ntwo\n> three\n-# four')).toBe(
      'one\ntwo<blockquote lang="en">three</blockquote><p class="small">four</p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '**not bold** _nor_ ~~this~~ > nor -# that',
    '@everyone <@123456789012345678> <#1> https://example.com',
  ])('shows escaped text as it is: %s', async (text) => {
    const drawn = await draw(escapeMarkdown(text));
    expect(drawn).not.toMatch(/<(?!br)/);
    const shown = drawn.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => {
      return { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }[name] ?? '';
    });
    expect(shown).toBe(text);
  });

  it('names the channels that it knows, and shows all other mentions as Discord shows the unknown', async () => {
    const shown = async (markdown: string) => (await draw(markdown)).replace(/<[^>]+>/g, '');
    expect(await shown('in <#00000000000000001>')).toBe('in #newsroom');
    expect(await shown('in <#123456789012345678>')).toBe('in #unknown');
    expect(await shown('<@123456789012345678>, <@&123456789012345678>')).toBe('@unknown-user, @unknown-role');
  });

  it('never links to anything but http and https', async () => {
    expect(await draw('[x](<javascript:alert(1)>)')).toBe('x');
    expect(await draw('[x](<data:text/html,1>)')).toBe('x');
  });
});
