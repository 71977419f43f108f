// Small words that belong to names.

/** Inside names: "Ursula von der Leyen". */
export const particles: ReadonlySet<string> = new Set(
  'de da di du del della van von der den ter bin ibn al el la le dos abu'.split(' '),
);

/** A name may begin with them: "von der Leyen". */
export const startingParticles: ReadonlySet<string> = new Set(['von', 'bin', 'ibn', 'al']);
