/** Mails in the language of who reads them: each kind of mail of the workflows, the mail of a day, and what stays as people wrote it. */
import { afterEach, describe, expect, it } from 'vitest';
import { mailLanguages } from '#domain/office/mail/choices.ts';
import { usualMail } from '#domain/office/mail/preferences.ts';
import { together } from '#functions/kit/mail-text.ts';
import { waitingLines } from '#functions/kit/waiting-lines.ts';
import type { WaitingMail } from '#functions/kit/waiting-mails.ts';
import { schedule } from '#functions/schedule/send-waiting-mails.ts';
import { languageTags } from '#languages/languages.ts';
import { sayIn } from '#languages/served.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { deciders, liveOffice, must, openRound, toFirstRound, vote } from '../workflows/scenarios.ts';

const german = await sayIn('de');

/** Words of English sentences that no German sentence has. */
const english = /\b(the|of|is|are|by|and|to|for|not|that|with|your|you|has|have|been)\b/iu;

/** Lines of a mail that still speak English; addresses, titles and reasons of these examples hold none of the words. */
const stillEnglish = (text: string) => text.split('\n').filter(line => english.test(line.replaceAll(/https?:\S+/g, '')));

it('The languages of mails are those of the catalogues', () => {
  expect([...mailLanguages].toSorted()).toEqual([...languageTags].toSorted());
});

describe('sentences of mails in German', () => {
  it.each([
    ['Your decision is asked: The harbour', 'Ihre Entscheidung ist gefragt: The harbour'],
    ['- Gail: conditional go. As we discussed.', '- Gail: Freigabe mit Auflagen. As we discussed.'],
    [
      '- Gina, by Dora: recycle (rework and come back)',
      '- Gina, abgegeben von Dora: Überarbeitung (überarbeiten und wiederkommen)',
    ],
    [
      'The gate Close is decided: recycle (rework and come back) (0 of 3 ballots approve, which is not enough; 3 for recycle).',
      'Über das Gate Close ist entschieden: Überarbeitung (überarbeiten und wiederkommen) (0 von 3 Stimmen sind dafür, was nicht reicht; 3 für Überarbeitung).',
    ],
    ['- it costs £1,000,000, and the limit is £900,000', '- es kostet 1.000.000\u00a0£, und die Grenze ist 900.000\u00a0£'],
    [
      'Petra asks for a change by which Petra gains a seat on the board Works, a veto on the board Works.',
      'Petra beantragt eine Änderung, durch die Petra Folgendes erhält: einen Sitz im Gremium Works, ein Veto im Gremium Works.',
    ],
  ])('It is said in German: %s', (said, read) => {
    expect(german(said)).toBe(read);
  });

  it.each([
    'The offer is gone.',
    'The law asks for it.',
    'A benefit is missing.',
    'What does it cost to run?',
    '- Report the reasons for the overrun and what is done about it',
    '- Search and rescue',
    'to: is of by '.repeat(200),
    `- ${'a, '.repeat(900)}b`,
  ])('What people wrote stays, although it looks like a sentence of ours: %s', text => {
    expect(german(text)).toBe(text);
  });
});

describe('a mail of several', () => {
  const mail = (id: string, subject: string): WaitingMail => ({
    ...{ id, to: 'greg@example.org', person: 'greg', at: '2026-03-02T09:00:00.000Z', subject, path: `/reviews/${id}` },
    ...{
      office: { id: 'pmo', name: 'Office of the North' },
      group: 'The end of the line',
      lines: ['Decide by 5 Mar 2026, 09:00 UTC.'],
    },
    ...{ notice: { kind: 'request' }, gathers: false },
  });

  it('A mail of several speaks German but for the names of the office and of the project, and so do the lines on what waits', () => {
    const waits = waitingLines(
      [{ kind: 'ballot', title: 'Vote', due: '2026-03-05T09:00:00.000Z', path: '/reviews/r1' } as never],
      { now: '2026-03-06T09:00:00.000Z', portalUrl: 'http://x', say: german },
    );
    const { subject, text } = together(
      [mail('r1', 'Your decision is asked: Quay'), mail('r2', 'Reminder: your decision on Harbour')],
      { portalUrl: 'http://x', waits, say: german },
    );
    expect(subject).toBe('2 Anfragen von Office of the North');
    expect(stillEnglish(text)).toEqual(['== The end of the line ==', 'Office of the North · Tollgate']);
    expect(text).toContain('Entscheiden Sie bis 5. März 2026, 09:00 UTC.');
    expect(text).toContain('war fällig am 5. März 2026');
    expect(text).toContain(': Vote (');
  });
});

describe('a round whose members read two languages', () => {
  let world: LiveWorld;
  afterEach(() => world.close());
  const speak = async (person: string, language: 'de' | 'en') => {
    const command = { type: 'set-mail-preferences', preferences: { ...usualMail, language } } as const;
    must(await world.give('office', 'pmo', command, person));
  };
  const mailsTo = (id: string) => world.sent.filter(({ to }) => to === `${id}@example.org`);

  it('It asks each of them in the own language, on the same day and with the same link', async () => {
    world = await liveOffice();
    await speak('greg', 'de');
    await speak('gina', 'en');
    await toFirstRound(world);
    const [inGerman] = mailsTo('greg');
    const [inEnglish] = mailsTo('gina');
    expect(inEnglish?.subject).toMatch(/^Your decision is asked: /);
    expect(inGerman?.subject).toMatch(/^Ihre Entscheidung ist gefragt: /);
    expect(inGerman?.text).toMatch(/Entscheiden Sie bis \d{1,2}\. März 2026, 09:\d\d UTC\./);
    expect(stillEnglish(inGerman?.text ?? 'the')).toEqual([]);
    expect(inGerman?.text).toContain('http://tollgate.example/reviews/p1.g1.1');
  });

  it('It brings the news of a day in German to who has set it, whenever that was', async () => {
    world = await openRound();
    await vote(world, 'p1.g1.1', 'go', ...deciders);
    await speak('manu', 'de');
    await world.advanceBy({ minutes: 30 });
    await schedule.handle(world.app);
    const news = mailsTo('manu').at(-1);
    expect(news?.subject).toMatch(/^\d Neuigkeiten von Transformation office$/);
    expect(news?.text).toContain('Freigabe: ');
    expect(mailsTo('sonia').at(-1)?.subject).toMatch(/news from Transformation office$/);
  });
});
