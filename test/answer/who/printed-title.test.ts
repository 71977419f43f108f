import { describe, expect, it } from 'vitest';
import { findPrintedTitle } from '../../../src/answer/who/printed-title.js';

/** The name stands between square brackets, other names between braces; both are taken out before reading. */
function titleOf(marked: string): string | null {
  const text = marked.replace(/[[\]{}]/g, '');
  const spans = (open: string, close: string) =>
    [...marked.matchAll(new RegExp(`\\${open}([^\\${close}]+)\\${close}`, 'g'))].map(
      ({ 1: words, index }) => {
        const start = marked.slice(0, index).replace(/[[\]{}]/g, '').length;
        return { start, end: start + words!.length };
      },
    );
  const title = findPrintedTitle(text, { start: 0, end: text.length }, spans('[', ']')[0]!, spans('{', '}'));
  return title === null ? null : text.slice(title.start, title.end);
}

describe('the title that is printed beside a name', () => {
  it.each([
    ['But Kremlin aide [Vladimir Medinsky] said on Saturday so.', 'Kremlin aide'],
    [
      "After that, Ukraine's lead negotiator and Defence Minister [Rustem Umerov] told reporters.",
      "Ukraine's lead negotiator and Defence Minister",
    ],
    [
      "Meanwhile, {Zelenskyy}'s chief of staff, [Andriy Yermak], handed over a list.",
      "Zelenskyy's chief of staff",
    ],
    [
      "The warrants name Russia's children's ombudsman [Maria Lvova-Belova].",
      "Russia's children's ombudsman",
    ],
    [
      'It met {Rustem Umerov} and [Vladimir Medinsky], a senior adviser to President {Vladimir Putin}.',
      'senior adviser to President Vladimir Putin',
    ],
    [
      'So said [Phillips O’Brien], a professor of strategic studies at the University of St. Andrews, today.',
      'professor of strategic studies at the University of St. Andrews',
    ],
    ['A meeting between Russian President [Vladimir Putin] and others.', 'Russian President'],
    ['In June, the Ukrainian president, [Volodymyr Zelenskyy], issued a warning.', 'Ukrainian president'],
    ['They heard military analyst [Sean Bell].', 'military analyst'],
    ['The Nationals frontbencher [Bridget McKenzie] warned them.', 'Nationals frontbencher'],
    ['In the room, US Secretary of State [Marco Rubio] spoke.', 'US Secretary of State'],
    ['President [Putin] came.', 'President'],
    ['With the foreign minister and Defence Minister [Rustem Umerov] he left.', 'Defence Minister'],
    ["South Korea's disgraced leader, [Lee Jae-myung], came.", "South Korea's disgraced leader"],
    ['Maj Gen [Vadym Skibitskyi], deputy head of the agency, told them.', 'deputy head of the agency'],
    [
      "'We see,' says [Chun In-bum], a former South Korean special forces commander.",
      'former South Korean special forces commander',
    ],
  ])('is found: %s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it.each([
    'Meeting {Ann Ray}, [Vladimir Putin] left.',
    'The man [Ann Ray] met was old.',
    'The president said [Ann Ray] would come.',
    'According to the spokesman, [Ann Ray] is ill.',
    '[Ann Ray], speaking from Vilnius, warned them.',
    '[Ann Ray], the leader meeting his friends, left.',
    '[Ann Ray]',
    "As he replaces [Yoon], South Korea's new leader, {Lee Jae-myung}, will wait.",
    'They met [Ann Ray], Kremlin aide {Jo Doe} and others.',
    'The fisheries and forestry minister, [Ann Ray], said so.',
    'Presidents [Putin] and {Zelenskyy} met.',
  ])('is not invented: %s', (text) => {
    expect(titleOf(text)).toBeNull();
  });
});
