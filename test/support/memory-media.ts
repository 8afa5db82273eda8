/** Mail, events and files that a test can read back at once. Nothing in them touches a disk. */

import { openHighs } from '#adapters/highs/optimiser.ts';
import { createPoster } from '#adapters/webhooks/poster.ts';
import { sha256 } from '#domain/history/digest.ts';
import type { LogFiles, LogHeads, LogSigner, StoredCommits } from '#domain/history/log/ports.ts';
import type { DomainEvent, EventBus, FileStore, Mailer } from '#domain/ports.ts';
import type { Mail } from '#domain/values/mail.ts';
import type { Optimiser } from '#domain/values/optimiser.ts';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import type { Poster, SecretStore } from '#domain/values/webhooks.ts';
import { memoryLog } from './memory-log.ts';

export interface Media {
  readonly mailer: Mailer;
  readonly events: EventBus;
  readonly files: FileStore;
  /** Of none: a test that lets the log grow names its store. */
  readonly storedCommits: StoredCommits;
  readonly logFiles: LogFiles;
  readonly logSigner: LogSigner;
  readonly logHeads: LogHeads;
  readonly credentials: ServiceCredentials;
  /** The real one; it opens no thread before it is asked. */
  readonly optimiser: Optimiser;
  readonly secrets: SecretStore;
  /** The real one, which reaches nothing inside. */
  readonly poster: Poster;
  /** In the order of sending; the same mail sent again stands here again. */
  readonly sent: Mail[];
  /** Addresses that the mail server does not know. */
  readonly gone: Set<string>;
  readonly published: DomainEvent[];
  /** By key. */
  readonly stored: Map<string, { body: Uint8Array; contentType: string }>;
}

export function memoryMedia(): Media {
  const sent: Mail[] = [];
  const gone = new Set<string>();
  const published: DomainEvent[] = [];
  const stored: Media['stored'] = new Map();
  const noAddress = async () => {
    throw new Error('there are no addresses here');
  };
  return {
    sent,
    gone,
    published,
    stored,
    mailer: {
      async send(mail) {
        if (gone.has(mail.to)) return { refused: '550 no such mailbox' };
        sent.push(mail);
        return 'taken';
      },
    },
    events: { publish: async events => void published.push(...events) },
    files: {
      put: async (key, body, contentType) => void stored.set(key, { body, contentType }),
      get: async key => stored.get(key),
      async describe(key) {
        const file = stored.get(key);
        return (
          file && { bytes: file.body.length, sha256: sha256(new TextDecoder().decode(file.body)), contentType: file.contentType }
        );
      },
      uploadUrl: noAddress,
      keep: async () => undefined,
      downloadUrl: noAddress,
    },
    ...memoryLog(),
    logHeads: { signed: async () => undefined },
    storedCommits: { since: async () => ({ places: [], mark: '0', more: false }) },
    credentials: memoryCredentials(),
    optimiser: openHighs(),
    secrets: memorySecrets(),
    poster: createPoster({ addresses: 'public' }),
  };
}

function memorySecrets(): SecretStore {
  const kept = new Map<string, string>();
  return {
    put: async (name, text) => void kept.set(name, text),
    get: async name => kept.get(name),
    remove: async name => void kept.delete(name),
  };
}

/** Clients are called as their accounts. */
function memoryCredentials(): ServiceCredentials {
  const secrets = new Map<string, string>();
  let made = 0;
  return {
    async issue(account) {
      made += 1;
      const secret = `secret-${made}`;
      secrets.set(account, secret);
      return { client: account, secret };
    },
    remove: async account => void secrets.delete(account),
    accountOf: async client => (secrets.has(client) ? client : undefined),
    matches: async (client, secret) => secrets.get(client) === secret,
  };
}
