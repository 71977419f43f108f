// Groups of numbers → the blocks that show them: same and different at a glance, the sentence behind every number, no verdict.

import type { Block, Inline, RichText } from '../../card/card.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import { excerptBlock, factsBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { plain, strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import { formatRange } from '../../locale/numbers.js';
import type { Amount } from '../../model/amount.js';
import { type AnswerContext, messagesOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { listCopies } from '../list-copies.js';
import { enumerate } from '../notices.js';
import type { StatementGroup } from './group-statements.js';
import { listHeadings, sourceWords } from './headings.js';
import { phraseOf, type Statement } from './statements.js';

type NumberWords = Messages['library']['numbers'];

/** Most statements of one group: enough to see who differs, few enough to read. */
const maxPerGroup = 6;

/** Excerpts are numbered from 1 through all groups. No groups give no blocks. */
export function composeNumberBlocks(
  context: AnswerContext,
  groups: readonly StatementGroup[],
): readonly Block[] {
  const shown = groups.map((group) => group.slice(0, maxPerGroup));
  const headings = listHeadings(shown, messagesOf(context));
  let number = 0;
  return shown.flatMap((members, index) => {
    const first = number + 1;
    number += members.length;
    const left = (groups[index]?.length ?? 0) - members.length;
    return composeGroup(context, members, { heading: headings[index] ?? '', firstNumber: first, left });
  });
}

/** How the groups stand to each other, in a sentence. */
export function describeGroups(groups: readonly StatementGroup[], words: NumberWords): string {
  const shared = groups.some((group) => articlesOf(group).size > 1);
  if (groups.length === 1) return shared ? words.sameThing : words.onlyOne;
  return words.apart(groups.length, shared);
}

function composeGroup(
  context: AnswerContext,
  group: StatementGroup,
  { heading, firstNumber, left }: { heading: string; firstNumber: number; left: number },
): readonly Block[] {
  const messages = messagesOf(context);
  const words = messages.library.numbers;
  const rows = group.map((statement, index) => ({
    label: sourceWords(statement, messages),
    value: wordingOf(statement, firstNumber + index),
  }));
  return [
    headingBlock(heading),
    textBlock(sameOrDifferent(group, messages)),
    ...(group.length > 1 ? [factsBlock(rows)] : []),
    ...group.map((statement, index) => excerptOf(context, statement, firstNumber + index)),
    ...(left === 0 ? [] : [textBlock(words.furtherStatements(left))]),
  ];
}

/** Same or different, and who says what: a statement about the words, never about who is right. */
function sameOrDifferent(group: StatementGroup, messages: Messages): RichText {
  const words = messages.library.numbers;
  const valueIn = (amount: Amount) => valueWords(amount, messages);
  const [first] = group;
  if (first === undefined) return '';
  if (articlesOf(group).size === 1 && group.length === 1)
    return [
      plain(`${words.onlyOneArticle}: `),
      strong(first.amount.text),
      plain(` (${sourceWords(first, messages)}).`),
    ];
  const byValue = gather(group, ({ amount }) => valueIn(amount));
  const areDaysTold =
    byValue.size > 1 && new Set(group.map(({ analysed }) => analysed.article.published?.on)).size > 1;
  const byWording = gather(group, ({ amount }) => amount.text.toLowerCase());
  const list = (map: ReadonlyMap<string, readonly Statement[]>, quote: string, unquote: string) =>
    enumerate(
      [...map].map(
        ([key, statements]) => `${quote}${key}${unquote} (${outletsOf(statements, areDaysTold, messages)})`,
      ),
      messages.answers,
    );
  if (byValue.size > 1)
    return [
      strong(words.different),
      plain(
        `: ${list(
          gather(group, ({ amount }) => wordValue(amount, messages)),
          '',
          '',
        )}.`,
      ),
    ];
  const value = [...byValue.keys()][0] ?? '';
  if (byWording.size === 1) return [strong(words.sameWords), plain(`: ${first.amount.text}.`)];
  const wordings = list(byWording, '“', '”');
  return new Set(group.map(({ amount }) => amount.approximation)).size === 1
    ? [strong(words.same), plain(words.inDifferentWords(value, wordings))]
    : [strong(words.sameFigure(value)), plain(`: ${wordings}.`)];
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
function valueWords({ low, high, unit, kind, text }: Amount, { tag }: Pick<Messages, 'tag'>): string {
  if (low === null || high === null) return text.toLowerCase();
  const digits = formatRange(low, high, tag);
  if (kind === 'money') return `${unit} ${digits}`;
  return kind === 'share' ? `${digits}%` : digits;
}

/** A number in figures where it is meant exactly, else in its own words: "6,000", "more than 6,000". */
function wordValue(amount: Amount, messages: Messages): string {
  return amount.approximation === 'exact' ? valueWords(amount, messages) : amount.text.toLowerCase();
}

/** Who prints a number; also when, where it may have changed from day to day. */
function outletsOf(statements: readonly Statement[], areDaysTold: boolean, messages: Messages): string {
  const byDay = gather(statements, ({ analysed }) =>
    areDaysTold ? dayWords(analysed.article.published?.on ?? null, messages.citations) : '',
  );
  return [...byDay]
    .map(([day, onDay]) => {
      const names = onDay.map(({ analysed }) => outletWords(analysed.article.outlet, messages.citations));
      const outlets = enumerate([...new Set(names)], messages.answers);
      return day === '' ? outlets : `${outlets}, ${day}`;
    })
    .join('; ');
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
  return excerptBlock(
    createExcerpt(context, analysed, excerptAt, number, {
      emphasis: [amount.counted?.phrase ?? amount],
      notes: listCopies(context, analysed.article),
    }),
  );
}

/** The articles of a group, by id. */
export function articlesOf(group: StatementGroup): ReadonlySet<string> {
  return new Set(group.map(({ analysed }) => analysed.article.id));
}
