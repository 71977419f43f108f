// A question that finds no answer → the same in other words, as news may tell it.

/** Forms of asking, and how else news may tell it, the likeliest first; `$<name>` is what the form holds under that name. */
const otherwise: readonly (readonly [form: RegExp, ...instead: readonly string[]])[] = [
  [
    /^who (?:headed|heads|leads|chaired|chairs|led) (?<rest>the (?<whose>\p{Lu}\p{L}+) delegation|the delegation (?:of|from) (?<of>\p{Lu}\p{L}+)|the (?<by>\p{Lu}\p{L}+) (?:team|side))$/iu,
    'Who led $<rest>?',
    'Who is the head of $<rest>?',
    "Who is $<whose>$<of>$<by>'s lead negotiator?",
    "Who is $<whose>$<of>$<by>'s chief negotiator?",
  ],
  [
    /^who (?:headed|heads|leads|chaired|chairs|led|runs|ran) (?<rest>.*\b(?:delegation|team|inquiry|union|committee|commission|party|board|panel|investigation|campaign|mission)\b.*)$/iu,
    'Who led $<rest>?',
    'Who headed $<rest>?',
    'Who is the head of $<rest>?',
    'Who chaired $<rest>?',
  ],
  [
    /^who won (?<rest>(?:the |\p{L}+['’]s )?(?:\p{L}+ )*(?:elections?|vote|presidency))(?<where> in [\p{Lu}].+)?$/iu,
    'Who took most votes in $<rest>$<where>?',
    'Who was elected president$<where>?',
  ],
  [
    /^who lost (?<rest>(?:the )?(?:\p{L}+ )*elections?)(?<where> in .+)?$/iu,
    'Who conceded defeat in $<rest>$<where>?',
  ],
  [/^who (?:beat|defeated) (?<rest>.+)$/iu, 'Who won against $<rest>?', 'Who beat $<rest>?'],
];

/** Other wordings, the likeliest first; empty for most questions. */
export function sayOtherwise(question: string): readonly string[] {
  const plain = question.trim().replace(/[\s?!.]+$/u, '');
  const found = otherwise.find(([form]) => form.test(plain));
  if (found === undefined) return [];
  const [form, ...wordings] = found;
  return wordings
    .map((wording) => plain.replace(form, wording))
    .filter((wording) => wording.toLowerCase() !== `${plain.toLowerCase()}?`);
}
