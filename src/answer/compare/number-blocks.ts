// Groups of numbers → the blocks that show them: same and different at a glance, the sentence behind every number, no verdict.

import type { Block, Inline, RichText } from '../../card/card.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import { excerptBlock, factsBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { plain, strong } from '../../card/rich-text.js';
import type { Amount } from '../../model/amount.js';
import type { AnswerContext } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { counted, enumerate } from '../notices.js';
import type { StatementGroup } from './group-statements.js';
import { phraseOf, type Statement } from './statements.js';

/** Most statements of one group: enough to see who differs, few enough to read. */
const maxPerGroup = 6;

/** Excerpts are numbered from 1 through all groups. No groups give no blocks. */
export function composeNumberBlocks(
  context: AnswerContext,
  groups: readonly StatementGroup[],
): readonly Block[] {
  let number = 0;
  return groups.flatMap((group) => {
    const members = group.slice(0, maxPerGroup);
    const first = number + 1;
    number += members.length;
    return composeGroup(context, members, first, group.length - members.length);
  });
}

/** How the groups stand to each other, in a sentence. */
export function describeGroups(groups: readonly StatementGroup[]): string {
  const shared = groups.some((group) => articlesOf(group).size > 1);
  if (groups.length === 1)
    return shared ? 'These numbers count the same thing.' : 'Only one article gives a number.';
  const apart = `These numbers count ${groups.length} different things, which are not set against each other`;
  return shared ? `${apart}.` : `${apart}; no two articles number the same thing.`;
}

function composeGroup(
  context: AnswerContext,
  group: StatementGroup,
  firstNumber: number,
  left: number,
): readonly Block[] {
  const rows = group.map((statement, index) => ({
    label: sourceOf(statement),
    value: wordingOf(statement, firstNumber + index),
  }));
  return [
    headingBlock(headingOf(group)),
    textBlock(sameOrDifferent(group)),
    ...(group.length > 1 ? [factsBlock(rows)] : []),
    ...group.map((statement, index) => excerptOf(context, statement, firstNumber + index)),
    ...(left === 0 ? [] : [textBlock(`${counted(left, 'further statement')} of this number not shown.`)]),
  ];
}

/** What the group counts, in the articles' own words: the fullest phrase without its number, and what is done with it. */
export function headingOf(group: StatementGroup): string {
  if (group.every(({ amount }) => amount.counted === null)) return 'Without a word on what it counts';
  const phrases = group.map(({ analysed, amount }) =>
    phraseOf(analysed, amount)
      .replace(amount.text, '…')
      .replace(/^… (?:of (?:the )?)?/, '')
      .trim(),
  );
  const fullest = phrases.reduce((best, phrase) => (phrase.length > best.length ? phrase : best));
  const actions = new Set(group.flatMap(actionWords));
  return actions.size === 0
    ? `“${fullest}”`
    : `“${fullest}” – ${[...actions].map((words) => `“${words}”`).join(', ')}`;
}

function actionWords({ analysed, amount }: Statement): readonly string[] {
  const at = amount.counted?.action?.at;
  return at === undefined
    ? []
    : [(analysed.article.paragraphs[amount.paragraphIndex] ?? '').slice(at.start, at.end).toLowerCase()];
}

/** Same or different, and who says what: a statement about the words, never about who is right. */
function sameOrDifferent(group: StatementGroup): RichText {
  const [first] = group;
  if (first === undefined) return '';
  if (articlesOf(group).size === 1 && group.length === 1)
    return [plain('Only one article: '), strong(first.amount.text), plain(` (${sourceOf(first)}).`)];
  const byValue = gather(group, ({ amount }) => valueWords(amount));
  const byWording = gather(group, ({ amount }) => amount.text.toLowerCase());
  const list = (map: ReadonlyMap<string, readonly Statement[]>, quote: string, unquote: string) =>
    enumerate([...map].map(([key, statements]) => `${quote}${key}${unquote} (${outletsOf(statements)})`));
  if (byValue.size > 1)
    return [strong('Different numbers'), plain(`: ${list(gather(group, wordValue), '', '')}.`)];
  const value = [...byValue.keys()][0] ?? '';
  if (byWording.size === 1) return [strong('Same number, same words'), plain(`: ${first.amount.text}.`)];
  const wordings = list(byWording, '“', '”');
  return new Set(group.map(({ amount }) => amount.approximation)).size === 1
    ? [strong('Same number'), plain(`, ${value}, in different words: ${wordings}.`)]
    : [strong(`Same figure, ${value}, told differently`), plain(`: ${wordings}.`)];
}

function gather(
  group: StatementGroup,
  keyOf: (statement: Statement) => string,
): ReadonlyMap<string, readonly Statement[]> {
  const gathered = new Map<string, Statement[]>();
  for (const statement of group) {
    const key = keyOf(statement);
    gathered.set(key, [...(gathered.get(key) ?? []), statement]);
  }
  return gathered;
}

/** A number without its approximation: "6,000", "10–15%", "EUR 10,000,000"; an indefinite one in its own words. */
function valueWords({ low, high, unit, kind, text }: Amount): string {
  if (low === null || high === null) return text.toLowerCase();
  const digits = low === high ? format(low) : `${format(low)}–${format(high)}`;
  if (kind === 'money') return `${unit} ${digits}`;
  return kind === 'share' ? `${digits}%` : digits;
}

/** A number in figures where it is meant exactly, else in its own words: "6,000", "more than 6,000". */
function wordValue({ amount }: Statement): string {
  return amount.approximation === 'exact' ? valueWords(amount) : amount.text.toLowerCase();
}

const format = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

function outletsOf(statements: readonly Statement[]): string {
  return enumerate([...new Set(statements.map(({ analysed }) => outletWords(analysed.article.outlet)))]);
}

function sourceOf({ analysed: { article } }: Statement): string {
  return `${outletWords(article.outlet)}, ${dayWords(article.published?.on ?? null)}`;
}

/** The phrase with its number in bold and the number of the excerpt behind it. */
function wordingOf({ analysed, amount }: Statement, number: number): readonly Inline[] {
  const phrase = phraseOf(analysed, amount);
  const at = amount.start - (amount.counted?.phrase.start ?? amount.start);
  return [
    plain(phrase.slice(0, at)),
    strong(amount.text),
    plain(`${phrase.slice(at + amount.text.length)} [${number}]`),
  ].filter(({ text }) => text !== '');
}

function excerptOf(
  context: AnswerContext,
  { analysed, amount, excerptAt }: Statement,
  number: number,
): Block {
  const copies = analysed.article.sameTextIds.flatMap((id) => context.library.findArticle(id)?.article ?? []);
  const notes =
    copies.length === 0 ? [] : [`same text at ${copies.map(({ outlet }) => outletWords(outlet)).join(', ')}`];
  return excerptBlock(
    createExcerpt(context, analysed, excerptAt, number, {
      emphasis: [amount.counted?.phrase ?? amount],
      notes,
    }),
  );
}

/** The articles of a group, by id. */
export function articlesOf(group: StatementGroup): ReadonlySet<string> {
  return new Set(group.map(({ analysed }) => analysed.article.id));
}
