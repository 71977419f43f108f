// Discord as it calls an application over HTTP: signed requests out, the first response in.

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Gateway } from './gateway.js';
import type { Json } from './payloads.js';

export interface Signer {
  /** As the developer portal shows it. */
  readonly publicKey: string;
  /** Headers of a request that was signed at this time. */
  sign(body: string, atMs?: number): Readonly<Record<string, string>>;
}

export function createSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'),
    sign(body, atMs = Date.now()) {
      const timestamp = String(Math.floor(atMs / 1000));
      return {
        'content-type': 'application/json',
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
      };
    },
  };
}

export interface HttpSenderOptions {
  /** Address of the application's endpoint. */
  endpoint(): string;
  /** Discord's own API: the first response passes the same door as one that is sent there. */
  readonly api: string;
  readonly signer: Signer;
  /** What came back, in order. */
  readonly statuses: number[];
}

/** A gateway whose interactions take the way over HTTP; an answer with an error is none, as with Discord. */
export function sendOverHttp(gateway: Gateway, options: HttpSenderOptions): Gateway {
  const { endpoint, api, signer, statuses } = options;
  const send = async (interaction: Json) => {
    const body = JSON.stringify(interaction);
    const response = await fetch(endpoint(), { method: 'POST', body, headers: signer.sign(body) });
    statuses.push(response.status);
    if (!response.ok) return;
    await fetch(`${api}/v10/interactions/${interaction.id}/${interaction.token}/callback`, {
      method: 'POST',
      body: await response.arrayBuffer(),
      headers: { 'content-type': response.headers.get('content-type') ?? '' },
    });
  };
  return {
    ...gateway,
    dispatch: (type, data) =>
      type === 'INTERACTION_CREATE' ? void send(data) : gateway.dispatch(type, data),
  };
}
