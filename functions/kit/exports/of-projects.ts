/** Whole lists of what projects hold and no list shows: conditions and registers. Projects are read a page at a time, and a few of them at once. */
import { nameOf, type OfficeState } from '#domain/office/state.ts';
import { conditionStanding } from '#domain/project/conditions/standing.ts';
import { hasExpired } from '#domain/project/expiry/expiry.ts';
import { type AnyEntry, entriesIn, nameOfEntry } from '#domain/project/registers/registers.ts';
import { registerMeta, registerNames } from '#domain/project/registers/shapes.ts';
import type { Project } from '#domain/project/state.ts';
import { iterate } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import type { Columns, ExportAround, ExportRow, ExportTable } from './table.ts';

/** Projects that are read at the same time. */
const atOnce = 32;

async function* statesOf({ app, office }: ExportAround): AsyncGenerator<Project, undefined> {
  let ids: string[] = [];
  const loaded = async () => {
    const states = await Promise.all(ids.map(async id => (await app.states.current('project', id)).state));
    ids = [];
    return states.flatMap(state => (state.id === undefined ? [] : [state]));
  };
  for await (const { id } of iterate(app.ports.views, projectsOf(office.id ?? ''))) {
    ids.push(id);
    if (ids.length === atOnce) yield* await loaded();
  }
  yield* await loaded();
}

const nameIn = (office: OfficeState, id: unknown) => (typeof id === 'string' ? nameOf(office, id) : undefined);

export const conditions: ExportTable = {
  columns: {
    ...{ project: 'text', title: 'text', condition: 'text', text: 'text', review: 'text', board: 'text', standing: 'text' },
    ...{ blocks: 'text', due: 'day', owner: 'text', person: 'text', personName: 'text', reportedAt: 'instant', metAt: 'instant' },
    ...{ acceptedBy: 'text', acceptedByName: 'text', waivedUntil: 'day', exceptionAt: 'instant' },
  },
  async *rows(around) {
    const { office, app } = around;
    const now = app.ports.clock.now();
    for await (const { id: project, proposal, conditions: ofProject } of statesOf(around))
      for (const entry of ofProject) {
        const { id: condition, text, review, board, due, owner, person, metAt, acceptedBy, waivedUntil, exceptionAt } = entry;
        yield {
          ...{ project, title: proposal.title, condition, text, review, board, standing: conditionStanding(entry, now) },
          ...{ blocks: entry.blocks ?? 'none', due, owner, person, personName: nameIn(office, person) },
          ...{ reportedAt: entry.reported?.at, metAt, acceptedBy, acceptedByName: nameIn(office, acceptedBy) },
          ...{ waivedUntil, exceptionAt },
        };
      }
  },
};

/** What an entry has beside what every entry has, by the fields that any register has. */
const fields: Columns = {
  ...{ probability: 'integer', impact: 'integer', severity: 'text', response: 'text', code: 'text', percent: 'number' },
  ...{ weight: 'number', gate: 'text', value: 'number', target: 'number', better: 'text', on: 'text', by: 'text', why: 'text' },
  ...{ audience: 'text', due: 'day', forecast: 'day', doneOn: 'day', done: 'boolean' },
};

export const registers: ExportTable = {
  columns: {
    ...{ project: 'text', title: 'text', register: 'text', entry: 'text', says: 'text', open: 'boolean' },
    ...{ owner: 'text', ownerName: 'text' },
    ...fields,
    ...{ since: 'instant', changedAt: 'instant', closedAt: 'instant', note: 'text' },
  },
  async *rows(around) {
    for await (const { id: project, proposal, registers: ofProject } of statesOf(around))
      for (const register of registerNames)
        for (const entry of entriesIn(ofProject, register))
          yield {
            ...{ project, title: proposal.title, register: registerMeta[register].one, entry: entry.id },
            ...{ says: nameOfEntry(register, entry as never), open: entry.closed === undefined },
            ...{ owner: textOf(entry.owner), ownerName: nameIn(around.office, entry.owner) },
            ...fieldsOf(entry),
            ...{ since: entry.since, changedAt: entry.changedAt, closedAt: entry.closed?.at, note: entry.closed?.note },
          };
  },
};

/** Every piece that is on file, newest last in each project; of a kind the newest counts. */
export const evidence: ExportTable = {
  columns: {
    ...{ project: 'text', title: 'text', evidence: 'text', kind: 'text', says: 'text', link: 'text', file: 'text' },
    ...{ by: 'text', byName: 'text', at: 'instant', replaces: 'text', criterion: 'text', confirmed: 'boolean' },
    ...{ validUntil: 'day', expired: 'boolean' },
  },
  async *rows(around) {
    const { office, app } = around;
    const now = app.ports.clock.now();
    for await (const { id: project, proposal, evidence: ofProject } of statesOf(around))
      for (const item of ofProject)
        yield {
          ...{ project, title: proposal.title, evidence: item.id, kind: item.kind, says: item.title, link: item.link },
          ...{ file: item.file?.sha256, by: item.by, byName: nameIn(office, item.by), at: item.at, replaces: item.replaces },
          ...{ criterion: item.attests?.criterion, confirmed: item.attests?.confirmed },
          ...{ validUntil: item.validUntil, expired: hasExpired(item, now) },
        };
  },
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** A milestone is done on a day; a message is done or not. */
function fieldsOf(entry: AnyEntry): ExportRow {
  const named = Object.keys(fields).flatMap(field => {
    const value = field === 'doneOn' ? textOf(entry.done) : entry[field];
    const fits = field === 'done' ? typeof value === 'boolean' : ['string', 'number', 'boolean'].includes(typeof value);
    return fits ? [[field, value as string | number | boolean] as const] : [];
  });
  return Object.fromEntries(named);
}
