// What a reader sees when they ask on, on the shipped pages: how it was understood, and what answers it.

import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerQuestion } from '../../src/answer/ask.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toQuestionCall } from '../../src/command-kit/follow-up.js';
import { openShippedLibrary } from '../support/library.js';

let context: AnswerContext;
beforeAll(async () => {
  context = {
    library: await openShippedLibrary(),
    linkTo: () => null,
    now: new Date('2025-06-10T12:00:00Z'),
  };
});

interface Pair {
  readonly before: string;
  readonly next: string;
  readonly understood: string;
  /** What the first passage says; null where the card must say that the coverage does not say. */
  readonly answer: string | null;
}

const pairs: readonly Pair[] = [
  {
    before: 'What did Medinsky say about bodies?',
    next: 'and Umerov?',
    understood: 'What did Umerov say about bodies?',
    answer: null,
  },
  {
    before: 'What did Medinsky say about bodies?',
    next: 'and about the ceasefire?',
    understood: 'What did Medinsky say about the ceasefire?',
    answer: 'two to three days',
  },
  {
    before: 'What did Medinsky say about bodies?',
    next: 'What did he say about the exchange point?',
    understood: 'What did Medinsky say about the exchange point?',
    answer: '1,212',
  },
  {
    before: 'What did Trump say about Putin?',
    next: 'and about Zelensky?',
    understood: 'What did Trump say about Zelensky?',
    answer: 'Zelensky',
  },
  {
    before: 'What did Trump say about Putin?',
    next: 'What did he say about Iran?',
    understood: 'What did Trump say about Iran?',
    answer: 'Iran',
  },
  {
    before: 'What did Putin tell Trump?',
    next: 'when did they speak?',
    understood: 'When did Putin and Trump speak?',
    answer: '',
  },
  {
    before: 'How many prisoners will be exchanged?',
    next: 'and bodies?',
    understood: 'How many bodies will be exchanged?',
    answer: '6,000',
  },
  {
    before: 'How many bodies are to be returned?',
    next: 'what about Shafaq News?',
    understood: 'How many bodies are to be returned, according to Shafaq News?',
    answer: '6,000',
  },
  {
    before: 'How many bodies are to be returned?',
    next: 'according to Reuters?',
    understood: 'How many bodies are to be returned, according to Reuters?',
    answer: '',
  },
  {
    before: 'How many bodies did Russia hand over?',
    next: 'when was that?',
    understood: 'When did Russia hand over bodies?',
    answer: 'Saturday',
  },
  {
    before: 'When did the talks end?',
    next: 'where?',
    understood: 'Where did the talks end?',
    answer: 'Istanbul',
  },
  {
    before: 'Where were the talks held?',
    next: 'when was that?',
    understood: 'When were the talks held?',
    answer: '',
  },
  {
    before: 'Where were the talks held?',
    next: 'how long did they last?',
    understood: 'How long did the talks last?',
    answer: '',
  },
  {
    before: 'Where were the talks held?',
    next: 'who mediated them?',
    understood: 'Who mediated the talks?',
    answer: 'mediated by Turkish officials',
  },
  {
    before: 'How many children are on the list?',
    next: 'who handed over the list?',
    understood: 'How many children are on the list? Who handed over the list?',
    answer: 'Andriy Yermak',
  },
  {
    before: 'How many children are on the list?',
    next: 'who made the list?',
    understood: 'How many children are on the list? Who made the list?',
    answer: 'Andriy Yermak',
  },
  {
    before: 'Who handed over the list of children?',
    next: 'who is he?',
    understood: 'Who is Andriy Yermak?',
    answer: 'chief of staff',
  },
  {
    before: 'Who handed over the list of children?',
    next: 'what is his role?',
    understood: 'What is Andriy Yermak’s role?',
    answer: 'chief of staff',
  },
  {
    before: 'Who led the Russian delegation?',
    next: 'and the Ukrainian one?',
    understood: 'Who led the Ukrainian delegation?',
    answer: 'Umerov',
  },
  {
    before: 'What is the Baltic defence line?',
    next: 'which countries build it?',
    understood: 'Which countries build the Baltic defence line?',
    answer: 'Alongside Poland, the three Baltic states have begun fortifying',
  },
  {
    before: 'Which countries build the Baltic defence line?',
    next: 'where does it begin?',
    understood: 'Where does the Baltic defence line begin?',
    answer: 'Kaliningrad',
  },
  {
    before: 'How many soldiers did North Korea send?',
    next: 'what for?',
    understood: 'Why did North Korea send soldiers?',
    answer: null,
  },
  {
    before: 'How many aircraft were hit in Operation Spiderweb?',
    next: 'when was that?',
    understood: 'When were aircraft hit in Operation Spiderweb?',
    answer: null,
  },
  {
    before: 'What did Erdogan propose?',
    next: 'did Zelenskyy accept it?',
    understood: 'What did Erdogan propose? Did Zelenskyy accept it?',
    answer: null,
  },
  {
    before: 'When did the second round of talks take place?',
    next: 'and the first?',
    understood: 'When did the first round of talks take place?',
    answer: '',
  },
  {
    before: 'Which missile hit Kyiv?',
    next: 'how many people did it kill?',
    understood: 'Which missile hit Kyiv? How many people did it kill?',
    answer: 'killing 12 civilians',
  },
  {
    before: 'When does Australia lift the ban on US beef?',
    next: 'why?',
    understood: 'Why does Australia lift the ban on US beef?',
    answer: '',
  },
  {
    before: 'When does Australia lift the ban on US beef?',
    next: 'who announced it?',
    understood: 'When does Australia lift the ban on US beef? Who announced it?',
    answer: '',
  },
  {
    before: 'Where did the negotiators meet?',
    next: 'in which city?',
    understood: 'In which city did the negotiators meet?',
    answer: null,
  },
  {
    before: 'What happened in Istanbul in June?',
    next: 'and in May?',
    understood: 'What happened in Istanbul in May?',
    answer: null,
  },
  {
    before: 'What did Leavitt say about the BBC?',
    next: 'when was that?',
    understood: 'When did Leavitt speak about the BBC?',
    answer: 'Tuesday',
  },
];

describe('a follow-up', () => {
  test.each(pairs)('$before – $next', async ({ before, next, understood, answer }) => {
    const call = toQuestionCall(next, {
      command: 'ask',
      subcommand: null,
      input: { question: before },
      private: false,
    });
    const { question = '', after } = call.input;
    const card = await answerQuestion(context, question, {}, after);
    expect(JSON.stringify(card.blocks)).toContain(`Understood as “${understood}”.`);
    expect(card.found).toBe(answer !== null);
    if (answer !== null) expect(listExcerpts(card, 'answer')[0]?.citation.text).toContain(answer);
  });
});
