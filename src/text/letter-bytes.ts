// Characters → one byte each, as far as English news print them: four fit into a number that is compared at once.

/** Marks, and letters of European names, that are no part of Latin-1; they take the bytes of its control characters. */
const others = '‘’‚“”„–—…•€ŒœĄąĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŘřŚśŞşŠšȘșŢţȚțŤťŮůŰűŹźŻżŽžāēī';

/** By UTF-16 code unit: a byte that no other one has; 0 for all that news seldom print. */
export const letterBytes = assignBytes();

function assignBytes(): Uint8Array {
  const bytes = new Uint8Array(2 ** 16);
  const free: number[] = [];
  for (let byte = 1; byte < 256; byte++)
    if (byte <= 0x20 || (byte >= 0x7f && byte <= 0xa0)) free.push(byte);
    else bytes[byte] = byte;
  for (const [at, character] of [...others].entries()) bytes[character.charCodeAt(0)] = free[at] ?? 0;
  return bytes;
}
