/** When somebody gets mail, as examples of requests and answers. */
import type { ExampleOf } from './example.ts';
import { mailTest } from './set-up.ts';
import { receipt } from './shared.ts';

const preferences = {
  zone: 'Europe/Lisbon',
  days: [1, 2, 3, 4],
  at: '08:30',
  quiet: { from: '19:00', until: '07:30' },
  weekly: { day: 1, at: '08:30' },
  without: ['choosing' as const],
  requests: 'together' as const,
  language: 'de' as const,
};

export const mailExamples: {
  readonly [Id in 'get-mail-preferences' | 'put-mail-preferences' | 'put-office-mail' | 'test-mail']: ExampleOf<Id>;
} = {
  'get-mail-preferences': {
    answer: {
      ...preferences,
      set: '2026-03-02T09:30:00.000Z',
      inForce: {
        zone: 'Europe/Lisbon',
        days: [1, 2, 3, 4],
        requests: 'together',
        weekly: { day: 1, at: '08:30' },
        office: { requests: 'first-of-day', weekly: null, version: 7 },
      },
      last: '2026-03-03T08:30:00.000Z',
      next: '2026-03-04T08:30:00.000Z',
    },
  },
  'test-mail': { body: {}, answer: mailTest },
  'put-office-mail': {
    body: { requests: 'first-of-day', weekly: { day: 1, at: '08:00' }, reason: 'Boards read their requests in the morning.' },
    answer: receipt('demo', 7, 'office-mail-set'),
  },
  'put-mail-preferences': { body: preferences, answer: receipt('demo', 6, 'mail-preferences-set') },
};
