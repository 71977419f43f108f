import { describe, expect, test } from 'vitest';
import { markJunk } from '../../src/corpus/mark-junk.js';
import { growthOf, proportional } from '../support/growth.js';

const marked = (...paragraphs: string[]): readonly string[] =>
  markJunk(paragraphs, []).map((span) => paragraphs[span.paragraphIndex]!.slice(span.start, span.end));

/** A paragraph, the words in it that are junk, and none for the twin that only looks alike. */
const cases: readonly (readonly [name: string, paragraph: string, junk: readonly string[]])[] = [
  [
    'a newsletter box ends with its closing words',
    'It is over. Sign up to First Thing Our US briefing, telling you why it matters after newsletter promotion The BBC called.',
    ['Sign up to First Thing Our US briefing, telling you why it matters after newsletter promotion'],
  ],
  [
    'a paragraph that asks readers to subscribe',
    'Sign up for The Harbour Post’s Tide newsletter. Explore the coast with stories of ships and storms.',
    ['Sign up for The Harbour Post’s Tide newsletter. Explore the coast with stories of ships and storms.'],
  ],
  [
    'another, that speaks of their inbox',
    "Get 'Six Things' in your inbox If your day starts late, let us tell you what you missed.",
    ["Get 'Six Things' in your inbox If your day starts late, let us tell you what you missed."],
  ],
  [
    'a note on the newsletter that a story comes from',
    'A version of this story appeared in The Harbour Post’s Tide newsletter. To get it in your inbox, sign up here.',
    [
      'A version of this story appeared in The Harbour Post’s Tide newsletter. To get it in your inbox, sign up here.',
    ],
  ],
  [
    'people who get letters are story',
    'Getting a newsletter by post is rare now. Subscribers to the newsletter were told on Monday.',
    [],
  ],
  ['people who sign up for something are story', 'Residents can sign up to the scheme by email.', []],
  [
    'a short newsletter label ends with "email"',
    'It ended. Sign up: AU Breaking News email The president left.',
    ['Sign up: AU Breaking News email'],
  ],
  ['a lone app promotion', 'He left. Read On The Fox News App She stayed.', ['Read On The Fox News App']],
  ['a video length between sentences', 'He left. 5:57 What comes next?', ['5:57']],
  ['a time of day within a sentence is story', 'At 5:57 he left. The 6:04 train was late.', []],
  ['three times are a table or a live blog', 'One. 5:57 Two. 6:04 Three. 7:05 Four.', []],
  ['a whole line that is an advertisement', 'Advertisement', ['Advertisement']],
  ['an advertisement between sentences', 'He left. Advertisement She stayed.', ['Advertisement']],
  [
    'a sentence about an advertisement is story',
    'Advertisement spending rose. An Advertisement was shown.',
    [],
  ],
  ['a sentence that mentions the label is story', 'Users may see AdChoices beside the story.', []],
  [
    'a columnist’s bullet ends where the sentence begins',
    'It is cold. • Edward Lucas: The six states that could decide the future of Europe However, an update came.',
    ['• Edward Lucas: The six states that could decide the future of Europe'],
  ],
  ['bullets of a list are story', 'They agreed: • Prisoners: all the wounded. • Bodies: six thousand.', []],
  [
    'a teaser takes the sentence with it when its end is in doubt',
    'It is over. ALSO READ: Modi meets Putin in Kazan today Rahul left. The rest stayed.',
    ['ALSO READ: Modi meets Putin in Kazan today Rahul left.'],
  ],
  ['a line that asks to read more', 'READ MORE HERE', ['READ MORE HERE']],
  ['somebody who reads more is story', 'Read more books, the minister said.', []],
  [
    'a credit in brackets takes its caption',
    'A ferry leaves. (Lena Moss/AP)',
    ['A ferry leaves. (Lena Moss/AP)'],
  ],
  [
    'an agency photo credit',
    'Boats on Monday. (AP Photo/Lena Moss)',
    ['Boats on Monday. (AP Photo/Lena Moss)'],
  ],
  ['a dateline is story', 'MOSCOW, June 10 (Reuters) - Russia said so.', []],
  ['a dateline of two agencies is story', 'KYIV (AFP/Reuters) - Ukraine said so.', []],
  ['a party in brackets is story', 'Tom Ash (Labour/Co-op) left the room.', []],
  [
    'a caption in the middle of a line',
    'He was saved. 5 The lifeboat on Monday Credit: Getty He thanked everyone.',
    ['5 The lifeboat on Monday Credit: Getty'],
  ],
  ['to somebody’s credit is story', 'To his credit: nobody was hurt.', []],
  ['a byline at the top', 'By Anna Smith and Ben Jones', ['By Anna Smith and Ben Jones']],
  ['a sentence that begins with "By" is story', 'By Sunday the port was open again.', []],
  ['an embedded post’s picture', 'Look at this pic.twitter.com/AbC123', ['pic.twitter.com/AbC123']],
  [
    'credits of an agency',
    '(Reporting by Ann Smith; Editing by Ben Jones)',
    ['(Reporting by Ann Smith; Editing by Ben Jones)'],
  ],
  ['a sentence about reporting is story', 'Reporting by the BBC showed the opposite.', []],
  ['a date glued to the last sentence', 'See a doctor.April 17, 2025', ['April 17, 2025']],
  ['a sentence that ends in a date is story', 'It was signed on April 17, 2025', []],
  [
    'a shout in a quotation is story',
    'He wrote: "THANK YOU FOR YOUR ATTENTION TO THIS MATTER!" Then he left.',
    [],
  ],
  ['words of the frame are story inside a body', 'Related Articles', []],
];

describe('junk', () => {
  test.each(cases)('%s', (_name, paragraph, junk) => {
    expect(marked(paragraph)).toEqual(junk);
  });

  test('a byline split over two lines is marked on both', () => {
    expect(marked('A sentence.', 'Anna Smith', ', AFP', 'Another sentence.')).toEqual([
      'Anna Smith',
      ', AFP',
    ]);
  });

  test('a name on a line of its own is story when no agency follows', () => {
    expect(marked('The winners are:', 'Anna Smith', 'Ben Jones')).toEqual([]);
  });

  test.each([
    'Correction: an earlier version of this article said fares would rise by 8.3%.',
    'This article was amended on 21 October 2026. It gave the number of accounts as 14,000.',
    'An earlier version of this story misstated the age of the mayor.',
  ])('a correction repeats what was wrong and is no story: %s', (note) => {
    expect(marked('A sentence.', note)).toEqual([note]);
  });

  test.each([
    'We value your privacy. We and our 842 partners store information on a device. Accept all Reject all',
    'This website uses cookies to give you the best experience.',
  ])('a question about cookies is no story: %s', (question) => {
    expect(marked(question, 'A sentence.')).toEqual([question]);
  });

  test.each([
    'We use the harbour as our partners do, the mayor said.',
    'The report was amended after the minister had read it.',
    'Correction: the market lost a tenth of its value.',
    'An earlier version of the treaty was signed in May.',
  ])('what speaks of corrections is story: %s', (paragraph) => {
    expect(marked('A sentence.', paragraph)).toEqual([]);
  });

  test('labels without end take time in proportion to their number', () => {
    const markLabels = (count: number) => {
      const paragraph = 'Read more: '.repeat(count);
      return () => markJunk([paragraph], []);
    };
    expect(growthOf(markLabels, 1000)).toBeLessThan(proportional);
  });
});
