import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answer/evidence/question.js';
import { findAskedFigure, givesFigure } from '../../../src/answer/question/asked-figure.js';

const gives = (question: string, text: string): boolean => {
  const figure = findAskedFigure(readQuestion(question));
  if (figure === null) throw new Error(`asks for no figure: ${question}`);
  return givesFigure(text, figure);
};

describe('a passage gives the figure asked for', () => {
  test.each([
    ['How many bodies were brought?', 'They came with the bodies of 1,212 dead soldiers.'],
    ['How many prisoners will be exchanged?', 'At least 1,000 prisoners of war will be exchanged.'],
    ['How hot will it be in Basra?', 'The match will be played in 45°C heat.'],
    ['How deep is the ditch?', 'The ditch, roughly three miles in depth, is new.'],
    ['How far is the city from the border?', 'The city is 20 miles from the border.'],
    ['What proportion of the land is theirs?', 'They hold nearly one-fifth of the land.'],
    ['What percentage of GDP goes to defence?', 'The budget has risen to 5.5 per cent of GDP.'],
    ['How long did the talks last?', 'Only an hour had passed when they emerged.'],
    ['How old is the mayor?', 'Jane Doe, 54, has been mayor since May.'],
    ['How old is the mayor?', 'The 54-year-old mayor resigned.'],
    ['How old was the mayor?', 'She took office at the age of 54.'],
    ['How old was the mayor?', 'She was 54 when she resigned.'],
    ['How long did the talks last?', 'They spoke for two hours before they left.'],
    [
      'How long did the first round last?',
      'They met today, weeks after their first round ended within two hours.',
    ],
    ['How long after the talks did they leave?', 'They left two hours after the talks.'],
    ['How long ago did they leave?', 'They left two hours ago.'],
    ['How long is the school shut?', 'The school stays shut until Monday.'],
  ])('%s %s', (question, text) => expect(gives(question, text)).toBe(true));
});

describe('a passage with another figure does not', () => {
  test.each([
    ['How many bodies were brought?', 'They exchanged 1,000 prisoners.'],
    ['How hot will it be in Basra?', 'The group leads with 16 points.'],
    ['How deep is the ditch?', 'The ditch has 27 bridges.'],
    ['How old is the mayor?', 'The mayor received a list of 339 children from old ladies.'],
    ['How long did the talks last?', 'The talks brought 6,000 bodies home.'],
    ['How long did the second round last?', 'A second round followed.'],
    [
      'How long did the talks last?',
      'They met today, weeks after their first round of talks ended within two hours.',
    ],
    ['How long did the talks last?', 'The talks began two hours later than planned.'],
    ['How long did the talks last?', 'The talks come a month after the first ones.'],
    ['How long did the talks last?', 'The talks resumed after a gap of more than three years.'],
    ['How long did the talks last?', 'Not a day has passed without a word of the talks.'],
    ['How long did the talks last?', 'They met for the first talks in eleven years.'],
    ['How tall is the volcano?', 'The volcano threw ash 9 km into the sky.'],
  ])('%s %s', (question, text) => expect(gives(question, text)).toBe(false));
});

test.each(['Who is the mayor?', 'When did it begin?', 'How high are the tariffs?', ''])(
  'a question that names no figure asks for none: “%s”',
  (question) => expect(findAskedFigure(readQuestion(question))?.units ?? null).toBeNull(),
);
