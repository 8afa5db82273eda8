/** The first day of an office, its weeks, who is away, who leaves, and what the PMO does about those who are late. */

import type { OfficeFact } from '#domain/office/facts.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import type { Heard, Life } from '../life.ts';
import { boards, calendarFor, type firstPeople, gateModels, goals, monthly, officeId, personOf, team } from '../standards.ts';

const [petra] = team.pmo;
const [ada] = team.admins;

/** Founds the office with its standards; nothing of it may be refused. */
export async function found(life: Life, { people }: ReturnType<typeof firstPeople>): Promise<void> {
  const office = { id: officeId, name: 'Office of works', currency: 'GBP' as const, people };
  const taken = [
    await life.give('office', officeId, { type: 'found-office', ...office }),
    await life.give('office', officeId, { type: 'set-goals', ...goals }, petra),
    await life.give('office', officeId, { type: 'set-calendar', ...calendarFor([2026, 2027, 2028, 2029, 2030]) }, petra),
    await life.give('office', officeId, { type: 'set-boards', boards: [...boards] }, petra),
  ];
  for (const model of gateModels)
    taken.push(
      await life.give('office', officeId, { type: 'publish-gate-model', model, default: model.id === 'standard' }, petra),
    );
  const rules = [
    { ...monthly, onHold: false, closing: false },
    { ...monthly, files: 'sponsor' as const, gateModel: 'full' as const, onHold: true, closing: true },
  ];
  taken.push(await life.give('office', officeId, { type: 'set-reporting', rules }, petra));
  if (taken.includes(false)) throw new Error(`the office could not be founded: ${[...life.refused.keys()].join(', ')}`);
}

export interface Absence {
  readonly from: Instant;
  readonly until: Instant;
}

/** Who is away when: three times a year for one to three weeks. */
export class Absences {
  private readonly of = new Map<string, Absence[]>();

  now(person: string, at: Instant): Absence | undefined {
    return this.of.get(person)?.find(({ from, until }) => from <= at && at < until);
  }

  begin(life: Life, person: string, days: number): void {
    const times = Math.round((days / 365) * 3);
    for (let count = 0; count < times; count += 1) {
      const from = addDays(life.now(), life.chance.between(10, Math.max(11, days)));
      const absence = { from, until: addDays(from, life.chance.whole(5, 20)) };
      this.of.set(person, [...(this.of.get(person) ?? []), absence]);
      if (life.chance.happens(0.6))
        life.later((Date.parse(from) - Date.parse(life.now())) / 86_400_000 - 4, () => lend(life, person, absence));
    }
  }
}

/** A member lends the ballot before an absence; sometimes the PMO enters that, with the absence on record or without. */
async function lend(life: Life, from: string, { from: starts, until: ends }: Absence): Promise<void> {
  const { people } = await life.stateOf('office', officeId);
  if (!people.some(({ id }) => id === from) || ends <= life.now()) return;
  const to = life.chance.pick(
    people.filter(({ id, roles }) => id !== from && (roles.includes('manager') || roles.includes('gatekeeper'))),
  ).id;
  const who = life.chance.weighted({ member: 7, absence: 2, proposed: 1 });
  const about = { from, to, starts, ends, ...(who === 'absence' && { absence: 'Ill, and cannot be reached.' }) };
  await life.give('office', officeId, { type: 'grant-delegation', ...about }, who === 'member' ? from : petra);
}

/** Sponsors, managers and members leave; most are replaced before, some of them some weeks after. */
export function leavers(life: Life, people: ReturnType<typeof firstPeople>, days: number): void {
  const leaving = { sponsor: people.sponsors, manager: people.managers, gatekeeper: people.members };
  let count = 0;
  for (let day = life.chance.whole(20, 50); day < days; day += life.chance.whole(20, 50)) {
    const role = life.chance.weighted({ sponsor: 1, manager: 3, gatekeeper: 2 });
    const person = life.chance.pick(leaving[role]);
    count += 1;
    const successor = `new${count}`;
    const waits = life.chance.happens(0.3) ? life.chance.whole(10, 40) : 0;
    life.later(day, () => leave(life, { person, successor, role, waits }));
  }
}

interface Leaving {
  readonly person: string;
  readonly successor: string;
  readonly role: 'sponsor' | 'manager' | 'gatekeeper';
  readonly waits: number;
}

async function leave(life: Life, { person, successor, role, waits }: Leaving): Promise<void> {
  const { people } = await life.stateOf('office', officeId);
  if (!people.some(({ id }) => id === person)) return;
  await life.give('office', officeId, { type: 'set-person', person: personOf(successor, role) }, ada);
  const goes = () => life.give('office', officeId, { type: 'deactivate-person', person, reason: 'Left the office.' }, ada);
  const succeeds = async () => {
    let after: string | undefined;
    do {
      const body = { successor, reason: `${person} has left.`, ...(after !== undefined && { after }) };
      after = (await life.post(petra, `/v1/offices/${officeId}/people/${person}/replacement`, body)).body.next;
    } while (after !== undefined);
  };
  if (waits > 0) await goes();
  life.later(waits, succeeds);
  if (waits === 0) life.later(1, goes);
  // What stayed because a board was deciding is given on later.
  life.later(waits + 45, succeeds);
}

/** Each Monday the PMO looks at the week and nudges those who are late. */
export async function monday(life: Life): Promise<void> {
  life.later(7, () => monday(life));
  const { body } = await life.get(petra, `/v1/offices/${officeId}/duties?late=yes&limit=100`);
  for (const { stream, duty, nudge } of body.items)
    if (nudge && life.chance.happens(0.5)) await life.post(petra, `/v1/offices/${officeId}/duties/nudges`, { stream, duty });
}

type OfficeHeard = Heard<OfficeFact>;

/** What people answer to facts of the office. */
export function hearOffice({ fact }: OfficeHeard, life: Life): void {
  const { chance } = life;
  if (fact.type === 'delegation-proposed' && chance.happens(0.7)) {
    const { id, from } = fact.delegation;
    life.later(chance.whole(1, 12), () => life.give('office', officeId, { type: 'accept-delegation', delegation: id }, from));
  }
  if (fact.type === 'change-proposed' && chance.happens(0.8)) {
    const other = fact.by === ada ? team.admins[1] : ada;
    life.later(chance.whole(1, 20), () => life.give('office', officeId, { type: 'approve-change', change: fact.id }, other));
  }
  if (fact.type === 'reporting-period-opened' && fact.gateModel === undefined && chance.happens(0.9)) {
    const days = (Date.parse(fact.missedAt) - Date.parse(life.now())) / 86_400_000 + chance.whole(1, 14);
    life.later(days, () => closePeriod(life, fact.period, 3));
  }
}

/** A period is closed once no report on it waits; until then the PMO accepts what was filed, and comes back. */
async function closePeriod(life: Life, period: string, tries: number): Promise<void> {
  const path = `/v1/offices/${officeId}/reporting/${period}`;
  const { status } = await life.post(team.pmo[1], `${path}/closing`);
  if (status < 400 || tries === 0) return;
  const { body } = await life.get(petra, `${path}?limit=200`);
  const projects = body.items
    .filter((row: { state: string }) => row.state === 'filed')
    .map((row: { project: string }) => row.project);
  if (projects.length > 0) await life.post(petra, `${path}/acceptance`, { projects: projects.slice(0, 100) });
  life.later(4, () => closePeriod(life, period, tries - 1));
}
