/** Whole lists that stand as lists already: projects, decisions of boards, alerts, what waits, reports, meetings. Names stand beside ids. */
import { nameOf, type OfficeState } from '#domain/office/state.ts';
import { alertsOf } from '#views/alerts.ts';
import { dutiesIn } from '#views/duties.ts';
import { iterate } from '#views/list.ts';
import { meetingsOf } from '#views/meetings.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import { reportsOf } from '#views/reports.ts';
import { reviewsOf } from '#views/reviews.ts';
import { dutyView } from '../duties.ts';
import type { ExportAround, ExportTable } from './table.ts';

const idOf = ({ id = '' }: Pick<OfficeState, 'id'>) => id;
const namer = (office: OfficeState) => (id: string | undefined) => (id === undefined ? undefined : nameOf(office, id));

export const projects: ExportTable = {
  columns: {
    ...{ id: 'text', title: 'text', status: 'text', stage: 'text', department: 'text', category: 'text' },
    ...{ sponsor: 'text', sponsorName: 'text', manager: 'text', managerName: 'text' },
    ...{ score: 'number', cost: 'money', forecast: 'money', currency: 'text', start: 'day', end: 'day', confidence: 'text' },
    ...{ alerts: 'integer', musts: 'integer', highRisks: 'integer', openGate: 'text', openReview: 'text' },
    ...{ submittedAt: 'instant', changedAt: 'instant', url: 'text' },
    ...{ ownStage: 'integer', ownStages: 'integer', ownStageName: 'text', ownStageEnd: 'day' },
  },
  async *rows({ app, office }) {
    const name = namer(office);
    for await (const row of iterate(app.ports.views, projectsOf(idOf(office)))) {
      const { id, title, status, stage, department, category, sponsor, manager, score, cost, forecast } = row;
      yield {
        ...{
          id,
          title,
          status,
          stage,
          department,
          category,
          sponsor,
          sponsorName: name(sponsor),
          manager,
          managerName: name(manager),
        },
        ...{ score, cost, forecast, currency: office.currency, start: row.start, end: row.end, confidence: row.confidence },
        ...{ alerts: row.alerts, musts: row.musts, highRisks: row.highRisks, openGate: row.openGate, openReview: row.openReview },
        ...{ submittedAt: row.submittedAt, changedAt: row.changedAt, url: pageOf(app, `/projects/${id}`) },
        ...ownStageIn(row),
      };
    }
  },
};

/** The planned end of the one that runs, where it has one. */
function ownStageIn({ ownStage }: ProjectRow) {
  const end = ownStage?.ends.find(({ name }) => name === ownStage.name)?.end;
  return { ownStage: ownStage?.number, ownStages: ownStage?.of, ownStageName: ownStage?.name, ownStageEnd: end };
}

const pageOf = ({ settings }: ExportAround['app'], path: string) => `${settings.portalUrl}${path}`;

/** The rounds that their boards decided. */
export const decisions: ExportTable = {
  columns: {
    ...{ review: 'text', project: 'text', title: 'text', gate: 'text', gateName: 'text', round: 'integer', outcome: 'text' },
    ...{ authority: 'text', openedAt: 'instant', decidedAt: 'instant', ballots: 'integer', roster: 'integer', quorum: 'integer' },
    ...{ score: 'number', url: 'text' },
  },
  async *rows({ app, office }) {
    for await (const row of iterate(app.ports.views, reviewsOf(idOf(office)))) {
      if (row.outcome === undefined) continue;
      const { id: review, project, title, gate, gateName, round, outcome, authority, openedAt, roster, quorum, score } = row;
      yield {
        ...{ review, project, title, gate, gateName, round, outcome, authority, openedAt, decidedAt: row.endedAt },
        ...{ ballots: row.voted, roster, quorum, score, url: pageOf(app, `/reviews/${review}`) },
      };
    }
  },
};

export const alerts: ExportTable = {
  columns: {
    ...{
      project: 'text',
      title: 'text',
      status: 'text',
      criterion: 'text',
      name: 'text',
      gate: 'text',
      kind: 'text',
      value: 'text',
    },
    ...{ owner: 'text', ownerName: 'text', since: 'instant', valueAt: 'instant' },
  },
  async *rows({ app, office }) {
    const nameFor = namer(office);
    for await (const row of iterate(app.ports.views, alertsOf(idOf(office)))) {
      const { project, title, status, criterion, name, gate, kind, value, owner, since, valueAt } = row;
      yield { project, title, status, criterion, name, gate, kind, value, owner, ownerName: nameFor(owner), since, valueAt };
    }
  },
};

export const duties: ExportTable = {
  columns: {
    ...{ stream: 'text', duty: 'text', kind: 'text', title: 'text', about: 'text', owners: 'text', ownerNames: 'text' },
    ...{ since: 'instant', due: 'instant', late: 'boolean', next: 'instant', told: 'instant', escalated: 'instant' },
    ...{ nudged: 'instant', ends: 'text', url: 'text' },
  },
  async *rows({ app, office }) {
    const around = { office, person: '', now: app.ports.clock.now() };
    for await (const row of iterate(app.ports.views, dutiesIn(idOf(office)))) {
      const { ownerNames, late } = dutyView(row, around);
      const { stream, duty, kind, title, about, owners, since, due, next, told, escalated, nudged, ends, path } = row;
      yield {
        ...{ stream, duty, kind, title, about, owners: owners.join('; '), ownerNames: ownerNames.join('; ') },
        ...{ since, due, late, next, told, escalated, nudged, ends, url: pageOf(app, path) },
      };
    }
  },
};

/** Of each project the last twelve periods that it was asked for. */
export const reports: ExportTable = {
  columns: {
    ...{ period: 'text', project: 'text', title: 'text', status: 'text', state: 'text', asked: 'text', askedName: 'text' },
    ...{ since: 'instant', due: 'instant', missedAt: 'instant', filedAt: 'instant', filedBy: 'text', filedByName: 'text' },
    ...{ late: 'boolean', answeredAt: 'instant', answeredBy: 'text', answeredByName: 'text', reason: 'text', returns: 'integer' },
  },
  async *rows({ app, office }) {
    const name = namer(office);
    for await (const row of iterate(app.ports.views, reportsOf(idOf(office)))) {
      const { period, project, title, status, state, asked, since, due, missedAt, filedAt, filedBy, late, returns } = row;
      yield {
        ...{ period, project, title, status, state, asked, askedName: name(asked), since, due, missedAt, filedAt, filedBy },
        ...{ filedByName: name(filedBy), late, answeredAt: row.answeredAt, answeredBy: row.answeredBy },
        ...{ answeredByName: name(row.answeredBy), reason: row.reason, returns },
      };
    }
  },
};

export const meetings: ExportTable = {
  columns: {
    ...{ id: 'text', board: 'text', name: 'text', status: 'text', startsAt: 'instant', minutes: 'integer', place: 'text' },
    ...{ link: 'text', chair: 'text', chairName: 'text', attendees: 'integer', items: 'integer', consent: 'integer' },
    ...{ openActions: 'integer', closedAt: 'instant', url: 'text' },
  },
  async *rows({ app, office }) {
    const nameFor = namer(office);
    for await (const row of iterate(app.ports.views, meetingsOf(idOf(office)))) {
      const { id, board, name, status, startsAt, minutesPlanned: minutes, place, link, chair, attendees, items, consent } = row;
      yield {
        ...{
          id,
          board,
          name,
          status,
          startsAt,
          minutes,
          place,
          link,
          chair,
          chairName: nameFor(chair),
          attendees,
          items,
          consent,
        },
        ...{ openActions: row.openActions, closedAt: row.closedAt, url: pageOf(app, `/meetings/${id}`) },
      };
    }
  },
};
