// Words without which a text neither hedges, nor relays, nor tells of a post: the patterns of `quotes/flags.ts` need one of them.

export const hedgingWords: ReadonlySet<string> = new Set(
  'reportedly allegedly purportedly supposedly apparently alleged rumour rumor'.split(' '),
);

/** They hedge behind a form of "be". */
export const hedgedVerbs: ReadonlySet<string> = new Set(
  'said reported understood believed thought rumoured rumored claimed'.split(' '),
);

export const framingWords: ReadonlySet<string> = new Set(
  `quoted quotes quoting cited cites citing paraphrased paraphrases paraphrasing recalled recalls recalling had
   tweet tweets tweeted tweeting tweeter tweeters tweetstorm retweet retweets retweeted retweeting posted post blog hashtag hashtags
   truth social twitter x facebook instagram telegram tiktok linkedin threads bluesky weibo snapchat`.split(
    /\s+/,
  ),
);
