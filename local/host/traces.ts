/**
 * What this machine keeps of a person besides what facts say: mails in `mail.jsonl`, the account with its password and passkeys, sessions. What is removed
 * leaves no byte in the files: SQLite overwrites it (secure_delete) and its write-ahead logs are emptied.
 */
import { join } from 'node:path';
import type { FileFolder } from '#adapters/files/evidence.ts';
import type { Mailbox } from '#adapters/files/mailbox.ts';
import type { Removed } from '#domain/values/personal-places.ts';
import type { PersonalTraces } from '#domain/values/personal-traces.ts';
import { importFolder } from '#functions/kit/import-reading.ts';
import { AccountStore } from '../sign-in/accounts/store.ts';
import { openStore } from '../sign-in/store.ts';

interface Places {
  readonly folder: string;
  readonly mailbox: Pick<Mailbox, 'remove' | 'replace' | 'list'>;
  readonly files: Pick<FileFolder, 'removeOld'>;
  /** Of `facts.db`, whose lists and folded states named people. */
  readonly emptyLog: () => Promise<void>;
}

/** Mails to one address that are told, the newest first. */
const mostMails = 1_000;

export function tracesIn({ folder, mailbox, files, emptyLog }: Places): PersonalTraces {
  return {
    async remove({ person, addresses, names, pseudonym, signIn }) {
      const to = await mailbox.remove(addresses);
      const removed: Removed[] = [{ place: 'mails', count: to + (await mailbox.replace([...names, ...addresses], pseudonym)) }];
      if (signIn) removed.push(...removeSignIn(join(folder, 'login'), person));
      return removed;
    },
    async find({ person, addresses }) {
      const lists = await Promise.all(addresses.map(to => mailbox.list({ to, limit: mostMails })));
      const accounts = new AccountStore(join(folder, 'login'));
      try {
        const passkeys = accounts.passkeysOf(person).map(({ name, made, used }) => ({ passkey: name ?? '', made, used }));
        return [
          { place: 'mails', items: lists.flat().map(({ at, to, subject }) => ({ at, to, subject })) },
          { place: 'account', items: [...accounts.accountsOf(person), ...passkeys] },
        ];
      } finally {
        accounts.close();
      }
    },
    removeMails: (addresses, before) => mailbox.remove(addresses, before),
    removeImports: (office, before) => files.removeOld(importFolder(office), before),
    async settle() {
      await emptyLog();
    },
  };
}

/** Beside the login, which works on the same files. */
function removeSignIn(folder: string, person: string): Removed[] {
  const accounts = new AccountStore(folder);
  const sessions = openStore(folder);
  try {
    return [
      { place: 'account', count: accounts.forget(person) },
      { place: 'sessions', count: sessions.endSessions(person) },
    ];
  } finally {
    accounts.close();
    sessions.close();
  }
}
