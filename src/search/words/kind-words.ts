// Words that name a number, a day, a currency or a length of time. Lists only; folded, not stemmed.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const numberWords = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion dozen dozens half quarter third thirds quarters fifth tenth double triple twice once pair couple trio quartet
`);

export const dateWords = words(`
  january february march april may-month june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow
`);

export const moneyWords = words(`
  dollar dollars cent cents euro euros pound pounds pence sterling rouble roubles ruble rubles hryvnia hryvnias yen yuan
  rupee rupees franc francs krona kronor peso pesos lira shekel shekels dirham dirhams
`);

export const lengthOfTimeWords = words(`
  second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades
  century centuries lifetime
`);

export const timeOfDayWords = words('am pm noon midnight morning afternoon evening gmt bst');

export const lengthWords = words(`
  mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet inch inches yard yards acre acres
`);
