// Words between a verb of speech and its subject.

import { WordList } from '../word-list.js';

/** What may stand right before the verb: auxiliaries and adverbs. */
export const auxiliaries = new WordList(
  `has have had is are was were be been being will would can could may might must should shall do does did not n't never
   also later then once again just only even still already now first often sometimes always soon too himself herself themselves
   itself ever further previously long simply both all himself's 's himself quickly went on has-been
   hasn't haven't hadn't isn't wasn't didn't doesn't don't won't wouldn't couldn't can't`.split(/\s+/),
);

export const be = new WordList(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

export const prepositions = new WordList(
  'of for at from with in on to by about against under over behind between near after before during into'.split(
    ' ',
  ),
);

/** What somebody is towards a thing, so that not the thing speaks: "people close to the talks". */
export const linkingAdjectives = new WordList([
  'familiar',
  'close',
  'aware',
  'present',
  'involved',
  'acquainted',
]);

export const articles = new WordList(['the', 'a', 'an']);
