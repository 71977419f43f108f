// The channels of the playground, and who the visitor is in each.

import { type Caller, visitor } from '../../command-kit/index.js';

export interface Room {
  readonly path: string;
  /** An id as Discord has them, which nothing on Discord has: settings name channels by it. */
  readonly channelId: string;
  /** As mentions show it: "#newsroom". */
  readonly title: string;
  /** By which what is said at its top is found. */
  readonly name: 'newsroom' | 'operators';
  readonly caller: Caller;
}

export const newsroom: Room = {
  path: '/',
  channelId: '00000000000000001',
  title: '#newsroom',
  name: 'newsroom',
  caller: visitor,
};

/** Only where nobody but the person at this machine can come: see `listRooms`. */
export const operatorsRoom: Room = {
  path: '/operators',
  channelId: '00000000000000002',
  title: '#operators',
  name: 'operators',
  caller: { ...visitor, isModerator: true, managesChannels: true, isOperator: true },
};

/** The rooms a visitor may enter. Rights come from where the server listens, never from what the visitor says. */
export function listRooms({ isLocal }: { readonly isLocal: boolean }): readonly Room[] {
  return isLocal ? [newsroom, operatorsRoom] : [newsroom];
}
