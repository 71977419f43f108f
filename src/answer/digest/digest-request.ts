// What composing a digest needs besides the request itself (`card/digest.ts`).

import type { Card } from '../../card/card.js';
import type { Arrival } from '../../card/digest.js';
import type { AnswerContext } from '../answer-context.js';

export interface DigestContext extends AnswerContext {
  /** The arrivals of the articles that are known by these ids (aliases included); those that never arrived are absent. */
  findArrivals(articleIds: readonly string[]): Promise<readonly Arrival[]>;
  /** Whether a card fits into one message of the screen that the digest is for, in a language by its tag. */
  fits(card: Card, language: string): boolean;
}
