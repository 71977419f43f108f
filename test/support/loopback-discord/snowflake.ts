// Discord's ids: the time of creation and a counter. discord.js needs 17 to 19 digits to tell rate-limit buckets apart.

const discordEpochMs = 1_420_070_400_000n;
let counter = 0n;

/** A new id, later than all before it; `ageMs` makes it look older. */
export function createSnowflake(ageMs = 0): string {
  counter += 1n;
  return (((BigInt(Date.now() - ageMs) - discordEpochMs) << 22n) | (counter & 0xfffn)).toString();
}
