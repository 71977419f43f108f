// What a refusal says.

/** What is wrong, and what to do instead. */
export type Saying = readonly [message: string, hint: string];
