/** People who are changed one by one, deactivated and replaced. */
import type { Answer } from '../answers.ts';
import { receipt } from './shared.ts';

const places: Answer<'get-places'> = {
  person: 'gatekeeper-1',
  name: 'Grace Lindqvist',
  items: [
    {
      kind: 'seat',
      of: 'portfolio-board',
      name: 'Portfolio Board',
      follows: 'New rounds open without it, if their quorum can be met.',
    },
    {
      kind: 'round-seat',
      of: '1m84harbourcranes00000.business-case.1',
      name: 'Harbour cranes',
      about: 'Business case',
      follows: 'Counts as stepped back: the others decide, or the round ends without a decision.',
      stays: 'The ballot of gatekeeper-1 stands; only a seat without a ballot is given to another.',
    },
  ],
};

export const peopleExamples = {
  'import-people': {
    body: {
      records: [
        { line: 1, cells: ['Name', 'Mail', 'Roles', 'Desk'] },
        { line: 2, cells: ['Olu Bright', 'olu@example.org', 'Gatekeeper; Sponsor', '4.12'] },
        { line: 3, cells: ['Kim Vale', 'kim@example.org', 'Boss', '4.13'] },
      ],
      commit: true,
      expectedVersion: 1,
      reason: 'The list of June.',
    },
    answer: {
      header: 1,
      unread: ['Desk'],
      items: [
        { line: 2, id: 'olu', name: 'Olu Bright', outcome: 'new' as const, changes: [], refused: [] },
        {
          line: 3,
          id: 'kim',
          name: 'Kim Vale',
          outcome: 'refused' as const,
          changes: [],
          refused: [{ field: 'roles', value: 'Boss', reason: 'no role; roles are sponsor, project manager, PMO' }],
        },
      ],
      version: 5,
      committed: true,
      facts: ['people-set'],
    },
  },
  'put-person': {
    body: {
      name: 'Sam Okafor',
      email: 'sam@example.org',
      roles: ['sponsor', 'gatekeeper'] as ('sponsor' | 'gatekeeper')[],
      reason: 'Joins the board.',
    },
    answer: receipt('demo', 6, 'people-set'),
  },
  'remove-person': { body: { reason: 'Entered by mistake.' }, answer: receipt('demo', 7, 'people-set') },
  'get-places': { answer: places },
  'replace-person': {
    body: { successor: 'gatekeeper-2', reason: 'Leaves the ministry in June.' },
    answer: { replaced: places.items.slice(0, 1), left: places.items.slice(1), remaining: 0 },
  },
  'deactivate-person': {
    body: { reason: 'On parental leave until March.' },
    answer: receipt('demo', 6, 'person-deactivated'),
  },
  'reactivate-person': { body: { reason: 'Back from leave.' }, answer: receipt('demo', 7, 'person-reactivated') },
};
