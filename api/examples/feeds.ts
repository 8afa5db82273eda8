/** Examples of the operations on calendars and feeds. */
import type { DecisionFeed, Feeds } from '../answers/feeds.ts';
import { receipt } from './shared.ts';

const feeds: Feeds = { items: [{ feed: 'calendar', madeAt: '2026-03-02T09:30:00.000Z' }] };

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Tollgate//Tollgate//EN',
  'METHOD:PUBLISH',
  'BEGIN:VEVENT',
  'UID:meeting.2k3n@demo.tollgate',
  'SEQUENCE:1',
  'DTSTAMP:20260302T093000Z',
  'DTSTART:20261208T140000Z',
  'DTEND:20261208T153000Z',
  'SUMMARY:Portfolio Board\\, December',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const decisions: DecisionFeed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Decisions of Demo',
  home_page_url: 'https://tollgate.example.org',
  language: 'en',
  items: [
    {
      id: 'urn:tollgate:demo:review:solar-roof.business-case.1',
      url: 'https://tollgate.example.org/reviews/solar-roof.business-case.1',
      title: 'go: Solar roof',
      content_text: 'go at Business case, round 1, with 4 of 5 ballots.',
      date_published: '2026-03-02T10:00:00.000Z',
      tags: ['go', 'business-case'],
    },
  ],
};

export const feedExamples = {
  'get-feeds': { answer: feeds },
  'make-feed': {
    body: {},
    answer: { ...receipt('demo', 41, 'feed-address-made'), address: 'https://tollgate.example.org/v1/calendar/demo/SECRET.ics' },
  },
  'withdraw-feed': { body: {}, answer: receipt('demo', 42, 'feed-address-withdrawn') },
  'read-calendar': { answer: calendar },
  'read-decisions': { answer: decisions },
} as const;
