// What this program is, what it keeps, and whose the texts are.

import type { Card } from '../card/card.js';
import { createCard, factsBlock, textBlock } from '../card/create-card.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { selectArticles } from './filters.js';

export function answerAbout(context: AnswerContext): Card {
  const { library, takedownContact } = context;
  const { searched } = selectArticles(library, {});
  const words = messagesOf(context).library.about;
  return createCard({
    title: words.title,
    blocks: [
      textBlock(words.what),
      factsBlock([
        { label: words.knows, value: words.known(searched.articles, searched.outlets.length) },
        { label: words.stores, value: words.stored },
        { label: words.rights, value: words.rightsOf },
        {
          label: words.takedown,
          value:
            takedownContact === undefined || takedownContact === null
              ? words.noContact
              : words.contact(takedownContact),
        },
      ]),
    ],
    searched: null,
  });
}
