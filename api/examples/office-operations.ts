/** Operations on an office and its standards, as examples of requests and answers. */
import type { RouteId } from '../routes.ts';
import type { ExampleOf } from './example.ts';
import { gateModelExamples } from './gate-models.ts';
import {
  boards,
  calendar,
  delegations,
  gateModels,
  goals,
  model,
  officeEntry,
  officeView,
  people,
  scoring,
  standards,
} from './offices.ts';
import { peopleExamples } from './people.ts';
import { entry } from './reviews.ts';
import { scoringModelExamples } from './scoring-models.ts';
import { officeSetUp, officesBelow } from './set-up.ts';
import { receipt } from './shared.ts';

export const officeExamples = {
  'list-offices': {
    answer: { items: [{ id: 'demo', name: 'Portfolio Office', currency: 'GBP', roles: ['pmo'], person: 'Priya Nair' }] },
  },
  'found-office': {
    body: { id: 'north', name: 'Office North', currency: 'GBP', parent: 'demo', people },
    answer: receipt('north', 1, 'office-founded', 'people-set'),
  },
  'get-office': { answer: officeView },
  'get-goals': { answer: standards.goals },
  'put-goals': { body: { goals, scoring }, answer: receipt('demo', 2, 'goals-set') },
  'get-calendar': { answer: standards.calendar },
  'put-calendar': { body: { ...calendar, reason: 'The holidays of the year.' }, answer: receipt('demo', 5, 'calendar-set') },
  'get-office-set-up': { answer: officeSetUp },
  'dismiss-set-up': { body: {}, answer: receipt('demo', 6, 'set-up-dismissed') },
  'get-offices-below': { answer: officesBelow },
  'get-gate-models': { answer: gateModels },
  'put-gate-models': { body: { model, preferred: true }, answer: receipt('demo', 4, 'gate-model-published') },
  ...gateModelExamples,
  ...scoringModelExamples,
  'get-boards': { answer: standards.boards },
  'put-boards': { body: { boards }, answer: receipt('demo', 3, 'boards-set') },
  'get-people': { answer: standards.people },
  'put-people': { body: { people }, answer: receipt('demo', 5, 'people-set') },
  ...peopleExamples,
  'get-delegations': {
    answer: {
      delegations: delegations.map(entry => ({ ...entry, actions: ['revoke'] })),
      youMayDelegateFor: ['gatekeeper-1'],
      delegates: ['gatekeeper-1', 'gatekeeper-2'],
    },
  },
  'grant-delegation': {
    body: { to: 'gatekeeper-2', starts: '2026-07-01T00:00:00Z', ends: '2026-07-15T00:00:00Z' },
    answer: receipt('demo', 6, 'delegation-granted'),
  },
  'revoke-delegation': { body: { reason: 'I am back earlier.' }, answer: receipt('demo', 7, 'delegation-revoked') },
  'accept-delegation': { body: {}, answer: receipt('demo', 8, 'delegation-accepted') },
  'get-changes': {
    answer: {
      items: [
        {
          id: 'c1',
          change: { kind: 'boards', boards },
          by: 'admin',
          gains: ['a seat on the board Portfolio Board'],
          at: '2026-03-02T09:30:00.000Z',
          actions: ['approve', 'refuse'],
          approvers: ['pmo'],
          differences: officeEntry.differences,
        },
      ],
      answered: [
        {
          id: 'c0',
          kind: 'people',
          by: 'admin',
          at: '2026-03-01T09:30:00.000Z',
          approved: false,
          answeredBy: 'pmo',
          answeredAt: '2026-03-01T10:00:00.000Z',
          reason: 'One role is enough.',
        },
      ],
    },
  },
  'approve-change': { body: {}, answer: receipt('demo', 9, 'change-approved', 'boards-set') },
  'refuse-change': { body: { reason: 'You manage projects of this board.' }, answer: receipt('demo', 9, 'change-refused') },
  'get-office-history': { answer: { items: [officeEntry], cursor: '3' } },
  'export-office': {
    answer: {
      format: 'tollgate-export/1',
      office: 'demo',
      exportedAt: '2026-03-02T10:00:00.000Z',
      streams: [{ stream: 'office/demo', commits: [entry] }],
      anchors: [],
    },
  },
} as const satisfies { readonly [Id in RouteId]?: ExampleOf<Id> };
