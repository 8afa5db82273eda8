/** Every kind of mail in German, by the one table of kinds: no sentence of ours is left in English, and links, figures, days and people's words are those of the English mail. */
import { describe, expect, it } from 'vitest';
import { noticedFacts } from '#domain/reactions/notices.ts';
import { together } from '#functions/kit/mail-text.ts';
import type { WaitingMail } from '#functions/kit/waiting-mails.ts';
import { sayIn } from '#languages/served.ts';
import { englishIn } from '../support/english-left.ts';
import { type MailOfSample, mailsOfSamples, wordsOfSamples } from '../support/mails-of-samples.ts';

const portalUrl = 'https://gates.example.org';
const german = await sayIn('de');
const all = mailsOfSamples();
const people = wordsOfSamples(text => german(text) !== text);

/** What a mailer makes of a mail of its own; subjects are cut there. */
const longestSubject = 200;

function mailOf({ mail: { notification, notice } }: MailOfSample): WaitingMail {
  const { subject, lines, path } = notification;
  const office = { id: 'pmo', name: 'PMO' };
  return {
    id: 'm',
    to: 'x@example.org',
    office,
    person: 'x',
    subject,
    lines,
    path,
    at: '2026-03-02T09:00:00.000Z',
    notice,
    gathers: false,
  };
}

/** Without what people wrote. */
const ours = (line: string) => people.reduce((rest, words) => rest.replaceAll(words, '…'), line);

/** Each number, however it is grouped and wherever it stands. */
const figures = (text: string) =>
  text
    .match(/\d+(?:[.,]\d+)*/g)
    ?.map(each => each.replaceAll(/[.,]/g, ''))
    .toSorted() ?? [];

/** Lines that say in German what they said in English, or say it in half. */
function leftIn(lines: readonly string[]): readonly string[] {
  return lines.filter(line => {
    const said = german(line);
    return englishIn(ours(said)).length > 0 || (said === line && /\p{L}{2}/u.test(ours(line)));
  });
}

it('There is an example of every kind of mail, and the examples are of no other', () => {
  expect([...new Set(all.map(({ fact }) => fact))].toSorted()).toEqual(noticedFacts.toSorted());
});

describe.each(noticedFacts)('mails about %s', kind => {
  const mails = all.filter(({ fact }) => fact === kind);

  it('Its subject and lines are German, and only what people wrote is as they wrote it', () => {
    const left = mails.flatMap(({ mail: { notification } }) => leftIn([notification.subject, ...notification.lines]));
    expect([mails.length > 0, left]).toEqual([true, []]);
  });

  it('It keeps its one link, its figures and days and what people wrote, and its subject fits', () => {
    for (const mail of mails) {
      const inEnglish = together([mailOf(mail)], { portalUrl });
      const inGerman = together([mailOf(mail)], { portalUrl, say: german });
      expect(inGerman.text.split(`${portalUrl}${mail.mail.notification.path}`)).toHaveLength(2);
      expect(figures(inGerman.subject + inGerman.text)).toEqual(figures(inEnglish.subject + inEnglish.text));
      const written = people.filter(words => words.split(' ').length > 2 && inEnglish.text.includes(words));
      expect(written.filter(words => !inGerman.text.includes(words))).toEqual([]);
      expect([...inGerman.subject].length).toBeLessThanOrEqual(longestSubject);
      expect(inGerman.subject).not.toMatch(/[\n{}]/);
    }
  });
});
