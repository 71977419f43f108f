// Questions for whatever there is: "What happened?", "What's new?", "Any news from Monday?".

const news = new Set(
  'happen happened happening happens going new news latest headlines stories events'.split(' '),
);

/** Words that may stand beside those above without naming anything. */
const fillers = new Set(
  (
    'a about all and any anything are at been big biggest can coverage day days did do else everything for from give had has ' +
    'have here i important in is it know made main me much now of on or please recently s show so tell that the then there ' +
    'these things this those to today told top us was we were what which world you'
  ).split(' '),
);

/** Whether a question, without the time that it may name, asks for news of everything: it names nothing to look for. */
export function asksForNews(timeless: string): boolean {
  const words = timeless.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => news.has(word)) && words.every((word) => news.has(word) || fillers.has(word));
}
