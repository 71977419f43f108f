// Lower-case words that stand before the noun of a title and belong to it: "senior military adviser". General English.

const rank = `senior junior former ex then-current current acting interim incoming outgoing outspoken chief lead leading top deputy
  vice assistant associate principal general executive managing honorary permanent special first second third longtime long-time
  veteran prime late newly-elected elected retired founding co-lead shadow`;
const field = `presidential vice-presidential parliamentary congressional senatorial gubernatorial mayoral ministerial governmental
  cabinet government state federal regional provincial local municipal national international foreign domestic diplomatic consular
  military naval army defence defense security intelligence police political legal judicial constitutional economic financial fiscal
  trade finance health education science technology energy climate environment environmental agriculture transport interior home
  justice labour labor culture sport sports media press communications policy research strategic human rights humanitarian nuclear
  cyber public private corporate business market opposition party ruling centre-left centre-right left-wing right-wing far-right
  far-left conservative liberal progressive independent republican democratic rebel separatist peace ceasefire hostage campaign
  election data world news football team head`;

export const titleModifiers: ReadonlySet<string> = new Set(`${rank} ${field}`.split(/\s+/));

/** Nouns of titles that are too seldom said of a person to be listed among `personNouns`. Lower case, singular. */
export const titleNouns: ReadonlySet<string> = new Set(
  'frontbencher backbencher ombudsman commissioner whip premier peer head lead number-two co-chair co-lead captain goalscorer'.split(
    ' ',
  ),
);
