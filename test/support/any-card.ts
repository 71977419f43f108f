// Any card at all, for properties of screens: made by fast-check, with text made to break a renderer.

import type { Action, Block, Card, Excerpt, Inline, RichText } from '../../src/card/card.js';
import { createCard } from '../../src/card/create-card.js';
import type { Span } from '../../src/model/locator.js';
import { maxExcerptChars } from '../../src/model/passage.js';
import { anExcerpt } from './a-card.js';
import { hostileText } from './hostile-text.js';
import fc from './property.js';

/** Any card of so many blocks that the types allow, with text made to break a renderer. Excerpts keep to their 600 characters. */
export function anyCard(maxBlocks = 45): fc.Arbitrary<Card> {
  return fc
    .record({
      tone: fc.constantFrom('answer' as const, 'near' as const, 'notice' as const, 'error' as const),
      title: fc.oneof(hostileText(), longText()),
      blocks: fc.array(anyBlock(), { maxLength: maxBlocks }),
      actions: fc.array(anyAction(), { maxLength: 20 }),
      footer: fc.option(fc.oneof(hostileText(), longText()), { nil: null }),
      attachment: fc.option(fc.record({ name: fc.constant('report-1.json'), text: hostileText() }), {
        nil: null,
      }),
    })
    .map(createCard);
}

function anyBlock(): fc.Arbitrary<Block> {
  return fc.oneof(
    anyRichText().map((text) => ({ kind: 'text' as const, text })),
    hostileText().map((text) => ({ kind: 'heading' as const, text })),
    fc
      .array(fc.record({ label: hostileText(4), value: anyRichText() }), { maxLength: 10 })
      .map((rows) => ({ kind: 'facts' as const, rows })),
    fc.array(anyRichText(), { maxLength: 10 }).map((items) => ({ kind: 'list' as const, items })),
    fc.constant({ kind: 'divider' as const }),
    fc.record({
      kind: fc.constant('progress' as const),
      step: fc.oneof(hostileText(), longText()),
      done: fc.nat(5000),
      total: fc.nat(5000),
    }),
    anyExcerpt().map((excerpt) => ({ kind: 'excerpt' as const, excerpt })),
  );
}

export function anyExcerpt(): fc.Arbitrary<Excerpt> {
  const words = fc.oneof(
    hostileText(60),
    longText(),
    fc.constantFrom('*', '\u202e', '\u{e0041}', '#1. ').map((piece) => piece.repeat(maxExcerptChars)),
  );
  return words
    .map((text) => cutWhole(text, maxExcerptChars) || 'x')
    .chain((text) =>
      fc.record({
        text: fc.constant(text),
        number: fc.integer({ min: 1, max: 9999 }),
        role: fc.constantFrom('answer' as const, 'near' as const),
        speaker: fc.option(fc.oneof(hostileText(), longText()), { nil: null }),
        notes: fc.array(fc.oneof(hostileText(), longText()), { maxLength: 5 }),
        emphasis: anySpans(text.length),
        evidence: anySpans(text.length),
        title: fc.oneof(hostileText(), longText()),
        outlet: fc.option(fc.oneof(hostileText(), longText()), { nil: null }),
        link: fc.option(
          fc.record({
            url: anyUrl(),
            to: fc.constantFrom('publisher' as const, 'aggregator' as const, 'reader' as const),
            host: fc.oneof(hostileText(3), longText()),
          }),
          { nil: null },
        ),
      }),
    )
    .map(({ title, outlet, text, ...set }) => anExcerpt({ ...set, citation: { title, outlet, text } }));
}

function anyRichText(): fc.Arbitrary<RichText> {
  const inline: fc.Arbitrary<Inline> = fc.record(
    {
      text: fc.oneof({ weight: 4, arbitrary: hostileText() }, { weight: 1, arbitrary: longText() }),
      style: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const, 'muted' as const),
      url: anyUrl(),
      userId: fc.constantFrom('123456789012345678', 'everyone', '1> @everyone <@2'),
    },
    { requiredKeys: ['text'] },
  );
  return fc.oneof(hostileText(), longText(), fc.array(inline, { maxLength: 12 }));
}

function anyAction(): fc.Arbitrary<Action> {
  const label = fc.oneof(hostileText(6), longText());
  return fc.oneof(
    fc.record({ kind: fc.constant('link' as const), label, url: anyUrl() }),
    fc.record({
      kind: fc.constant('run' as const),
      label,
      command: fc.constant('quote'),
      input: fc.record({ person: fc.oneof(hostileText(), longText()) }),
    }),
  );
}

function anyUrl(): fc.Arbitrary<string> {
  return fc.oneof(
    hostileText().map((text) => `https://example.org/${text}`),
    longText().map((text) => `https://example.org/#:~:text=${encodeURIComponent(text)}`),
    fc.constantFrom(
      'javascript:alert(1)',
      'https://reuters.com@evil.example/',
      'not an address',
      'discord://x',
    ),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );
}

/** Thousands of characters, with spaces or without. */
function longText(): fc.Arbitrary<string> {
  return fc
    .record({
      piece: fc.constantFrom('word ', '*_~', 'a', '\u202e', '👩‍🚀', '@everyone '),
      times: fc.nat({ max: 1500 }),
    })
    .map(({ piece, times }) => piece.repeat(times));
}

function anySpans(length: number): fc.Arbitrary<readonly Span[]> {
  return fc.oneof(
    fc.constant([]),
    fc.constant(Array.from({ length: Math.floor(length / 2) }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }))),
    fc
      .uniqueArray(fc.nat({ max: length }), { maxLength: 8 })
      .map((edges) => edges.sort((a, b) => a - b))
      .map((edges) =>
        edges.flatMap((start, i) =>
          i % 2 === 0 && edges[i + 1] !== undefined ? [{ start, end: edges[i + 1] ?? 0 }] : [],
        ),
      ),
  );
}

function cutWhole(text: string, maxChars: number): string {
  const kept = text.slice(0, maxChars);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}
