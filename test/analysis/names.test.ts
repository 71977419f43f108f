import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/analysis/names.js';
import { anArticle } from '../support/builders.js';

const namesIn = (text: string): string[] => {
  const article = anArticle({ text });
  return findNames(article).map(({ paragraphIndex, start, end, name }) => {
    const printed = article.paragraphs[paragraphIndex]?.slice(start, end) ?? '';
    return printed === name ? name : `${printed} → ${name}`;
  });
};

const cases: readonly { name: string; text: string; people: readonly string[] }[] = [
  {
    name: 'a surname by the full name of the same article',
    text: "Russia's lead negotiator Vladimir Medinsky spoke. Medinsky's words were few.",
    people: ['Vladimir Medinsky', 'Medinsky → Vladimir Medinsky'],
  },
  {
    name: 'a name without its titles',
    text: 'Turkish President Recep Tayyip Erdogan met Defence Minister Rustem Umerov, Sen. Ted Cruz and Mr Putin.',
    people: ['Recep Tayyip Erdogan', 'Rustem Umerov', 'Ted Cruz', 'Putin'],
  },
  {
    name: 'a name behind a title of several nouns',
    text: 'Nordfisk Chief Executive Solveig Dahl met Secretary of State Anna Berg, White House Chief of Staff Paul Reed and Secretary of the Army Jan Holm.',
    people: ['Solveig Dahl', 'Anna Berg', 'Paul Reed', 'Jan Holm'],
  },
  {
    name: 'a name behind an office and what it is an office of',
    text: 'President of Freedonia Ruslan Hask, Head of the Office of the President Andriy Velm and Minister of Foreign Affairs of Ukraine Oleh Drost met Prime Minister of Pakistan Zubair Qamari. The head of the Sumy Port Authority Ivan Brask came. So did Head of the Ukrainian delegation Pavlo Hirn, President of the Northern Commission Ursula von der Brask and Ambassador of Freedonia to Turkey Vadym Orsk.',
    people: [
      'Ruslan Hask',
      'Andriy Velm',
      'Oleh Drost',
      'Zubair Qamari',
      'Ivan Brask',
      'Pavlo Hirn',
      'Ursula von der Brask',
      'Vadym Orsk',
    ],
  },
  {
    name: 'nobody in a body that is named for somebody or somewhere',
    text: 'The Director of the Anna Freud Centre met the Mayor of San Francisco, the Secretary of State for Energy Security and the President of Washington State University.',
    people: [],
  },
  {
    name: 'nobody in an office that is named alone',
    text: 'The Secretary of State left. Then the Chief of Staff spoke.',
    people: [],
  },
  {
    name: 'nobody in a body whose name begins with a rank',
    text: 'The General Staff told the General Medical Council, General Motors and the Crown Prosecution Service.',
    people: [],
  },
  {
    name: 'surnames that are words of offices and bodies',
    text: 'Lord King met Governor Green and Mr. Bishop.',
    people: ['King', 'Green', 'Bishop'],
  },
  {
    name: 'a name without the letters behind it, and behind those of a parliament',
    text: 'Wanda Achebe KC spoke for Holmstead MP Coldo Drewe. Achebe said so.',
    people: ['Wanda Achebe', 'Coldo Drewe', 'Achebe → Wanda Achebe'],
  },
  {
    name: 'a name without what somebody does, capitalised at the start of its sentence',
    text: 'Biologist Sanne Prins filmed it. City Engineer Pal Oster saw it. Cllr Janet Fell asked.',
    people: ['Sanne Prins', 'Pal Oster', 'Janet Fell'],
  },
  {
    name: 'nobody in a company behind what it does',
    text: 'Drugmaker Helvion said so. Helvion denied the rest. Farmers Union Mutual denied it. Worker Safety Authority inspectors came.',
    people: [],
  },
  {
    name: 'an expert, not the newspaper of that name',
    text: 'Economist Priya Rao of Castle Capital expects a cut.',
    people: ['Priya Rao'],
  },
  {
    name: 'particles',
    text: 'Ursula von der Leyen met President Ahmad al-Sharaa. Later al-Sharaa left.',
    people: ['Ursula von der Leyen', 'Ahmad al-Sharaa', 'al-Sharaa → Ahmad al-Sharaa'],
  },
  {
    name: 'family names that stand first',
    text: "South Korea's new leader, Lee Jae-myung, won. Lee met coach Hong Myung-bo and Yoon Suk Yeol.",
    people: ['Lee Jae-myung', 'Lee → Lee Jae-myung', 'Hong Myung-bo', 'Yoon Suk Yeol'],
  },
  {
    name: 'a name known only by what stands beside it',
    text: "It failed, said Phillips O'Brien, a professor of strategic studies. Zelensky himself said so.",
    people: ["Phillips O'Brien", 'Zelensky'],
  },
  {
    name: 'initials and suffixes',
    text: 'Donald J. Trump met Martin Luther King Jr. before Mr. Trump left.',
    people: ['Donald J. Trump', 'Martin Luther King Jr.', 'Trump → Donald J. Trump'],
  },
  {
    name: 'no places, peoples, outlets and organisations',
    text: 'The Russian delegation left Kyiv for South Korea, the Department of Defense told Fox News on Monday. The BBC and Reuters said so.',
    people: [],
  },
  {
    name: 'no word that only opens a sentence',
    text: 'Ultimately, the president agreed. Asked Trump said nothing. Brandishing a print-out, Karoline Leavitt left.',
    people: ['Trump', 'Karoline Leavitt'],
  },
  {
    name: 'no byline with its time glued on',
    text: 'It ended there. Katie Hawkinson19 August 2025 17:09 Karoline Leavitt spoke.',
    people: ['Karoline Leavitt'],
  },
  {
    name: 'nobody else under a shared surname when the title says so',
    text: 'Bill Clinton left. Mrs. Clinton stayed.',
    people: ['Bill Clinton', 'Clinton'],
  },
  {
    name: 'nobody in words for nobody in particular',
    text: 'Nobody said a word. Everyone told Anna Berg. Somebody shouted.',
    people: ['Anna Berg'],
  },
  {
    name: 'whoever has something of his own, whatever the name',
    text: 'Ymir Strandvik has lost his appeal. Strandvik was not in court.\nVarnholt Marine sank. Old Varnholt liked it.',
    people: ['Ymir Strandvik', 'Strandvik → Ymir Strandvik'],
  },
  {
    name: 'whoever is said to speak behind a quotation later on',
    text: 'Ymir Strandvik won on Sunday.\n"At last," said Strandvik, laughing.\n"No," said Varnholt\'s minister, Adam Hale.',
    people: ['Ymir Strandvik', 'Strandvik → Ymir Strandvik', 'Adam Hale'],
  },
  {
    name: 'of two brothers the one with whom the paragraph began',
    text: 'The captain, Ruben Hale, equalised.\nAdam Hale found it strange. Hale had never played against him.',
    people: ['Ruben Hale', 'Adam Hale', 'Hale → Adam Hale'],
  },
  {
    name: 'who was called by the surname before, also after a namesake began a paragraph',
    text: 'Ruben Hale equalised. Hale scored again.\nAdam Hale clapped. Hale waved.',
    people: ['Ruben Hale', 'Hale → Ruben Hale', 'Adam Hale', 'Hale → Ruben Hale'],
  },
  {
    name: 'the husband by his title when only hers was told before',
    text: 'Ylva Strand won. Ms Strand thanked them.\nHer husband, the novelist Ymir Strand, stayed away. Mr Strand was writing.',
    people: ['Ylva Strand', 'Strand → Ylva Strand', 'Ymir Strand', 'Strand → Ymir Strand'],
  },
];

describe('findNames', () => {
  it.each(cases)('finds $name', ({ text, people }) => {
    expect(namesIn(text)).toEqual(people);
  });

  it('leaves out names in junk and the bylines of a live blog', () => {
    const text = 'Read Donald Trump here. Vladimir Putin spoke. Millie Cooke 17:09';
    const article = anArticle({
      text,
      junk: [{ paragraphIndex: 0, start: 0, end: 23, reason: 'promotion' }],
      entries: [
        {
          paragraphIndex: 0,
          start: 24,
          end: text.length,
          headingEnd: null,
          byline: 'Millie Cooke',
          postedAt: '17:09',
        },
      ],
    });
    expect(findNames(article).map(({ name }) => name)).toEqual(['Vladimir Putin']);
  });
});
