// How the outlets number a thing: same and different at a glance, the sentence behind every number, no verdict.

import type { Block, Card, Inline } from '../card/card.js';
import { dayWords, outletWords } from '../card/citation-words.js';
import { createCard, excerptBlock, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import { plain, strong } from '../card/rich-text.js';
import type { Amount } from '../model/amount.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { groupStatements, type StatementGroup } from './compare/group-statements.js';
import { createSideBySide } from './compare/side-by-side.js';
import { findStatements, phraseOf, type Statement } from './compare/statements.js';
import { counts, createMention, readTopic, type Topic } from './compare/topic.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import {
  counted,
  enumerate,
  filterInput,
  nothingFoundCard,
  searchedLine,
  unknownOutletCard,
} from './notices.js';
import { coverWithSentences } from './sentence-window.js';

/** Most groups on a card, and most statements of one: enough to see who differs, few enough to read. */
const maxGroups = 6;
const maxPerGroup = 6;
/** Most passages shown as near when no number is found. */
const maxNear = 3;

/**
 * The numbers of a topic, grouped by what they count; groups that several articles fill come first. A topic without a telling word, an
 * unknown outlet and a topic without numbers are cards of their own.
 */
export async function answerCompare(context: AnswerContext, typed: string, filters: Filters): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, filters);
  if (selection.unknownOutlet !== null)
    return unknownOutletCard(library, selection.unknownOutlet, {
      command: 'compare',
      input: { topic: typed, ...filterInput(filters) },
    });
  const topic = readTopic(typed);
  const statements = topic.words.length === 0 ? [] : await findStatements(library, selection, topic);
  if (statements.length === 0) return composeMiss(context, typed, topic, selection);
  const groups = [...groupStatements(statements, createSideBySide(library, statements))].sort(
    (a, b) => directness(b, topic) - directness(a, topic) || articlesOf(b).size - articlesOf(a).size,
  );
  return composeCard(context, typed, selection, groups);
}

/** 1 when the topic itself is counted, 0 when it only narrows what is: "soldiers" and "the bodies of soldiers". */
function directness(group: StatementGroup, topic: Topic): number {
  return group.some(({ amount }) => counts(amount, topic)) ? 1 : 0;
}

function composeCard(
  context: AnswerContext,
  typed: string,
  selection: Selection,
  groups: readonly StatementGroup[],
): Card {
  const shown = groups.slice(0, maxGroups);
  let number = 0;
  const blocks = shown.flatMap((group) => {
    const members = group.slice(0, maxPerGroup);
    const first = number + 1;
    number += members.length;
    return composeGroup(context, members, first, group.length - members.length);
  });
  const left = groups.length - shown.length;
  return createCard({
    title: `Numbers: ${typed}`,
    blocks: [textBlock(overview(groups)), ...blocks],
    footer: `${searchedLine(selection)}${left === 0 ? '' : ` ${counted(left, 'further count')} not shown; narrow the topic, or use since, until or outlet.`}`,
    searched: selection.searched,
  });
}

function overview(groups: readonly StatementGroup[]): string {
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
function headingOf(group: StatementGroup): string {
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
function sameOrDifferent(group: StatementGroup): string {
  const [first] = group;
  if (first === undefined) return '';
  if (articlesOf(group).size === 1 && group.length === 1) return `Only one article: ${sourceOf(first)}.`;
  const byValue = gather(group, ({ amount }) => valueWords(amount));
  const byWording = gather(group, ({ amount }) => amount.text.toLowerCase());
  const list = (map: ReadonlyMap<string, readonly Statement[]>, quote: string, unquote: string) =>
    enumerate([...map].map(([key, statements]) => `${quote}${key}${unquote} (${outletsOf(statements)})`));
  if (byValue.size > 1) return `Different numbers: ${list(byValue, '', '')}.`;
  const value = [...byValue.keys()][0] ?? '';
  if (byWording.size === 1) return `Same number, same words: ${first.amount.text}.`;
  return `Same number, ${value}, in different words: ${list(byWording, '“', '”')}.`;
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

function articlesOf(group: StatementGroup): ReadonlySet<string> {
  return new Set(group.map(({ analysed }) => analysed.article.id));
}

function composeMiss(context: AnswerContext, typed: string, topic: Topic, selection: Selection): Card {
  const near = topic.words.length === 0 ? [] : findNear(selection, topic);
  return nothingFoundCard({
    title: `No article gives a number for “${typed}”`,
    selection,
    remarks:
      topic.words.length === 0 ? ['Name what is counted: “bodies”, “prisoners of war”, “drones”.'] : [],
    near: near.map(({ analysed, at }, index) => {
      return createExcerpt(context, analysed, at, index + 1, { role: 'near' });
    }),
  });
}

/** First sentences that speak of the topic without numbering it, one of each article. */
function findNear(selection: Selection, topic: Topic) {
  const near = [];
  const mentions = createMention(topic);
  for (const analysed of selection.articles) {
    if (near.length === maxNear) break;
    const { article, sentences } = analysed;
    const at = article.paragraphs.flatMap((paragraph, paragraphIndex) =>
      (sentences[paragraphIndex] ?? [])
        .filter(({ start, end }) => mentions(paragraph.slice(start, end)))
        .flatMap((sentence) => coverWithSentences(analysed, { paragraphIndex, ...sentence }) ?? []),
    )[0];
    if (at !== undefined) near.push({ analysed, at });
  }
  return near;
}
