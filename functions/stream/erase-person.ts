/**
 * Carries out that somebody was erased: every place that holds a name or an address of the person is emptied, the records that open commitments last, because
 * they say which addresses to look for. What is done again finds less and harms nothing. What was removed is noted by place.
 */

import { pseudonymOf } from '#domain/office/pseudonym.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Removed } from '#domain/values/personal-places.ts';
import { own } from '#domain/values/record.ts';
import { readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { signInsByPerson } from '#views/sign-ins.ts';
import type { App } from '../kit/app.ts';
import { forgetOwnViews } from '../kit/own-views.ts';
import { forgetBounces, forgetWaiting } from '../kit/personal/forgotten-notes.ts';

export async function erasePerson(person: string, office: OfficeState, app: App): Promise<void> {
  const id = office.id ?? '';
  const { personRecords, notes, traces } = app.ports;
  const records = await personRecords.all(id, person);
  const addresses = addressesOf(records, office);
  const called = { names: namesIn(records), pseudonym: pseudonymOf(person) };
  const elsewhere = await belongsElsewhere(person, id, app);
  const removed: Removed[] = [
    { place: 'waiting-mails', count: await forgetWaiting({ office: id, person, ...called }, notes) },
    { place: 'bounces', count: await forgetBounces(addresses, notes) },
    { place: 'own-views', count: await forgetOwnViews({ office: id, person }, notes) },
    ...(elsewhere ? [] : await removeAccount(person, office, app)),
    ...((await traces?.remove({ person, addresses, ...called, signIn: !elsewhere })) ?? []),
  ];
  await personRecords.remove(
    id,
    records.map(({ commitment }) => commitment),
  );
  removed.push({ place: 'records', count: records.length });
  await app.states.snapshotNow('office', id);
  await traces?.settle();
  const command = { type: 'note-data-removed', person, removed: removed.filter(({ count }) => count > 0) } as const;
  const answer = await app.execute({ aggregate: 'office', id, command, actor: { kind: 'system', id: 'stream' } });
  if ('refusal' in answer) throw new Error(`what was removed of ${person} could not be noted: ${answer.refusal.message}`);
}

/** What the person was called, the longest first, so that no part of a name stays. */
function namesIn(records: readonly { readonly value: Readonly<Record<string, string>> }[]): string[] {
  const names = records.flatMap(({ value }) => [value.name, value.displayName].filter(name => name !== undefined));
  return [...new Set(names)].sort((one, other) => other.length - one.length);
}

/** In lower case; not those by which somebody else of the office is reached now. */
function addressesOf(records: readonly { readonly value: Readonly<Record<string, string>> }[], office: OfficeState): string[] {
  const lower = (address: string) => address.trim().toLowerCase();
  const others = new Set([...office.people, ...office.deactivated.map(entry => entry.person)].map(({ email }) => lower(email)));
  const own = records.flatMap(({ value }) => (value.email === undefined ? [] : [lower(value.email)]));
  return [...new Set(own)].filter(address => !others.has(address));
}

/** The list of a person's offices is a moment behind; this office itself is not asked, the person has left it. */
async function belongsElsewhere(person: string, office: string, { ports }: App): Promise<boolean> {
  const { items } = await readPage(ports.views, officesOf(person), { limit: 2 });
  return items.some(({ id }) => id !== office);
}

/** The account that a service of its own keeps for the person. */
async function removeAccount(person: string, office: OfficeState, { ports }: App): Promise<Removed[]> {
  const row = await ports.views.get(signInsByPerson.name, person);
  const subject = own(office.signIns, person) ?? (row && signInsByPerson.schema.parse(row.body).subject);
  if (!ports.accounts || subject === undefined) return [];
  await ports.accounts.remove(subject);
  return [{ place: 'account', count: 1 }];
}
