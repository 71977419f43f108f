// Words that news of every kind is full of, so that sharing them tells nothing of a common story. Lower case, whole words.

export const idleWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by can could
   did do does doing down during each even few first for from further get had has have having he her here hers him his how i if in into is
   it its just last like made make many may me might more most much must my new no nor not now of off on once one only or other our out
   over own people per said same say says she should since so some such than that the their them then there these they this those through
   time to too two under until up us very was we were what when where which while who whom why will with would year years you your told
   according news week day today monday tuesday wednesday thursday friday saturday sunday january february march april june july august
   september october november december`.split(/\s+/),
);
