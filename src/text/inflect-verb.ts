// The written forms of an English verb.

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  hear: ['heard'],
  find: ['found'],
  hold: ['held'],
  understand: ['understood'],
  forget: ['forgot', 'forgotten'],
  shoot: ['shot'],
  read: ['read'],
  sing: ['sang', 'sung'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  cast: ['cast'],
  foretell: ['foretold'],
};

/** Verbs of more than one syllable whose last consonant doubles. */
const doubling = new Set(['admit', 'refer', 'label', 'rebut', 'prefer', 'signal', 'quip']);

/**
 * Base form, third person, past, participles: "deny" gives deny, denies, denied, denying. Spellings of both sides of the
 * Atlantic where they differ ("labeled", "labelled").
 */
export function inflectVerb(base: string): readonly string[] {
  const past = irregular[base];
  const regular = regularForms(base);
  return past === undefined ? regular : [base, thirdPerson(base), ...past, presentParticiple(base)];
}

function regularForms(base: string): readonly string[] {
  const forms = [base, thirdPerson(base), presentParticiple(base)];
  if (base.endsWith('e')) forms.push(`${base}d`);
  else if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ied`);
  else if (doubles(base)) forms.push(`${base}${base.at(-1)}ed`, `${base}ed`, `${base}ing`);
  else forms.push(`${base}ed`);
  return forms;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function presentParticiple(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

function doubles(base: string): boolean {
  return doubling.has(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base);
}
