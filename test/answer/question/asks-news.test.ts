import { expect, test } from 'vitest';
import { asksForNews } from '../../../src/answer/question/asks-news.js';

test.each([
  'What happened?',
  'what’s new',
  'Tell me the latest news',
  'What else has been going on?',
  'What were the main events?',
])('%s asks for whatever there is', (text) => expect(asksForNews(text)).toBe(true));

test.each([
  'What happened in Cologne?',
  'What is the news agency called?',
  'Who is new?',
  'What did he do?',
  '',
])('“%s” does not', (text) => expect(asksForNews(text)).toBe(false));
