// A person → sentences that name them, for when nothing is quoted.

import type { AnalysedArticle, NameMention } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { Locator } from '../model/locator.js';
import type { Person } from '../model/person.js';
import { listArticlesNaming } from './articles-naming.js';
import type { Selection } from './filters.js';
import { coverWithSentences } from './sentence-window.js';

export interface NamedPlace {
  readonly analysed: AnalysedArticle;
  /** The sentence, ready to be cited. */
  readonly at: Locator;
  readonly name: NameMention;
}

/** The first sentence of each article that names the person, in the order of the selection; none for null. */
export function findPlacesNaming(
  library: Library,
  selection: Selection,
  person: Person | null,
  limit: number,
): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  if (person === null) return places;
  for (const analysed of listArticlesNaming(library, selection.articles, person)) {
    if (places.length === limit) break;
    for (const name of analysed.names) {
      if (library.people.personOf(name.name)?.id !== person.id) continue;
      const at = coverWithSentences(analysed, name);
      if (at === null) continue;
      places.push({ analysed, at, name });
      break;
    }
  }
  return places;
}
