/**
 * What people are mailed, on every store of notes: random streams of notices to two people with random preferences, a mail server that fails, and a host
 * that dies at any write. The mailbox knows mails by their ids, as the one of one machine does.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, timeAt } from '#domain/office/calendar/working-days.ts';
import { newsTopics } from '#domain/office/mail/choices.ts';
import { isQuiet, type MailPreferences } from '#domain/office/mail/preferences.ts';
import { type MailRule, mailRule } from '#domain/office/mail/rule.ts';
import { cannotWait, noticedFacts, noticeOf } from '#domain/reactions/notices.ts';
import { isLeftOff } from '#domain/reactions/pace.ts';
import { hoursBetweenRequests } from '#domain/reactions/requests-together.ts';
import type { Mail } from '#domain/values/mail.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { sendDueMails } from '#functions/kit/day-mails.ts';
import { log } from '#functions/kit/log.ts';
import { letWait, type WaitingMail } from '#functions/kit/waiting-mails.ts';

const people = ['ann', 'bob'] as const;
const at = fc.constantFrom('07:30', '08:00', '11:45', '18:50');

const preferences: fc.Arbitrary<MailPreferences> = fc.record({
  zone: fc.constantFrom('UTC', 'Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Auckland'),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  at,
  quiet: fc.constantFrom(
    null,
    { from: '20:00', until: '07:00' },
    { from: '13:00', until: '15:00' },
    { from: '22:30', until: '23:30' },
  ),
  without: fc.subarray(Object.keys(newsTopics) as (keyof typeof newsTopics)[], { maxLength: 3 }),
  requests: fc.constantFrom('together' as const, 'at-once' as const),
});

const step = fc.record({
  minutes: fc.integer({ min: 0, max: 700 }),
  notices: fc.array(
    fc.record({
      person: fc.constantFrom(...people),
      type: fc.constantFrom(...noticedFacts),
      gathers: fc.boolean(),
      group: fc.constantFrom('Bridge', 'Tunnel', undefined),
    }),
    { maxLength: 4 },
  ),
  /** The server takes no mail; or the host dies after so many writes. */
  fault: fc.oneof(fc.constant('none' as const), fc.constant('server' as const), fc.integer({ min: 0, max: 5 })),
});

const week = fc.record({ ann: preferences, bob: preferences, steps: fc.array(step, { minLength: 10, maxLength: 40 }) });
type Week = typeof week extends fc.Arbitrary<infer T> ? T : never;

class Death extends Error {}

/** The store as a host sees it that dies after so many writes; what was written stays. */
function mortal(notes: NoteStore, lives: number): NoteStore {
  let left = lives;
  const write =
    <A extends unknown[], T>(act: (...of: A) => Promise<T>) =>
    async (...of: A): Promise<T> => {
      if (left <= 0) throw new Death();
      left -= 1;
      return act(...of);
    };
  return {
    add: write((...of) => notes.add(...of)),
    put: write((...of) => notes.put(...of)),
    remove: write((...of) => notes.remove(...of)),
    some: (...of) => notes.some(...of),
    all: (...of) => notes.all(...of),
    last: (...of) => notes.last(...of),
  };
}

interface Arrived {
  readonly at: Instant;
  readonly person: string;
  readonly mail: Mail;
}

/** Lives through the stream, then a month without faults, so that all that waits has had its time. */
async function live({ steps, ...of }: Week, notes: NoteStore) {
  const rules: Record<string, MailRule> = Object.fromEntries(
    people.map(person => [person, mailRule({}, { at: '2026-01-01T00:00:00.000Z', preferences: of[person] })]),
  );
  const arrived = new Map<string, Arrived>();
  const noticed: WaitingMail[] = [];
  let now: Instant = '2026-03-23T06:00:00.000Z';
  const run = async (fault: Week['steps'][number]['fault']) => {
    const store = typeof fault === 'number' ? mortal(notes, fault) : notes;
    await sendDueMails({
      ...{ notes: store, now, portalUrl: 'https://t.example' },
      ruleOf: async person => rules[person] as MailRule,
      waitsFor: async () => [],
      addressOf: async ({ person }) => `${person}@example.org`,
      send: async mail => {
        if (fault === 'server') throw new Error('no server');
        const person = mail.to.split('@')[0] ?? '';
        if (!arrived.has(mail.id)) arrived.set(mail.id, { at: now, person, mail });
      },
    }).catch(error => {
      if (!(error instanceof Death)) throw error;
    });
  };
  for (const { minutes, notices, fault } of steps) {
    for (const { person, type, gathers, group } of notices) {
      const id = `project/p#${noticed.length}#0/${person}`;
      const text = { subject: `<${noticed.length}>`, lines: [], path: '/work', ...(group !== undefined && { group }) };
      const notice = noticeOf({ type });
      const mail = {
        id,
        person,
        at: now,
        to: `${person}@example.org`,
        office: { id: 'o', name: 'Office' },
        notice,
        gathers,
        ...text,
      };
      noticed.push(mail);
      await letWait(mail, notes);
    }
    now = addDays(now, minutes / 1440);
    await run(fault);
  }
  for (let looked = 0; looked < 30 * 48 && (await isUnderWay(notes)); looked += 1) {
    now = addDays(now, 1 / 48);
    await run('none');
  }
  return { arrived: [...arrived.values()], noticed, rules };
}

/** Whether something waits, or is noted to be sent. */
async function isUnderWay(notes: NoteStore): Promise<boolean> {
  const noted = (await notes.all('day-mail')) as readonly { readonly body: { readonly state: string } }[];
  return (await notes.all('waiting-mail')).length > 0 || noted.some(({ body }) => body.state !== 'sent');
}

/** Which notices a mail holds. */
const heldBy = ({ mail: { subject, text } }: Arrived, noticed: readonly WaitingMail[]) =>
  noticed.filter(({ subject: mark }) => subject === mark || text.split('\n').includes(mark));

type Told = Arrived & { readonly held: readonly WaitingMail[] };

/** Hours between a mail that asks somebody for something and the one before, of those that go neither with the mail of a day nor with an invitation. */
function gapsOf(told: readonly Told[], who: string): number[] {
  const asking = told
    .filter(({ person, held }) => person === who && held.some(({ notice }) => notice.kind === 'request'))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  return asking.flatMap(({ at: when, held }, index) => {
    const before = asking[index - 1];
    const isAlone = held.every(({ notice }) => notice.kind === 'request');
    return before && isAlone ? [(Date.parse(when) - Date.parse(before.at)) / 3_600_000] : [];
  });
}

export function dayMailContract(name: string, make: () => Promise<NoteStore>, numRuns: number): void {
  describe(`${name}: mails of a day`, () => {
    test('whatever people are told, and whenever mail fails or the host dies: one mail of a day at most, none in quiet hours, requests four hours apart, nothing lost and nothing twice', {
      timeout: 300_000,
    }, async () => {
      log.setLogLevel('SILENT');
      const seen = { mails: 0, several: 0, urgent: 0, gaps: 0 };
      await fc.assert(
        fc.asyncProperty(week, async given => {
          const { arrived, noticed, rules } = await live(given, await make());
          const told = arrived.map(one => ({ ...one, held: heldBy(one, noticed) }));
          const wanted = noticed.filter(mail => !isLeftOff(mail, rules[mail.person] as MailRule));
          expect(told.flatMap(({ held }) => held.map(({ id }) => id)).sort()).toEqual(wanted.map(({ id }) => id).sort());
          for (const { person, held } of told) expect(held.every(mail => mail.person === person)).toBe(true);
          const ofDays = told.filter(({ held }) => held.some(({ notice }) => !cannotWait(notice)));
          for (const { person, at: when } of ofDays) {
            const { calendar, preferences: set } = rules[person] as MailRule;
            expect([isQuiet(set, timeAt(calendar, when)), timeAt(calendar, when) >= set.at]).toEqual([false, true]);
          }
          const days = ofDays.map(({ person, at: when }) => `${person} ${dayAt((rules[person] as MailRule).calendar, when)}`);
          expect(days).toEqual([...new Set(days)]);
          const gaps = people.filter(who => given[who].requests === 'together').flatMap(who => gapsOf(told, who));
          expect(gaps.filter(hours => hours < hoursBetweenRequests)).toEqual([]);
          seen.gaps += gaps.length;
          seen.mails += told.length;
          seen.several += told.filter(({ held }) => held.length > 1).length;
          seen.urgent += told.length - ofDays.length;
        }),
        { numRuns },
      );
      // A few weeks need not have met everything.
      if (numRuns >= 20) expect(Math.min(seen.mails, seen.several, seen.urgent, seen.gaps)).toBeGreaterThan(numRuns / 8);
    });
  });
}
