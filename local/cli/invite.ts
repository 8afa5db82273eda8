/** `tollgate invite PERSON`: a new one-time link for somebody who signs in with an account of this machine, printed for the operator to hand on. */
import { join } from 'node:path';
import { systemClock } from '#adapters/system.ts';
import { openedFacts } from '#functions/kit/personal/opened-facts.ts';
import { createStateStore } from '#functions/kit/state-store.ts';
import { stateFolder, storeFromEnvironment } from '../environment.ts';
import { signInHere } from '../sign-in-settings.ts';
import type { Command } from './command.ts';
import { withHost } from './running.ts';

export const invite: Command = {
  name: 'invite',
  words: ['PERSON'],
  summary: 'Print a new link by which a person makes an account, when no mail reaches that person',
  help: `PERSON is the id or the mail address of somebody of an office. The link works once, within 72 hours; whoever has it signs in as that person, so hand it on
yourself. It is for offices whose people have accounts of this machine, and Tollgate must run. Former links and the account stay as they are.

Options:`,
  async run({ words: [named = ''], json }) {
    if (signInHere().way !== 'accounts')
      throw new Error('People sign in here without an account of this machine: there is nothing to invite them to.');
    if (storeFromEnvironment() === 'dynamodb')
      throw new Error('The facts rest in DynamoDB: “Send me a new link” on the sign-in page is the way there.');
    const { person, url, until } = await withHost(running => linkFor(named, new URL(running).origin));
    const told = `${person.name} <${person.email}>, until ${until.slice(0, 16).replace('T', ' ')} UTC:\n\n  ${url}`;
    console.log(json ? JSON.stringify({ person: person.id, url, until }) : told);
    return 0;
  },
};

/** Reads who the person is from the facts beside the running host, and notes the link where the host looks for it. */
async function linkFor(named: string, origin: string) {
  const { openSqlite } = await import('#adapters/sqlite/open.ts');
  const { peopleOf } = await import('../host/people.ts');
  const { AccountStore } = await import('../sign-in/accounts/store.ts');
  const { createInvitations } = await import('../sign-in/accounts/invitations.ts');
  const folder = stateFolder();
  const stores = openSqlite(folder);
  const accounts = new AccountStore(join(folder, 'login'));
  try {
    const ports = { ...stores, facts: openedFacts(stores) };
    const people = peopleOf({ ports, states: createStateStore(ports) }, signInHere());
    const byId = await people.find(named);
    const [person, ...others] = byId ? [byId] : await people.withAddress(named);
    if (!person) throw new Error(`Nobody who may sign in has the id or the address ${named}.`);
    if (others.length > 0) throw new Error(`${others.length + 1} people have the address ${named}: give the id of one of them.`);
    const nobodyIsMailed = { send: () => Promise.reject(new Error('this link is printed')) };
    const fault = (error: Error) => {
      throw error;
    };
    const invitations = createInvitations({
      people,
      store: accounts,
      mailer: nobodyIsMailed,
      clock: systemClock,
      origin,
      onFault: fault,
    });
    const link = await invitations.invite(person.id);
    if (!link) throw new Error(`Nobody who may sign in has the id or the address ${named}.`);
    return { person, ...link };
  } finally {
    accounts.close();
    await stores.close();
  }
}
