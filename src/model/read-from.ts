// Objects some of whose properties are read from elsewhere, each time they are asked for.

/**
 * Gives a function that adds properties to an object, which read like any others and are copied with them. The getters are the same for
 * all objects: with getters of its own each object has a shape of its own, which takes several times the room of what it holds.
 */
export function createReader<Source extends object>(
  names: readonly (keyof Source)[],
): <Target extends object>(target: Target, source: Source) => Target & Source {
  const sourceKey = Symbol('source');
  const getters = names.map((name) => ({
    name,
    descriptor: {
      enumerable: true,
      get(this: Readonly<Record<typeof sourceKey, Source>>) {
        return this[sourceKey][name];
      },
    },
  }));
  return (target, source) => {
    Object.defineProperty(target, sourceKey, { value: source });
    for (const { name, descriptor } of getters) Object.defineProperty(target, name, descriptor);
    return target as typeof target & Source;
  };
}
