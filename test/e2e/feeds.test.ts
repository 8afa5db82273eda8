/**
 * A calendar and a feed of decisions on a running host, by secret addresses and without a sign-in: what stands in them, read by independent readers
 * (ical.js, feedsmith), and when an address leads nowhere.
 */
import { detectJsonFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { englishIn } from '#test/support/english-left.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because } from './api-driver.ts';
import { meetingTerms } from './meetings-made.ts';

let host: TestHost;
const { post, read, done, submit, accept, openRound, decide, projectWhen } = actsOn(() => host);
const feeds = '/v1/offices/demo/feeds';
const ofBoard = { office: 'demo', board: 'portfolio-board' };

beforeAll(async () => {
  host = await startTestHost();
}, 120_000);
afterAll(() => host?.close());

/** The path of a new address; its host is that of the portal. */
async function addressOf(person: string, feed: 'calendar' | 'decisions'): Promise<string> {
  const { address } = await done(post(person, `${feeds}/${feed}`, {}));
  const { origin, pathname } = new URL(address);
  expect(origin).toBe(new URL(host.host.app.settings.portalUrl).origin);
  return pathname;
}

async function eventsAt(path: string): Promise<readonly ICAL.Event[]> {
  const { status, headers, body } = await host.raw(path);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
}

describe('a calendar', () => {
  test('by its address a person reads the own meetings, as they stand now, and nobody else’s', async () => {
    const path = await addressOf('gatekeeper-1', 'calendar');
    const name = 'Portfolio Board; December, 🏛️';
    const { id } = await done(post('pmo', '/v1/meetings', meetingTerms(ofBoard, { name })));
    const mine = async () => (await eventsAt(path)).find(({ uid }) => uid === `meeting.${id}@demo.tollgate`);
    const event = await until('the meeting is in the calendar', mine);
    const { startsAt, minutesPlanned } = await read('pmo', `/v1/meetings/${id}`);
    expect([event.summary, event.sequence, event.location]).toEqual([name, 0, 'Room 1']);
    expect(event.startDate.toJSDate().toISOString()).toBe(startsAt);
    expect(event.duration.toSeconds()).toBe(minutesPlanned * 60);
    await done(post('pmo', `/v1/meetings/${id}/move`, { minutes: 120, reason: because }));
    expect(await mine()).toMatchObject({ sequence: 1 });
    await done(post('pmo', `/v1/meetings/${id}/cancel`, { reason: because }));
    const cancelled = await until('it is cancelled', async () => {
      const now = await mine();
      return now?.sequence === 2 && now;
    });
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const others = await eventsAt(await addressOf('sponsor', 'calendar'));
    expect(others.filter(({ uid }) => uid.startsWith('meeting.'))).toEqual([]);
  });

  test('what waits for a person stands in the calendar on its day, and leaves it when it is done', async () => {
    const project = await submit({ costs: [] });
    const path = await addressOf('sponsor', 'calendar');
    const title = (await projectWhen(project, 'is returned', ({ status }) => status === 'returned')).proposal.title;
    const mine = async () => (await eventsAt(path)).filter(({ summary }) => summary === `Revise the returned proposal: ${title}`);
    const [event] = await until('it is in the calendar', async () => {
      const found = await mine();
      return found.length > 0 && found;
    });
    expect([event?.startDate.isDate, event?.component.getFirstPropertyValue('url')]).toEqual([
      true,
      expect.stringContaining(`/projects/${project}`),
    ]);
    await done(post('sponsor', `/v1/projects/${project}/withdrawal`, { reason: because }));
    await until('it has left the calendar', async () => (await mine()).length === 0);
  });

  test('the planned end of a project stands in the calendars of those who lead it', async () => {
    const project = await submit();
    await accept(project, 'manager');
    await decide(project, await openRound(project), { outcome: 'go' });
    const path = await addressOf('manager', 'calendar');
    const end = await until('it is in the calendar', async () =>
      (await eventsAt(path)).find(({ uid }) => uid === `end.${project}@demo.tollgate`),
    );
    expect([end.startDate.toString(), end.endDate.toString()]).toEqual(['2030-12-31', '2031-01-01']);
  });
});

describe('a feed of decisions', () => {
  test('each decision is an item with an id that stays, its outcome, its instant and a link, read as JSON Feed 1.1', async () => {
    const path = await addressOf('auditor', 'decisions');
    const project = await submit();
    await accept(project, 'manager');
    const review = await openRound(project);
    await decide(project, review, { outcome: 'hold', reason: because });
    const id = `urn:tollgate:demo:review:${review}`;
    const { feed, item, type } = await until('the decision is in the feed', async () => {
      const { status, headers, body } = await host.raw(path);
      expect(status).toBe(200);
      expect(detectJsonFeed(body)).toBe(true);
      const parsed = parseJsonFeed(body);
      const item = parsed.items?.find(entry => entry.id === id);
      return item && { feed: parsed, item, type: headers.get('content-type') };
    });
    expect(type).toBe('application/feed+json; charset=utf-8');
    expect(feed.title).toContain('Decisions of ');
    expect(item).toMatchObject({ title: expect.stringMatching(/^hold: Undertaking/), tags: ['hold', expect.any(String)] });
    expect(item.url).toBe(`${host.host.app.settings.portalUrl}/reviews/${review}`);
    const { endedAt } = (await read('auditor', '/v1/reviews')).items.find((row: { id: string }) => row.id === review);
    expect(new Date(String(item.date_published)).toISOString()).toBe(endedAt);
    expect(JSON.stringify((await host.raw(path)).body)).not.toContain(path.split('/').at(-1)?.replace('.json', ''));
  });
});

describe('feeds of somebody who reads German', () => {
  const speaks = async (person: string, language: 'en' | 'de') => {
    const path = '/v1/offices/demo/mail-preferences';
    const { set: _set, inForce: _inForce, last: _last, next: _next, ...kept } = await read(person, path);
    const { status } = await host.send(person, { method: 'PUT', path, body: { ...kept, language } });
    expect(status).toBe(200);
  };

  test('the calendar says in German what waits, when and where to look, the titles stay, and English is back when it is chosen', async () => {
    await speaks('gatekeeper-4', 'de');
    const path = await addressOf('gatekeeper-4', 'calendar');
    const name = 'The board of the quay';
    const terms = meetingTerms(ofBoard, { name, link: 'https://meet.example.org/b' });
    const { id } = await done(post('pmo', '/v1/meetings', terms));
    const review = await (async () => {
      const project = await submit();
      await accept(project, 'manager');
      return openRound(project);
    })();
    const events = await until('both are in the calendar', async () => {
      const all = await eventsAt(path);
      const meeting = all.find(({ uid }) => uid === `meeting.${id}@demo.tollgate`);
      const ballot = all.find(({ component }) => String(component.getFirstPropertyValue('url')).endsWith(`/reviews/${review}`));
      return meeting && ballot && { meeting, ballot };
    });
    expect(events.meeting.summary).toBe(name);
    expect(events.meeting.description).toMatch(/^Teilnahme: https:\S+\nTagesordnung und Entscheidungsunterlagen: http/);
    expect(events.ballot.summary).toMatch(/^Stimme abgeben: Undertaking/);
    expect(englishIn(events.ballot.description, [])).toEqual([]);
    await speaks('gatekeeper-4', 'en');
    const again = (await eventsAt(path)).find(({ uid }) => uid === events.meeting.uid);
    expect(again?.description).toMatch(/^To join: https/);
  });

  test('the feed of decisions is marked as German, and outcomes and sentences of it are', async () => {
    await speaks('auditor', 'de');
    const path = await addressOf('auditor', 'decisions');
    const project = await submit();
    await accept(project, 'manager');
    const review = await openRound(project);
    await decide(project, review, { outcome: 'hold', reason: because });
    const item = await until('the decision is in the feed', async () => {
      const { body } = await host.raw(path);
      const feed = parseJsonFeed(body);
      expect([feed.language, feed.title]).toEqual(['de', expect.stringMatching(/^Entscheidungen von /)]);
      return feed.items?.find(({ id }) => id?.endsWith(review));
    });
    expect(item.title).toMatch(/^Zurückstellung: Undertaking/);
    expect(item.content_text).toMatch(/^Zurückstellung bei .+, Runde 1, mit \d von \d Stimmen[.] Gründe und Beleg: http/);
    expect(item.tags?.[0]).toBe('hold');
  });
});

describe('a secret address', () => {
  test('another address, a withdrawal and the person’s leaving end it, and each answer is the 404 of an address that never was', async () => {
    const gone = async (path: string) => (await host.raw(path)).body.detail;
    const never = await gone(`/v1/calendar/demo/${'x'.repeat(43)}.ics`);
    const first = await addressOf('gatekeeper-5', 'calendar');
    const second = await addressOf('gatekeeper-5', 'calendar');
    expect((await host.raw(second)).status).toBe(200);
    expect([await gone(first), (await host.raw(first)).status]).toEqual([never, 404]);
    await done(post('gatekeeper-5', `${feeds}/calendar/withdrawal`, {}));
    expect(await gone(second)).toBe(never);
    await done(post('gatekeeper-5', `${feeds}/calendar`, {}));
    const third = await addressOf('gatekeeper-5', 'calendar');
    await done(post('admin', '/v1/offices/demo/people/gatekeeper-5/deactivation', { reason: because }));
    expect(await gone(third)).toBe(never);
    expect(await gone(third.replace('/demo/', '/nowhere/'))).toBe(never);
    expect(await gone(third.replace('/calendar/', '/decisions/').replace('.ics', '.json'))).toBe(never);
  });

  test('the person sees that there is an address and since when; the secret is in no answer, fact or list, and a repeated request shows none', async () => {
    const first = await post('gatekeeper-2', `${feeds}/calendar`, {}, 'once');
    const again = await post('gatekeeper-2', `${feeds}/calendar`, {}, 'once');
    expect([first.status, again.status, again.body.address]).toEqual([201, 201, undefined]);
    const secret = new URL(first.body.address).pathname.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect((await read('gatekeeper-2', feeds)).items).toEqual([{ feed: 'calendar', madeAt: first.body.at }]);
    const histories = await read('admin', '/v1/offices/demo/history?limit=200');
    expect(JSON.stringify([histories, await host.commits()])).not.toContain(secret);
    expect((await host.raw(new URL(first.body.address).pathname)).status).toBe(200);
  });

  test('a program that looks at an address more than 240 times within an hour is told when to come again', async () => {
    const path = await addressOf('gatekeeper-3', 'calendar');
    const answers: number[] = [];
    for (let turn = 0; turn < 241; turn += 1) answers.push((await host.raw(path)).status);
    expect([answers.slice(0, 240).every(status => status === 200), answers[240]]).toEqual([true, 429]);
    const { headers, body } = await host.raw(path);
    expect([Number(headers.get('retry-after')) > 0, body.type]).toEqual([true, 'urn:tollgate:too-often']);
    expect((await host.raw(await addressOf('gatekeeper-3', 'calendar'))).status).toBe(200);
  });
});
