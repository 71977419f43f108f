// Nouns behind "which" and "what" that tell what kind of answer is wanted. Lists only; singular, lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const countryNouns = words('country countries nation nations');

export const stateNouns = words('state states');

export const placeNouns = words(`
  city cities town village capital continent island region area place location province county airport port venue
  stadium street district territory territories border sea river lake mountain park landmark
`);

export const personNouns = words(`
  person people man men woman women actor actress singer rapper musician artist star celebrity comedian director author
  writer president minister politician senator congressman congresswoman lawmaker governor mayor leader official spokesman
  spokeswoman spokesperson negotiator general commander judge lawyer billionaire ceo boss executive chief coach manager
  player footballer golfer athlete quarterback runner swimmer boxer driver member king queen prince princess pope royal
  journalist scientist analyst professor candidate lady figure host
`);

export const titleNouns = words(`
  film films movie movies series show shows book novel memoir song songs single album play musical game magazine newspaper
  drama sitcom podcast documentary docuseries sequel podcast
`);

/** Kinds of things that are no names: the answer is a common noun. */
export const kindNouns = words(`
  type kind sort colour color animal animals species food foods fruit vegetable ingredient item items disease condition
  sport subject topic reason word phrase element metal material drug substance weapon weapons part
`);
