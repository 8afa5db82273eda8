/** The portfolio as a whole, as examples of requests and answers. */
import type { PortfolioSums } from '../answers/portfolio.ts';
import type { ExampleOf } from './example.ts';
import { project, receipt } from './shared.ts';

const sums = (projects: number, cost: number): PortfolioSums => ({
  ...{ projects, deciding: 1, chosenModels: 0, withAlerts: 2, alerts: 3, musts: 1, highRisks: 2 },
  ...{ cost, expected: cost + 4_000_000, withoutCost: 0, meanScore: 64.5, withoutScore: 1 },
});
const view = { name: 'Late and dear', shows: { alerts: 'yes', order: '-cost', group: 'stage' } } as const;

export const portfolioExamples: {
  readonly [Id in
    | 'get-news'
    | 'get-ready-gates'
    | 'get-portfolio'
    | 'get-roadmap'
    | 'list-dependencies'
    | 'keep-portfolio-view'
    | 'forget-portfolio-view'
    | 'keep-own-view'
    | 'forget-own-view']: ExampleOf<Id>;
} = {
  'get-news': {
    answer: {
      items: [
        {
          ...{ project, title: 'Online appointment booking', status: 'active', at: '2026-05-04T09:30:00.000Z' },
          ...{ words: 'Go to development passed with two conditions', tone: 'good' },
        },
      ],
    },
  },
  'get-ready-gates': {
    answer: {
      items: [{ project, title: 'Online appointment booking', gate: 'launch', name: 'Go to launch', day: '2026-09-30' }],
    },
  },
  'get-portfolio': {
    answer: {
      sums: sums(12, 400_000_000),
      groups: [{ value: 'development', sums: sums(8, 300_000_000) }, { sums: sums(4, 100_000_000) }],
      stages: [{ id: 'development', name: 'Development' }],
      departments: ['Roads'],
      views: [{ ...view, by: 'pmo', at: '2026-03-02T09:30:00.000Z' }],
      ownViews: [{ name: 'Mine by date', shows: { of: 'me', as: 'timeline' } }],
    },
  },
  'get-roadmap': {
    answer: {
      items: [
        {
          ...{ project, title: 'Online appointment booking', status: 'active', stage: 'development' },
          ...{ start: '2026-03-02', end: '2026-12-18', baselineEnd: '2026-11-30' },
          marks: [
            {
              kind: 'gate',
              name: 'Go to development',
              day: '2026-04-13',
              outcome: 'conditional-go',
              review: `${project}.g2.1`,
              done: true,
            },
            { kind: 'milestone', name: 'Pilot with two surgeries', day: '2026-09-04', due: '2026-08-14' },
          ],
        },
      ],
    },
  },
  'list-dependencies': {
    answer: {
      items: [
        {
          ...{ id: `${project} w1`, entry: 'w1', kind: 'need', what: 'The register of patients is in service' },
          taker: { project, title: 'Online appointment booking', status: 'active', end: '2026-12-18', matches: true },
          giver: {
            ...{ project: '3jp1YqS8vWaX5lMbUcKo2r', title: 'Register of patients', status: 'active', end: '2026-10-30' },
            matches: true,
          },
          ...{ by: '2026-08-31', expected: '2026-09-30', standing: 'late', why: 'expected-later', daysLate: 30 },
        },
        {
          ...{ id: `${project} n1`, entry: 'n1', kind: 'register', what: 'Approval of the data protection officer' },
          taker: { project, title: 'Online appointment booking', status: 'active', end: '2026-12-18', matches: true },
          giver: { title: 'The data protection officer', matches: false },
          ...{ owner: 'manager', by: '2026-09-15', standing: 'in-time' },
        },
      ],
      ...{ count: 2, late: 1, doubtful: 0, cycles: [] },
    },
  },
  'keep-portfolio-view': { body: view, answer: receipt('demo', 36, 'portfolio-view-kept') },
  'forget-portfolio-view': { body: { view: view.name }, answer: receipt('demo', 37, 'portfolio-view-forgotten') },
  'keep-own-view': { body: view, answer: { views: [view] } },
  'forget-own-view': { body: { view: view.name }, answer: { views: [] } },
};
