import { describe, expect, it } from 'vitest';
import type { Card, Tone } from '../../src/card/card.js';
import { createCard, excerptBlock } from '../../src/card/create-card.js';
import { languages, messagesFor } from '../../src/locale/languages.js';
import { renderCard } from '../../src/message/components-v2.js';
import { frameButtons } from '../../src/message/custom-id.js';
import { type Frame, plainFrame } from '../../src/message/frame.js';
import { anExcerpt } from '../support/a-card.js';
import { anyCard } from '../support/any-card.js';
import { visibleText } from '../support/discord-markdown.js';
import fc from '../support/property.js';

const secondary = 2;
const link = 5;

interface Component {
  readonly type: number;
  readonly style?: number;
  readonly label?: string;
  readonly emoji?: unknown;
  readonly content?: string;
  readonly components?: readonly Component[];
}

const withInner = (component: Component): readonly Component[] => [
  component,
  ...(component.components ?? []).flatMap(withInner),
];

function componentsOf(card: Card, frame: Frame = plainFrame): readonly Component[] {
  const { message } = renderCard(card, { line: '/ask why', page: 1, frame, formatAction: () => '/ask why' });
  return (message.components as unknown as readonly Component[]).flatMap(withInner);
}

/** What a screen reader says: words, without styles and colours. */
const wordsOf = (card: Card, frame?: Frame) =>
  componentsOf(card, frame)
    .flatMap(({ content }) => (content === undefined ? [] : [visibleText(content)]))
    .join('\n');

describe.each(['en', ...languages.keys()])('without colours and signs, in %s', (locale) => {
  const messages = messagesFor(locale);
  const frame: Frame = { ...plainFrame, messages, buttons: [...frameButtons] };

  it.each(['near', 'notice', 'error'] as const satisfies readonly Tone[])(
    'a card says that it is: %s',
    (tone) => {
      const of = (one: Tone) => wordsOf(createCard({ title: 'The same', tone: one }), frame);
      expect(of(tone)).toContain(messages.frame[tone]);
      expect(of(tone)).not.toBe(of('answer'));
    },
  );

  it('every button says in words what it does, and none is told from another by its colour', () => {
    fc.assert(
      fc.property(anyCard(2), (card) => {
        const buttons = componentsOf(card, frame).filter(({ type }) => type === 2);
        for (const { style, label = '', emoji } of buttons) {
          expect([secondary, link]).toContain(style);
          expect(label.trim()).not.toBe('');
          expect(emoji).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
    for (const button of frameButtons) expect(messages.frame[button]).toMatch(/\p{L}{3}/u);
    expect(new Set(frameButtons.map((button) => messages.frame[button])).size).toBe(frameButtons.length);
  });
});

it('what an excerpt marks by style it also says: that it is near, who speaks, how far work is', () => {
  const excerpt = anExcerpt({ role: 'near', speaker: 'Ann Ray', citation: { text: 'Ann Ray said so.' } });
  const words = wordsOf(createCard({ title: 'T', blocks: [excerptBlock(excerpt)] }));
  expect(words).toContain('near, not an answer');
  expect(words).toContain('[1] Ann Ray');
  const card = createCard({
    title: 'T',
    blocks: [{ kind: 'progress', step: 'Reading pages', done: 3, total: 7 }],
  });
  expect(wordsOf(card)).toMatch(/Reading pages.*3.*7/);
});
