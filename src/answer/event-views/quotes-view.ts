// What people are quoted as saying of an event, speaker by speaker.

import { excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { messagesOf } from '../answer-context.js';
import { listEventQuotes } from '../events/event-quotes.js';
import { dressUtterance } from '../utterance-excerpt.js';
import type { ComposeView } from './event-view.js';

/** Most speakers, and most utterances of one: enough to hear several sides; /quote shows the rest. */
const maxSpeakers = 12;
const maxPerSpeaker = 4;

export const composeQuotes: ComposeView = (context, report) => {
  const words = messagesOf(context).library.eventQuotes;
  const speakers = listEventQuotes(context.library, report);
  let number = 0;
  const blocks = speakers.slice(0, maxSpeakers).flatMap((speaker) => [
    headingBlock(speaker.name),
    ...speaker.utterances.slice(0, maxPerSpeaker).map((utterance) => {
      number += 1;
      const excerpt = dressUtterance(context, utterance, speaker, number);
      return excerptBlock(
        utterance.isReported ? { ...excerpt, notes: [words.reported, ...excerpt.notes] } : excerpt,
      );
    }),
  ]);
  const left = speakers.reduce((sum, { utterances }) => sum + utterances.length, 0) - number;
  return {
    blocks: blocks.length === 0 ? [textBlock(words.none)] : blocks,
    leftOut: left === 0 ? null : words.further(left),
  };
};
