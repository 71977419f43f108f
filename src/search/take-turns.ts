// Long indexing → short stretches, between which whatever else the process has to do goes on.

/** Longest stretch in milliseconds: a few times shorter than what a reader or a gateway notices. */
const stretchMs = 15;

/** Gives a function to be awaited between two pieces of work: it lets others have a turn when the stretch has lasted long enough. */
export function takeTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < stretchMs) return;
    await new Promise(setImmediate);
    began = performance.now();
  };
}
