/** How addresses and secrets of webhooks are called where they are kept, how a secret is made, and what is signed with it. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Webhook } from '#domain/office/webhooks/webhook.ts';

type Numbered = Pick<Webhook, 'id' | 'address' | 'secret'>;

export const addressName = (office: string, { id, address }: Pick<Numbered, 'id' | 'address'>) =>
  `${office}/${id}/address-${address}`;
export const secretName = (office: string, id: string, secret: number) => `${office}/${id}/secret-${secret}`;

/** Everything that a webhook has left where secrets are kept. */
export function namesOf(office: string, { id, address, secret }: Numbered): string[] {
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  return [
    ...upTo(address).map(number => addressName(office, { id, address: number })),
    ...upTo(secret).map(number => secretName(office, id, number)),
  ];
}

const prefix = 'whsec_';

/** 256 random bits, as Standard Webhooks writes a symmetric secret. */
export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

export interface Signable {
  readonly id: string;
  /** Seconds since 1970 UTC. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of Standard Webhooks, with one signature for each secret. */
export function signedHeaders({ id, timestamp, body }: Signable, secrets: readonly string[]): Record<string, string> {
  const signatures = secrets.map(secret => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}
