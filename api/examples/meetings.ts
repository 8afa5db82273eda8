/** Examples of a meeting of a board, from its plan to its minutes. */
import type { meetingRoutes } from '../routes/meetings.ts';
import type { ExampleOf } from './example.ts';
import { digest, project, receipt, review } from './shared.ts';

type OfMeetings = (typeof meetingRoutes)[number]['id'];

const meeting = '9Lk4ZrT9wXbY6mNcVdLp2d';
const now = '2026-03-24T13:20:00.000Z';
const said = { name: 'Portfolio Board, March', minutesPlanned: 90, place: 'Room 4.12', chair: 'gatekeeper-1' };
const startsAt = '2026-03-24T13:00:00.000Z';
const attendees = ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3'];
const item = { id: 'i1', kind: 'round' as const, ref: review, title: 'Permits online', about: 'Is the case good?', project };
const action = {
  id: 'a1',
  item: 'i1',
  what: 'Send the second offer to the board.',
  owner: 'manager',
  due: '2026-04-02',
};
const row = {
  ...{ id: meeting, office: 'demo', board: 'portfolio-board', status: 'open' as const, startsAt, ...said },
  ...{ attendees: 3, items: 1, consent: 1, openActions: 1 },
};
const entry = {
  stream: `meeting/${meeting}`,
  seq: 4,
  at: '2026-03-24T13:02:00.000Z',
  actor: { kind: 'person' as const, id: 'gatekeeper-1' },
  command: 'gatekeeper-1:k4',
  content: digest('c'),
  facts: [{ type: 'meeting-opened' }],
  previous: digest('a'),
  digest: digest('b'),
};

export const meetingExamples: { readonly [Id in OfMeetings]: ExampleOf<Id> } = {
  'list-meetings': { answer: { items: [row] } },
  'plan-meeting': {
    body: {
      ...{ office: 'demo', board: 'portfolio-board', name: said.name, place: said.place },
      ...{ day: '2026-03-24', time: '13:00', minutes: 90, fills: 'all' as const },
    },
    answer: receipt(meeting, 1, 'meeting-planned'),
  },
  'get-meeting': {
    answer: {
      ...{ id: meeting, version: 6, office: 'demo', status: 'open', startsAt, zone: 'Europe/London', ...said, attendees },
      board: { id: 'portfolio-board', name: 'Portfolio Board', seats: attendees },
      ...{ fills: 'all', by: 'pmo', plannedAt: '2026-03-03T09:00:00.000Z', openedAt: '2026-03-24T13:02:00.000Z' },
      agenda: [
        {
          ...{ ...item, consent: true, discussed: { note: 'No question was asked.', at: now, by: 'gatekeeper-1' } },
          standing: {
            ...{ open: true, deadline: '2026-04-01T09:00:00.000Z', voted: 1, roster: 3, quorum: 2 },
            ...{ youMayVote: true, youVoted: false, missing: ['gatekeeper-1', 'gatekeeper-2'] },
          },
        },
      ],
      gathers: ['round', 'change-request', 'selection'],
      closesAt: '2026-03-19T23:59:59.999Z',
      suggested: [],
      attendance: [
        { person: 'gatekeeper-1', as: 'present' },
        { person: 'gatekeeper-2', as: 'remote' },
        { person: 'gatekeeper-3', as: 'apologies' },
      ],
      attendanceBy: { 'gatekeeper-1': ['pmo'], 'gatekeeper-2': ['pmo'], 'gatekeeper-3': ['pmo'] },
      actions: [{ ...action, by: 'gatekeeper-1', at: now, youMayFinish: false }],
      ...{
        corrections: [],
        toApprove: [],
        offered: ['keep-agenda', 'add-items', 'mark-consent', 'run', 'close', 'keep-actions'],
        now,
      },
    },
  },
  'move-meeting': {
    body: { day: '2026-03-25', time: '10:00', reason: 'Two members travel on the twenty-fourth.' },
    answer: receipt(meeting, 2, 'meeting-moved'),
  },
  'cancel-meeting': { body: { reason: 'Nothing waits for the board.' }, answer: receipt(meeting, 3, 'meeting-cancelled') },
  'add-items': {
    body: { matters: [review], free: [{ title: 'Minutes of the last meeting' }] },
    answer: receipt(meeting, 2, 'items-added'),
  },
  'remove-item': { body: {}, answer: receipt(meeting, 3, 'item-removed') },
  'order-agenda': { body: { items: ['i2', 'i1'] }, answer: receipt(meeting, 3, 'agenda-ordered') },
  'mark-consent': { body: { items: ['i1'] }, answer: receipt(meeting, 3, 'consent-marked') },
  consent: {
    body: { items: ['i1', 'i2'], reason: 'As the PMO recommends.' },
    answer: {
      items: [
        { item: 'i1', taken: receipt(review, 3, 'ballot-cast') },
        {
          item: 'i2',
          refused: { code: 'conflict-of-interest', message: 'gatekeeper-2 sponsors it and so may not decide on it.' },
        },
      ],
    },
  },
  'open-meeting': { body: {}, answer: receipt(meeting, 4, 'meeting-opened') },
  'take-attendance': {
    body: {
      people: [
        { person: 'gatekeeper-1', as: 'present' },
        { person: 'gatekeeper-2', as: 'remote' },
      ],
    },
    answer: receipt(meeting, 5, 'attendance-taken'),
  },
  'discuss-item': { body: { note: 'No question was asked.' }, answer: receipt(meeting, 6, 'item-discussed') },
  'set-action': {
    body: { item: 'i1', what: action.what, owner: action.owner, due: action.due },
    answer: receipt(meeting, 7, 'action-set'),
  },
  'change-action': {
    body: { due: '2026-04-09', reason: 'The supplier answers a week later.' },
    answer: receipt(meeting, 8, 'action-changed'),
  },
  'report-action-done': {
    body: { word: 'The offer went to all members on 1 April.' },
    answer: receipt(meeting, 9, 'action-done'),
  },
  'drop-action': { body: { reason: 'The project was stopped.' }, answer: receipt(meeting, 9, 'action-dropped') },
  'close-meeting': { body: {}, answer: receipt(meeting, 8, 'meeting-closed') },
  'correct-minutes': {
    body: { text: 'Item 1: the offer is of 12 March.', reason: 'The minutes named the first offer.' },
    answer: receipt(meeting, 9, 'minutes-corrected'),
  },
  'approve-minutes': { body: { meeting: '3Ab4ZrT9wXbY6mNcVdLp5f' }, answer: receipt(meeting, 10, 'minutes-approved') },
  'get-meeting-history': { answer: { items: [entry], cursor: '4' } },
  'export-meeting': {
    answer: {
      format: 'tollgate-export/1',
      meeting,
      exportedAt: '2026-03-19T18:00:00.000Z',
      streams: [{ stream: `meeting/${meeting}`, commits: [entry] }],
      anchors: [],
    },
  },
  'list-meeting-actions': {
    answer: {
      items: [
        {
          ...{ meeting, meetingName: said.name, office: 'demo', board: 'portfolio-board', action: 'a1' },
          ...{ what: action.what, owner: action.owner, due: action.due, since: now },
        },
      ],
    },
  },
};
