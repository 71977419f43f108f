// A passage on a question who → whether it names somebody by what they are, not by a name.

/** Common nouns for people who are told of without their names. */
const people =
  /\b(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teenagers?|youths?|pensioners?|drivers?|gunm[ae]n|attackers?|suspects?|burglars?|thieves|robbers?|students?|pupils?|teachers?|workers?|soldiers?|police(?:m[ae]n)?|officers?|firefighters?|prosecutors?|judges?|jur(?:y|ors)|voters?|residents?|neighbours?|farmers?|fishermen|protesters?|activists?|militants?|rebels?|hackers?|scientists|researchers|astronomers|divers|rescuers|tourists|\d+-year-olds?)\b/iu;

/** "A boy of 17 was charged" answers who was. False for an empty text. */
export function namesSomebody(passage: string): boolean {
  return people.test(passage);
}
