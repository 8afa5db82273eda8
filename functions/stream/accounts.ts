/**
 * Whoever joins an office gets an account of the sign-in service and an invitation to it; whoever belongs to no office any more has none that works.
 * Where the host signs people in by itself there is no such service, and nothing happens here.
 */
import type { Commit } from '#domain/history/commit.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { Person } from '#domain/office/people.ts';
import { accountChanges } from '#domain/office/sign-ins/accounts.ts';
import type { SignInLink } from '#domain/office/sign-ins/facts.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Accounts } from '#domain/ports.ts';
import { readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { signIns, signInsByPerson } from '#views/sign-ins.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import type { Consequence } from './consequence.ts';

/** Accounts that are made at the same time: Cognito takes about 25 administrative calls a second. */
const atOnce = 5;

/** What is to be done about accounts after an entry of an office's history; nothing when it concerns none. */
export function accountWork(commit: Commit, office: OfficeState, app: App): Consequence[] {
  const { accounts } = app.ports;
  if (!accounts) return [];
  const { joined, left } = accountChanges(commit.facts as readonly OfficeFact[], office, commit);
  const around = { app, accounts, office };
  return [
    ...(joined.length > 0 ? [{ reaction: 'open-accounts', carryOut: () => openAccounts(joined, around) }] : []),
    ...(left.length > 0 ? [{ reaction: 'close-accounts', carryOut: () => closeAccounts(left, around) }] : []),
  ];
}

interface Around {
  readonly app: App;
  readonly accounts: Accounts;
  readonly office: OfficeState;
}

/** An account that was made is remembered even when a later one fails: what is tried again finds it. */
async function openAccounts(people: readonly Person[], { app, accounts, office }: Around): Promise<void> {
  const links: SignInLink[] = [];
  const open = async (person: Person) => {
    const known = await subjectOf(person.id, app, office);
    if (known !== undefined) return accounts.reopen(known);
    const subject = (await accounts.open(person)) as SignInLink['subject'];
    if (await standsFor(subject, app))
      log.warn('an address has the account of somebody else', { person: person.id, office: office.id });
    else links.push({ person: person.id, subject });
  };
  try {
    await forEachConcurrently(people, atOnce, open);
  } finally {
    if (links.length > 0) await remember(office.id ?? '', links, app);
  }
}

/** Whether an account is a person's already: of this deployment's other offices, or one of a former version, named by the account itself. */
async function standsFor(subject: string, { ports }: App): Promise<boolean> {
  if (await ports.views.get(signIns.name, subject)) return true;
  return (await readPage(ports.views, officesOf(subject), { limit: 1 })).items.length > 0;
}

async function remember(id: string, links: readonly SignInLink[], app: App): Promise<void> {
  const command = { type: 'link-sign-ins', links } as const;
  const answer = await app.execute({ aggregate: 'office', id, command, actor: { kind: 'system', id: 'stream' } });
  if ('refusal' in answer) throw new Error(`accounts could not be linked: ${answer.refusal.message}`);
}

/** The list of a person's offices is a moment behind; this office itself is not asked, the person has just left it. */
async function closeAccounts(people: readonly string[], { app, accounts, office }: Around): Promise<void> {
  await forEachConcurrently(people, atOnce, async person => {
    const { items } = await readPage(app.ports.views, officesOf(person), { limit: 2 });
    if (items.some(({ id }) => id !== office.id)) return;
    const subject = await subjectOf(person, app, office);
    if (subject !== undefined) await accounts.close(subject);
  });
}

async function subjectOf(person: string, { ports }: App, office: OfficeState): Promise<string | undefined> {
  const here = Object.hasOwn(office.signIns, person) ? office.signIns[person] : undefined;
  if (here !== undefined) return here;
  const row = await ports.views.get(signInsByPerson.name, person);
  return row && signInsByPerson.schema.parse(row.body).subject;
}
