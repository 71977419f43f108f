// A person → every place that names them, with its sentence.

import type { AnalysedArticle, NameMention } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import type { Span } from '../../model/locator.js';
import type { Person } from '../../model/person.js';
import { listArticlesNaming } from '../articles-naming.js';
import { sentenceIndexAt } from '../cite.js';

export interface Mention {
  readonly analysed: AnalysedArticle;
  readonly name: NameMention;
  readonly sentence: Span;
}

/** In the order of the articles, then of the text, with a turn for others between two articles; a person nobody names has none. */
export async function listMentions(
  library: Library,
  articles: readonly AnalysedArticle[],
  person: Person,
  nextTurn: () => Promise<void>,
): Promise<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const analysed of articles) {
    // One at a time: whom a name means is found out for the first who asks, and a year's news has tens of thousands.
    const isNamed = listArticlesNaming(library, [analysed], person).length > 0;
    for (const name of isNamed ? analysed.names : []) {
      if (library.people.personOf(name.name)?.id !== person.id) continue;
      const sentence = sentenceOf(analysed, name);
      if (sentence !== undefined) mentions.push({ analysed, name, sentence });
    }
    await nextTurn();
  }
  return mentions;
}

function sentenceOf(
  { sentences }: AnalysedArticle,
  { paragraphIndex, start }: NameMention,
): Span | undefined {
  const spans = sentences[paragraphIndex] ?? [];
  return spans[sentenceIndexAt(spans, start)];
}

/** The name as printed at a place. */
export function printName({ analysed, name }: Pick<Mention, 'analysed' | 'name'>): string {
  return analysed.article.paragraphs[name.paragraphIndex]!.slice(name.start, name.end);
}
