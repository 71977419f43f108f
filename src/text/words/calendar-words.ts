// The names of months and weekdays, and the words that tell a past day from a coming one.

/** Month names and their usual abbreviations (without the stop), lower case → 1…12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Weekday names, lower case → 1 (Monday) … 7 (Sunday), as ISO 8601 counts them. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, index) => [
    name,
    index + 1,
  ]),
);

/** Words before a weekday that make it a name and no date ("Black Friday", "Sheffield Wednesday"). */
export const weekdayNamePrefixes: ReadonlySet<string> = new Set(
  'ash black bloody cyber easter fat giving good holy maundy orthodox palm sheffield shrove small super'.split(
    ' ',
  ),
);

/** Words after a weekday that make it a name and no date ("Sunday Times", "Friday prayers", "Monday Night Football"). */
export const weekdayNameSuffixes: ReadonlySet<string> = new Set(
  `express herald independent live mail mass mirror people post prayer prayers review star sun telegraph times today
   world`.split(/\s+/),
);

/** Verbs and phrases after which a bare weekday lies ahead: "are due to meet on Wednesday". */
export const comingCues =
  "will|won't|[’']ll|shall|is set to|are set to|set to|due|scheduled|expected to|plans? to|planning to|planned for|about to|going to|is to|are to|ahead of|upcoming|coming|no later than|deadline|until|hopes? to|intends? to";

/** Verbs that leave open whether the day is past or ahead: "could meet on Thursday", "would vote on Friday". */
export const openCues = "would|[’']d|could|may|might|can|should|must|to be|if|unless|whether";
