// Words that end a run of modifiers and nouns: what stands behind them is another phrase. Lower case.

const prepositions =
  'about above across after against ahead along alongside amid among around as at before behind below beneath beside besides between beyond by despite down during except following for from in including inside into like near of off on onto opposite out outside over past per since through throughout to toward towards under until up upon versus via with within without worth';
const auxiliaries =
  "am are be been being can cannot could did do does had has have is may might must shall should was were will would aren't can't couldn't didn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't";
const pronouns =
  'he her hers him his i it its me my our ours she that their theirs them these they this those us we what when where which while who whom whose why you your here there';
const determiners = 'a an all any both each either every neither no some the';
const connectives =
  'ago also although and because but how however if nor once only or so than then though too unless whether yet later earlier onwards northwest northeast southwest southeast north south east west';
/** Reporting and other verbs that follow a counted noun without an auxiliary. */
const verbs =
  'said say says told tell warned warn claim claims came come went go took take made make met meet left leave remain remains died die fled flee live lived work worked gathered attended joined voted took lost won held began begin became become faced face need needed want wanted';

export const phraseStops: ReadonlySet<string> = new Set(
  [prepositions, auxiliaries, pronouns, determiners, connectives, verbs].join(' ').split(' '),
);

export const auxiliaryVerbs: ReadonlySet<string> = new Set(auxiliaries.split(' '));
export const prepositionWords: ReadonlySet<string> = new Set(prepositions.split(' '));
