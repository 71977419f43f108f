// Small words that shape a clause.

/** Kinds of auxiliary verbs, by the tense or mood they give. */
export const auxiliaryKinds = ['would', 'had', 'was', 'is', 'has', 'modal', 'did'] as const;

const auxiliaries: Readonly<Record<(typeof auxiliaryKinds)[number], string>> = {
  would: "would could should might wouldn't couldn't shouldn't mightn't",
  had: "had hadn't",
  was: "was were wasn't weren't",
  is: "is are am isn't aren't amn't",
  has: "has have hasn't haven't",
  modal: "will can may must won't can't cannot",
  did: "did does do didn't doesn't don't",
};

/** The kind of every auxiliary in lower case. */
export const auxiliaryTenses: ReadonlyMap<string, (typeof auxiliaryKinds)[number]> = new Map(
  auxiliaryKinds.flatMap((kind) => auxiliaries[kind].split(' ').map((word) => [word, kind] as const)),
);

/** Words that open a clause of time, reason or contrast without a comma. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  'as but while after when because before since if until although though despite'.split(' '),
);
