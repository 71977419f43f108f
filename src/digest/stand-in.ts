// The server that stands for one where there is no Discord: at a terminal, in the playground. Nothing is ever sent there.

import type { Place } from './places.js';

/** Of the server and of its only channel: an id that nothing on Discord has. */
export const standInId = '00000000000000000';

export const standInPlace: Place = {
  kind: 'channel',
  name: 'the stand-in channel',
  tags: [],
  requiresTag: false,
};
