// A name as people type it into a command → the name.

/** "is Medinsky?" and "“Medinsky”." become "Medinsky"; what is left of a name may not be nothing, so then it stays as typed. */
export function readTypedName(typed: string): string {
  const name = typed
    .trim()
    .replace(/^(?:who\s+)?(?:is|was|are|were)\s+/iu, '')
    .replace(/^["“”„«]+|["”»?!,;:]+$/gu, '')
    .trim();
  return name === '' ? typed : name;
}
