// What somebody typed for an article → the hidden article it means.

import type { HiddenArticle } from '../ports/moderation.js';
import type { Services } from '../services.js';

/** By id, else by whole title without regard to letter case; null when no hidden article has it, or nothing can be hidden here. */
export async function findHidden(typed: string, { moderation }: Services): Promise<HiddenArticle | null> {
  if (moderation === null) return null;
  const hidden = await moderation.listHidden();
  const title = typed.trim().toLowerCase();
  return (
    hidden.find(({ articleId }) => articleId === typed.trim()) ??
    hidden.find((article) => article.title.toLowerCase() === title) ??
    null
  );
}
