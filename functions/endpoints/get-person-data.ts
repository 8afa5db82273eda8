/** What is stored of one person, by place: what somebody is told who asks for it (Art. 15 GDPR). The person reads it without asking anybody. */
import { type PersonDataAnswer, placeNames } from '#api/answers/personal-data.ts';
import { deactivatedIn } from '#domain/office/people/deactivated.ts';
import { requirePersonalDataKeeper } from '#domain/office/permissions.ts';
import { wasErased } from '#domain/office/personal-data/gone.ts';
import { nameOf, type OfficeState, personIn } from '#domain/office/state.ts';
import { own } from '#domain/values/record.ts';
import type { App } from '../kit/app.ts';
import { bouncesOf } from '../kit/bounces.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ownViewsOf } from '../kit/own-views.ts';
import { placesOf } from '../kit/person-places.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';
import { waitingMails } from '../kit/waiting-mails.ts';

type Stored = PersonDataAnswer['stored'][number];

const notCovered =
  'Names that people wrote into texts and files, entries of earlier versions that name people in clear, backups, and what was taken out of this service: docs/personal-data.md says what can be done about each.';

export const endpoint = defineEndpoint('get-person-data', async ({ params: { id, person }, actor }, app) => {
  const office = await loadVisibleOffice(app, id, actor.id);
  const no = person === actor.id ? undefined : requirePersonalDataKeeper(office, { actor });
  if (no) throw refused(no.refusal);
  const stored = [
    await recordsOf(person, id, app),
    inOffice(person, office),
    ...(await notesOf(person, office, app)),
    ...(await inTraces(person, id, app)),
    await inHistory(person, office, { app, actor }),
  ];
  return {
    body: {
      ...{ person, name: nameOf(office, person), exportedAt: app.ports.clock.now(), erased: wasErased(office, person) },
      stored: stored.filter(({ items }) => items.length > 0),
      notCovered,
    },
  };
});

const at = (place: Stored['place'], items: Stored['items']): Stored => ({ place, what: placeNames[place], items });

async function recordsOf(person: string, office: string, app: App): Promise<Stored> {
  const records = await app.ports.personRecords.all(office, person);
  return at(
    'records',
    records.map(({ commitment, value }) => ({ commitment, value })),
  );
}

function inOffice(person: string, office: OfficeState): Stored {
  const { directory, memberSince, mail = {}, signIns, personal } = office;
  const said = {
    person: personIn(office, person),
    deactivated: deactivatedIn(office, person),
    invited: office.invited.find(entry => entry.person.id === person),
    memberSince: own(memberSince, person),
    directory: own(directory, person),
    mailPreferences: own(mail, person),
    account: own(signIns, person),
    left: own(personal.left, person),
    erased: own(personal.erased, person),
  };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return at('office', known.length === 0 ? [] : [Object.fromEntries(known)]);
}

async function notesOf(person: string, office: OfficeState, app: App): Promise<Stored[]> {
  const waiting = (await waitingMails(app.ports.notes)).filter(mail => mail.person === person && mail.office.id === office.id);
  const known = personIn(office, person) ?? deactivatedIn(office, person)?.person;
  const bounces = known ? await bouncesOf([known], app.ports) : [];
  return [
    at(
      'waiting-mails',
      waiting.map(({ to, subject, at: since }) => ({ to, subject, at: since })),
    ),
    at('bounces', bounces),
    at('own-views', await ownViewsOf({ office: office.id ?? '', person }, app.ports.notes)),
  ];
}

/** What the host keeps by itself; nothing where it keeps nothing. */
async function inTraces(person: string, office: string, app: App): Promise<Stored[]> {
  const records = await app.ports.personRecords.all(office, person);
  const addresses = [...new Set(records.flatMap(({ value }) => value.email ?? []))];
  const found = (await app.ports.traces?.find({ person, addresses })) ?? [];
  return found.map(({ place, items }) => at(place, items));
}

/** Where the record names the id: places now, and entries of the office by their numbers. */
async function inHistory(
  person: string,
  office: OfficeState,
  { app, actor }: { app: App; actor: Parameters<typeof placesOf>[1]['actor'] },
): Promise<Stored> {
  const named = await placesOf({ person }, { app, office, actor });
  const stream = `office/${office.id}`;
  const entries = (await app.stored.read(stream, 0)).filter(
    ({ facts, actor: by }) => by.id === person || JSON.stringify(facts).includes(JSON.stringify(person)),
  );
  return at('history', [
    ...named.flatMap(({ places }) => places.map(({ kind, of, name }) => ({ kind, of, name }))),
    ...(entries.length > 0 ? [{ history: stream, entries: entries.map(({ seq }) => seq) }] : []),
  ]);
}
