/** An office and one below it, as examples of what the office above reads. */
import type { OfficeFigures, officesBelowAnswers } from '../answers/offices-below.ts';
import type { RouteId } from '../routes.ts';
import type { ExampleOf } from './example.ts';
import { project } from './shared.ts';

const figures = (projects: number, cost: number): OfficeFigures => ({
  ...{
    projects,
    underWay: projects - 1,
    deciding: 1,
    chosenModels: 1,
    alerts: 2,
    musts: 1,
    waiting: 5,
    late: 1,
    reportsToCome: 3,
    reportsMissed: 1,
  },
  money: [{ currency: 'GBP', cost, forecast: cost + 5_000_000, unknown: 0 }],
});
const below = { office: 'north', officeName: 'North', open: false };

export const officesBelowExamples: {
  readonly [Id in keyof typeof officesBelowAnswers & RouteId]: ExampleOf<Id>;
} = {
  'get-roll-up': {
    answer: {
      items: [
        {
          ...{ id: 'demo', name: 'Programme office', currency: 'GBP', depth: 0, open: true },
          own: figures(12, 400_000_000),
          all: { ...figures(15, 480_000_000), underWay: 13 },
        },
        {
          ...{ id: 'north', name: 'North', currency: 'GBP', parent: 'demo', depth: 1, open: false },
          own: figures(3, 80_000_000),
          all: figures(3, 80_000_000),
        },
      ],
      more: false,
    },
  },
  'get-projects-below': {
    answer: {
      items: [
        {
          ...below,
          ...{ id: project, title: 'Online appointment booking', sponsor: 'n-sponsor', sponsorName: 'Nora Lindqvist' },
          ...{ status: 'active', stage: 'development', cost: 30_000_000, forecast: 33_000_000, currency: 'GBP', withheld: [] },
          ...{ alerts: 1, openGate: 'launch', submittedAt: '2026-03-02T09:30:00.000Z', changedAt: '2026-05-04T09:30:00.000Z' },
        },
      ],
    },
  },
  'get-alerts-below': {
    answer: {
      items: [
        {
          ...below,
          ...{ criterion: 'cost', name: 'Cost within 10 % of the baseline', kind: 'must', value: '110 %', owner: 'n-manager' },
          ...{ ownerName: 'Milo Brandt', since: '2026-05-04T09:30:00.000Z', project, title: 'Online appointment booking' },
          status: 'active',
        },
      ],
    },
  },
  'get-duties-below': {
    answer: {
      items: [
        {
          ...below,
          ...{ duty: 'condition:c1', stream: `project/${project}`, kind: 'condition', title: 'Online appointment booking' },
          ...{ about: 'Show the test plan to the board', owners: ['n-manager'], ownerNames: ['Milo Brandt'] },
          ...{ since: '2026-03-02T09:30:00.000Z', due: '2026-04-30T23:59:59.999Z', ends: 'It is reported as met, or waived.' },
          ...{ path: `/projects/${project}`, late: true, nudge: false },
        },
      ],
    },
  },
  'get-reports-below': {
    answer: {
      items: [
        {
          ...below,
          ...{ period: '2026-04', project, title: 'Online appointment booking', status: 'active', state: 'missed' },
          ...{ asked: 'n-manager', askedName: 'Milo Brandt', since: '2026-05-01T00:00:00.000Z' },
          ...{ due: '2026-05-05T23:59:59.999Z', missedAt: '2026-05-08T23:59:59.999Z', returns: 0 },
        },
      ],
    },
  },
};
