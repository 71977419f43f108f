// What this program is, what it keeps, and whose the texts are.

import type { Card } from '../card/card.js';
import { createCard, factsBlock, textBlock } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';
import { selectArticles } from './filters.js';
import { counted } from './notices.js';

export function answerAbout({ library, takedownContact }: AnswerContext): Card {
  const { searched } = selectArticles(library, {});
  return createCard({
    title: 'About Dragoman',
    blocks: [
      textBlock(
        'Dragoman answers questions about news coverage with the exact words, who said them, and where they stand. Every excerpt is copied letter for letter from a saved article and carries its citation; it writes no sentences of its own about the news. Where the saved articles do not answer, it says so.',
      ),
      factsBlock([
        {
          label: 'It knows',
          value: `${counted(searched.articles, 'saved article')} from ${counted(searched.outlets.length, 'outlet')}; nothing else, and nothing newer.`,
        },
        {
          label: 'It stores',
          value:
            'About you, only your Discord id, and only beside what you did as an operator (feeds added, articles hidden, quotations corrected, reindexing started); /privacy shows and deletes it. No messages and no names. Questions to /ask that found nothing are counted without who asked, private ones not at all; reports of quotations are kept without who reported. Each answer prints the question it answers.',
        },
        {
          label: 'Rights',
          value:
            'The program is under the MIT licence. The articles stay their publishers’; answers show short excerpts with a link to the publisher where it is known, else to the aggregator page they were read from, named as such.',
        },
        {
          label: 'Take-down',
          value:
            takedownContact === undefined || takedownContact === null
              ? 'Ask whoever runs this bot; no contact has been set (TAKEDOWN_CONTACT).'
              : `Ask ${takedownContact}; name the article’s title or its address.`,
        },
      ]),
    ],
    searched: null,
  });
}
