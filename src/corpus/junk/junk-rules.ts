// The rules for junk, one small entry each. A false mark takes story away from every answer: when in doubt, leave it out.

import { wireAgencies } from '../words/wire-agencies.js';
import { findBylines } from './bylines.js';
import { findCaptions } from './captions.js';
import { anywhere, betweenSentences, type JunkRule, wholeLine } from './junk-rule.js';
import { findLinkPromotions } from './link-promotions.js';
import { findNewsletterBoxes } from './newsletters.js';
import { findVideoLengths } from './video-lengths.js';

/** In order: where two rules mark the same words, the first one's reason is kept. */
export const junkRules: readonly JunkRule[] = [
  { reason: 'newsletter promotion', find: findNewsletterBoxes },
  // The Guardian's Australian pages; the name of the newsletter is short and the label closes it.
  anywhere('newsletter promotion', /\bSign up: [\p{L}\d' &-]{1,60}? (?:email|newsletter)\b/gu, /Sign up: /),
  betweenSentences('newsletter promotion', [
    "Sign up (?:to|for) (?:our|the|Guardian Australia['’]s) [^.!?:]{1,120}? (?:email|newsletter)s?(?:, free app or daily news podcast)?",
    'Get our [^.!?:]{1,60}? email(?:, free app or daily news podcast)?',
  ]),
  wholeLine(
    'newsletter promotion',
    /^(?:[^.!?]{0,80}[?:] )?(?:Sign up|Subscribe|Get|Join)\b(?=.*\b(?:newsletters?|(?:your|my) inbox|e-?mail alerts)\b)/u,
    350,
  ),
  wholeLine(
    "publisher's note",
    /^(?:Editor['’]s [Nn]ote: )?An? (?:longer |shorter )?version of this (?:story|article|piece|report) (?:first |originally )?appeared in\b.*\bnewsletter\b/u,
  ),
  anywhere('app promotion', /\bRead [Oo]n [Tt]he Fox News App\b/gu),
  anywhere('app promotion', /\bCLICK HERE (?:TO|FOR)(?: [A-Z0-9'’&-]+)+\b/gu),
  { reason: 'link to another story', find: findLinkPromotions },
  betweenSentences('link to another story', ['READ MORE HERE', 'Read more here', 'Keep reading:']),
  wholeLine('label of a lost link', /^(?:Watch live|Keep reading|Read more|Full story|More here):?$/u),
  wholeLine('link to another story', /^(?:READ|WATCH|LISTEN|RELATED|Related) ?[:|] /u),
  // Fox News prints the headline of another story in capitals between two sentences.
  anywhere(
    'link to another story',
    /(?=[A-Z0-9 '’,:&$-]{30})(?<=[.!?]['"”’]*\s)(?:[A-Z0-9][A-Z0-9'’,:&$-]* ){4,30}[A-Z0-9][A-Z0-9'’:&$-]*(?=\s+['"‘“]?\p{Lu}?\p{Ll}|\s*$)/gu,
    /[A-Z0-9 '’,:&$-]{30}/,
  ),
  { reason: 'photo caption or credit', find: findCaptions },
  wholeLine(
    'photo caption or credit',
    /(?:^|\s)(?:Credit|Photo|Photograph|Picture|Pic|Photo credit|Image credit|Source): ?[^.:]{2,60}$/u,
    350,
  ),
  wholeLine(
    'photo caption or credit',
    /^(?:Photo|PHOTO|Image|File photo|FILE PHOTO|Photos?)\s?(?::|\/|by) ?\S/u,
    350,
  ),
  wholeLine(
    'photo caption or credit',
    new RegExp(
      `^[—–-]? ?(?:${wireAgencies.join('|')}|Getty Images)(?: (?:pic|photo|file)| ?/ ?[\\p{L} .'’-]{2,40})?$`,
      'u',
    ),
    80,
  ),
  { reason: 'length of a video', find: findVideoLengths },
  wholeLine(
    'length of a video',
    /^(?:\d{1,2}:[0-5]\d(?::[0-5]\d)?|\d{1,2} (?:m|s)|\d{1,2} min(?:ute)? (?:read|watch))$/u,
  ),
  wholeLine(
    'advertisement',
    /^(?:Advertisements?|ADVERTISEMENT|Advertising|ADVERTISING|AdChoices|Ad Choices|Ad|Sponsored|Sponsored (?:Links|Content)|Promoted Content|Tired of too many ads\?|Remove Ads|Live Events)$/u,
  ),
  wholeLine(
    'advertisement',
    /^(?:story|article) continues (?:below|after) (?:this |the )?(?:ad|advert|advertisement)\.?$/iu,
  ),
  betweenSentences('advertisement', [
    'Advertisement(?: - [Ss]croll to [Cc]ontinue)?',
    'ADVERTISEMENT',
    'AdChoices ADVERTISING',
    'STORY CONTINUES BELOW THIS AD',
    '(?:Story|Article) continues below (?:this ad|advertisement)',
    'Tired of too many ads\\? Remove Ads',
    'Live Events',
  ]),
  wholeLine(
    'label of the page',
    /^(?:Show (?:more|less|Caption)|Hide Caption|Show Caption Hide Caption|TRANSCRIPT|Transcript|Trending|Most Popular|Recommended Stories|Related Stories|Related Topics|More on this story|View comments|Story continues|Scroll to continue|Share|Follow us|Subscribe(?: now)?|Listen to this article|Watch this video|Video Player)$/u,
  ),
  betweenSentences('label of the page', [
    '(?:Show Caption )?Hide Caption',
    'Show more Show less',
    'View comments',
    'Solve the daily Crossword',
    '(?:Error in retrieving data )?Sign in to access your portfolio(?: Error in retrieving data)*',
  ]),
  wholeLine(
    'question about cookies',
    /^(?:We (?:value|respect|care about) your privacy\b|We and our (?:\d[\d,.]* )?partners\b(?=.*\b(?:cookies|device)\b)|(?:We use|This (?:site|website) uses) cookies\b)/u,
    600,
  ),
  wholeLine(
    'date of the page',
    /^(?:Last [Uu]pdated|Updated|Published|First published|Posted)(?: on| at|:)?:? .*\d.*$/u,
    80,
  ),
  // "… saw a doctor.April 17, 2025": the page's date glued to the last sentence.
  anywhere(
    'date of the page',
    /(?=[A-Z][a-z]+ \d{1,2}, \d{4}$)(?<=[\p{Ll}][.!?]['"”’]?)(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}$/gu,
    /[.!?]['"”’]?[A-Z][a-z]+ \d{1,2}, \d{4}$/,
  ),
  // After every rule that knows such a line by its words: what is left is a teaser or a heading, not a sentence.
  wholeLine(
    'line in capitals',
    /^(?=(?:[^A-Z]*[A-Z]){20})(?:[A-Z0-9][A-Z0-9'’.,:&$%/-]*(?: |$)){5,}(?<![.!?])$/u,
    160,
  ),
  { reason: 'byline', find: findBylines },
  anywhere('agency credits', /\((?:Additional )?[Rr]eporting by [^()]{3,300}\)$/gu),
  wholeLine(
    'agency credits',
    /^(?:Additional )?[Rr]eporting by .{3,250}(?:[;,] ?[Ww]riting by|[;,] ?[Ee]diting by) .{3,100}$/u,
    400,
  ),
  anywhere('agency credits', /\bOur Standards: The Thomson Reuters Trust Principles\.?/gu),
  anywhere('social media post', /\bpic\.twitter\.com\/\w+|https:\/\/t\.co\/\w+/gu),
  anywhere(
    'social media post',
    /\bView this post on Instagram\b(?: A post shared by [^()]{1,60}\(@[\w.]{1,40}\))?/gu,
  ),
  wholeLine('social media post', /^A post shared by .{1,60}\(@[\w.]{1,40}\)$/u),
  anywhere(
    "publisher's note",
    /\((?:Except for the headline, this story has not been edited by|You can now subscribe to our|Catch all the) [^()]{3,200}\)/gu,
  ),
  anywhere(
    "publisher's note",
    /\bThis (?:article|story) (?:was )?originally (?:appeared|featured|published) on [\p{L}.' ]{2,40}?(?:\.com)?(?=[.\s]*$)\.?/gu,
  ),
  // It repeats what was wrong: "An earlier version of this article said eight people were hurt".
  wholeLine(
    "publisher's note",
    /^(?:(?:Corrections?(?: and clarifications?)?|CORRECTION|Clarification|Editor['’]s [Nn]ote|Update) ?[:.–—-] ?(?=.*\bthis (?:article|story|piece|report|headline)\b)|This (?:article|story|piece|headline) (?:was|has been) (?:amended|corrected|updated|edited|revised|changed)\b|(?:An?|The) (?:earlier|previous|original) version of this (?:article|story|piece|report|headline)\b)/u,
    600,
  ),
  wholeLine(
    "publisher's note",
    /^(?:This article is for subscribers only|Already a subscriber\? .*|Subscribe to (?:continue|read) .*|To continue reading,? .*)$/u,
  ),
];
