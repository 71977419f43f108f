// Words around and inside quotation marks that tell speech from titles, names and scare quotes.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What is read, watched or listened to under a title of its own. Lower case, singular. */
export const works = words(`
  book film movie show song album series episode program programme documentary novel play poem magazine newspaper podcast
  column article essay segment game painting exhibition sitcom anthem hymn ballad musical opera memoir autobiography
  bestseller comedy drama op-ed single track video exhibit franchise sequel trilogy thriller biography photograph sculpture
  mural chapter edition issue pamphlet paper`);

/** The same, and other things that may have a title. */
export const publications: ReadonlySet<string> = new Set([
  ...works,
  ...words(`
  report headline section blog site website plan commentary editorial clip tour project initiative panel character category
  award study session workshop lecture theme chant ad advert commercial campaign hashtag`),
]);

/** Words that titles write small. */
export const smallTitleWords = words('a an the of in on to for and or at by with from is as vs v');

/** Words that say that a name follows. */
export const namingWords = words(`
  called named titled entitled dubbed nicknamed known termed labelled labeled codenamed code-named word words term phrase
  name nickname acronym slogan motto moniker label expression euphemism buzzword`);

export const determiners = words(
  `the a an this that these those his her their its our 's my your any no such`,
);

/** Words that only somebody who speaks uses of himself and of those he speaks to. */
export const firstPersons = words(
  "i we i'm we're i've we've my our me us i'll we'll i'd you your you're let's",
);

export const finiteVerbs = words(`
  is are was were be been am has have had do does did will would can could should must isn't aren't don't doesn't won't can't
  it's that's there's didn't wasn't`);

export const conjunctions = words(
  'and or but as that when while because if though although since than who which',
);
