/** Examples of operations on personal data. */
import { personalPlaces } from '#domain/values/personal-places.ts';
import type { ExampleOf } from './example.ts';
import { receipt } from './shared.ts';

const at = '2026-03-02T09:00:00.000Z';

export const personalDataExamples: {
  readonly [Id in
    | 'get-personal-data'
    | 'put-retention'
    | 'get-person-data'
    | 'erase-person'
    | 'set-legal-hold'
    | 'lift-legal-hold']: ExampleOf<Id>;
} = {
  'get-personal-data': {
    answer: {
      gone: [{ person: 'p7', name: 'Gina Roth', at, keptUntil: '2028-03-01T09:00:00.000Z' }],
      erased: [
        {
          ...{ person: 'p3', pseudonym: 'Erased person 4fc82b', at, reason: 'Asked for it.', by: 'admin', approvedBy: 'pmo' },
          removed: [{ place: 'records', count: 2 }],
        },
      ],
      holds: [{ id: 'h1', on: { kind: 'project', project: 'p1' }, by: 'pmo', at, reason: 'A claim of the supplier.' }],
      retention: { people: 730 },
      keepsMails: true,
      version: 41,
      mayChange: true,
    },
  },
  'put-retention': {
    body: { retention: { people: 730, mails: 365 }, reason: 'The works council has agreed to two years.' },
    answer: receipt('demo', 41, 'retention-set'),
  },
  'get-person-data': {
    answer: {
      ...{ person: 'p7', name: 'Gina Roth', exportedAt: at, erased: false },
      stored: [
        {
          place: 'records',
          what: personalPlaces.records,
          items: [{ value: { name: 'Gina Roth', email: 'gina.roth@example.org' } }],
        },
      ],
      notCovered: 'Names that people wrote into texts and files.',
    },
  },
  'erase-person': { body: { reason: 'She has asked for it.' }, answer: receipt('demo', 42, 'change-proposed') },
  'set-legal-hold': {
    body: { on: { kind: 'project', project: 'p1' }, reason: 'A claim of the supplier.' },
    answer: receipt('demo', 43, 'legal-hold-set'),
  },
  'lift-legal-hold': { body: { reason: 'The claim is settled.' }, answer: receipt('demo', 44, 'change-proposed') },
};
