// Words that tell where a headline ends that runs into a sentence without punctuation. Lists only.

/** Begin a sentence and are written small inside a headline, in title case too. */
export const strictStarters: ReadonlySet<string> = new Set([
  'The', 'A', 'An', 'It', 'Its', 'He', 'She', 'They', 'We', 'I', 'This', 'That', 'These', 'Those', 'There', 'However',
  'But', 'Meanwhile', 'Although', 'His', 'Her', 'Their',
]); // biome-ignore format: a word list

/** Begin a sentence, and are written small inside a headline in sentence case. */
export const looseStarters: ReadonlySet<string> = new Set([
  'In', 'On', 'At', 'As', 'After', 'Before', 'While', 'When', 'Since', 'Despite', 'Following', 'Earlier', 'Last', 'If',
  'For', 'With', 'Some', 'Many', 'More', 'Two', 'Three', 'Four', 'Five', 'Under', 'According', 'Here', 'And', 'So',
  'Both', 'Several', 'Officials', 'Speaking', 'During', 'Now', 'Asked', 'Experts', 'Police',
]); // biome-ignore format: a word list

/** After one of these a headline goes on: no sentence begins there. */
export const linkingWords: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'without', 'and', 'or', 'but', 'as',
  'that', 'than', 'over', 'after', 'before', 'during', 'against', 'between', 'about', 'into', 'amid', 'under', 'until',
  'near', 'via', 'if', 'when', 'while', 'how', 'why', 'what', 'who', 'is', 'are', 'was', 'were', 'be', 'will', 'would',
  'could', 'should', 'may', 'can', 'has', 'have', 'had', 'says', 'say', 'said', 'tells', 'warns', 'calls', 'called',
  'urges', 'meets', 'its', 'his', 'her', 'their', 'our', 'your', 'my', 'not', 'no', 'ex', 'vs', 'despite', 'following',
  'towards', 'toward', 'across', 'behind', 'like', 'outside', 'inside', 'around', 'through', 'since',
]); // biome-ignore format: a word list

/** Offices that, followed by a name, open a report: "Ukrainian President Volodymyr Zelensky said". */
export const offices: readonly string[] = [
  'President', 'Prime Minister', 'Minister', 'Press Secretary', 'Secretary', 'Secretary-General', 'Chancellor',
  'Senator', 'Governor', 'Ambassador', 'General', 'Spokesman', 'Spokesperson', 'Chief', 'King', 'Queen', 'Pope',
  'Sir', 'leader', 'president', 'prime minister', 'minister', 'spokesman', 'spokeswoman', 'spokesperson', 'chancellor',
]; // biome-ignore format: a word list
