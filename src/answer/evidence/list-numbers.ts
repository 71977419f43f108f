// Named numbers → the same in the order of a list of names.

export function listNumbers<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
): Float64Array {
  const numbers = new Float64Array(names.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = values[names[i]!];
  return numbers;
}
