// The channels of the playground, and who the visitor is in each.

import { type Caller, visitor } from '../../command-kit/index.js';

export interface Room {
  readonly path: string;
  /** An id as Discord has them, which nothing on Discord has: settings name channels by it. */
  readonly channelId: string;
  /** As mentions show it: "#newsroom". */
  readonly title: string;
  /** Said at the top of the channel. */
  readonly topic: string;
  readonly caller: Caller;
}

export const newsroom: Room = {
  path: '/',
  channelId: '00000000000000001',
  title: '#newsroom',
  topic: 'You are an ordinary member here.',
  caller: visitor,
};

/** Only where nobody but the person at this machine can come: see `listRooms`. */
export const operatorsRoom: Room = {
  path: '/operators',
  channelId: '00000000000000002',
  title: '#operators',
  topic:
    'A stand-in for a server where you may do everything. What you set here holds in #newsroom, too. It exists only while this page is served to this machine alone.',
  caller: { ...visitor, isModerator: true, managesChannels: true, isOperator: true },
};

/** The rooms a visitor may enter. Rights come from where the server listens, never from what the visitor says. */
export function listRooms({ isLocal }: { readonly isLocal: boolean }): readonly Room[] {
  return isLocal ? [newsroom, operatorsRoom] : [newsroom];
}
