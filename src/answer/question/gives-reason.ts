// A passage → whether it gives a reason for something.

/** Conjunctions, prepositions, verbs and nouns by which English gives one. "Since 2006" and "hours after" tell a time. */
const reasonWords =
  /\b(?:because|since(?! (?:\d|then\b|last\b|\p{Lu}\p{Ll}+ \d))|so that|so as to|in order to|due to|owing to|thanks to|as a result|result(?:s|ed|ing)? (?:of|from|in)|reasons?|reasoning|cited?|citing|cause[ds]?|causing|led to|leading to|blam(?:e[ds]?|ing)|prompt(?:s|ed|ing)?|(?<!\b(?:(?:second|minute|hour|day|week|month|year)s?|shortly|soon|long) )after|amid|following|to (?:avoid|prevent|allow|protect|help|stop|make|ensure|give|deter|express)|factors?|motivat\w*|fears?|concern\w*|accus\w+|means that|therefore)\b/iu;

export function givesReason(passage: string): boolean {
  return reasonWords.test(passage);
}
