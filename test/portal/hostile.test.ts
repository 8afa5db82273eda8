import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiDriverAt, goals } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { all, line, payloads, planted } from './payloads.ts';
import { overflowOf, type Portal, startPortal, type Visitor } from './portal.ts';

/** Longer than a page of the brief: numbered, so that none can be lost at the end of one. */
const numbered = Array.from({ length: 1_300 }, (_, index) => `w${String(index).padStart(4, '0')}`);

let portal: Portal;
let visitor: Visitor;
let project: string;
let review: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  const { send, admitted, round, until, read } = apiDriverAt(portal);
  const proposal = {
    department: line(2),
    category: line(3),
    problem: all,
    aims: all,
    reference: line(5),
    costs: [{ year: 2027, amount: 100_000 }],
    benefits: [{ name: line(1), measure: line(2), amount: 5 }],
    contributions: goals.map(goal => ({ goal, points: 50, justification: all })),
    withheld: [{ field: 'start', reason: all }],
  };
  project = await admitted(`${line(1)} ${line(0)}`, proposal);
  await send('manager', `/v1/reviews/${await round(project)}/withdrawal`, { reason: all });
  await until('the request is withdrawn', async () => (await read(`/v1/projects/${project}`)).open === undefined);
  await send('manager', `/v1/projects/${project}/evidence`, { kind: 'note', title: 'Long', text: numbered.join(' ') });
  await send('manager', `/v1/projects/${project}/evidence`, {
    kind: 'note',
    title: line(7),
    text: all,
    link: 'https://example.org/?q=%22onclick=1',
  });
  await send('manager', `/v1/projects/${project}/reports`, {
    summary: all,
    forecast: 900_000,
    milestones: [{ name: line(1), due: '2027-01-01' }],
    kpis: [{ name: line(2), value: 1, target: 2 }],
    risks: [{ risk: line(4), probability: 5, impact: 5, response: line(8) }],
    communication: [{ audience: line(1), message: line(2), due: '2027-01-01' }],
  });
  await send('manager', `/v1/projects/${project}/reviews`, {});
  review = await round(project);
  const conditions = [{ text: all, due: '2099-05-05' }];
  await send('gatekeeper-2', `/v1/reviews/${review}/ballots`, { outcome: 'conditional-go', reason: all, conditions });
  await send('gatekeeper-3', `/v1/reviews/${review}/recusals`, { reason: all });
  visitor = await portal.as('Clara Boateng');
}, 120_000);
afterAll(() => portal.end());

describe('P15: hostile text is inert', () => {
  it.each([
    ['home', () => '/'],
    ['the board inbox', () => '/inbox'],
    ['the review', () => `/reviews/${review}`],
    ['the project', () => `/projects/${project}`],
    ['the portfolio', () => '/projects'],
    ['alerts', () => '/alerts'],
    ['mail', () => '/mail'],
  ])('hostile text on the page of %s is shown as text and does nothing', async (_name, path) => {
    const { page, go, offences } = visitor;
    await go(path());
    if (path().startsWith('/projects/')) await page.getByRole('button', { name: 'Show the history' }).click();
    await page.getByText('onerror=alert(2)').first().waitFor();
    expect(await page.evaluate(planted)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(offences.splice(0)).toEqual([]);
  });

  it.each([
    ['decision', () => `/reviews/${review}`],
    ['project', () => `/projects/${project}`],
  ])(
    'hostile text in the PDF of the %s brief is printed as it was typed, within the page, and does nothing',
    async (name, path) => {
      const { page, go, offences } = visitor;
      await go(path());
      const brief = await takeBrief(page, new RegExp(`${name} brief`, 'i'));
      const typed = [...payloads, ...numbered].map(text => text.replaceAll('\u202E', '\uFFFD'));
      expect(typed.filter(text => !brief.says(text))).toEqual([]);
      expect(brief.pieces.filter(({ left, right, bottom, top }) => left < 47 || right > 549 || bottom < 20 || top > 800)).toEqual(
        [],
      );
      expect(brief.acts).toEqual([]);
      expect(await page.evaluate(planted)).toEqual([]);
      expect(offences.splice(0)).toEqual([]);
    },
  );

  it('a mail with hostile text is plain text, and its links only open pages of the portal', async () => {
    const mails = await portal.host.wired.mailbox.list({ limit: 50 });
    const texts = await Promise.all(mails.map(mail => portal.host.wired.mailbox.read(mail.id)));
    expect(texts.some(mail => mail?.subject.includes('onerror=alert(2)'))).toBe(true);
    for (const mail of texts) expect(mail?.subject).not.toMatch(/[\r\n]/);
  });

  it('no cell of the portfolio’s CSV file begins a formula', async () => {
    const { page, go } = visitor;
    await go('/projects');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).toContain('onerror=alert(2)');
    expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
  });
});
