import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentPolicy } from '../../cdk/portal.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let chair: Visitor;
let project: string;
/** The round of the first gate, decided with a dissenting voice, and that of the second, open with hidden ballots. */
let decided: string;
let open: string;

const gate = { question: 'Is the plan sound?', rule: { quorum: 3 } };
const second = {
  authority: 'advisory',
  rule: { quorum: 4, ballots: 'hidden-until-closed' },
  criteria: [
    { id: 'tested', name: 'The test report is on file', kind: 'must', check: { evidence: 'test-report' } },
    { id: 'cost', name: 'Cost is within 10 % of the baseline', kind: 'should', check: { expression: 'costVariance <= 10.0' } },
  ],
};
const proposal = {
  problem: 'Ships wait for two days.',
  costs: [{ year: 2027, amount: 100_000_000 }],
  benefits: [{ name: 'Ships turn round sooner', amount: 123_456_789 }],
  contributions: [{ goal: 'infrastructure', points: 80, justification: 'Cranes last forty years.' }],
};
const bytes = Buffer.from('All cranes lifted forty tons.');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const secret = 'Only the cost rests on one quote.';

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate, second });
  project = await api.admitted('Harbour cranes', proposal);
  decided = await api.round(project);
  const conditions = [{ text: 'Name a safety officer.', due: '2099-06-30', blocks: 'none' }];
  await api.ballot('gatekeeper-3', decided, { outcome: 'recycle', reason: 'The plan has no float.' });
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-4', 'chair'])
    await api.ballot(member, decided, { outcome: 'conditional-go', reason: 'Safety is not staffed yet.', conditions });
  await api.until('it is built', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  const about = { contentType: 'text/plain', bytes: bytes.length, sha256 };
  const { key, url, headers } = await api.send('manager', `/v1/projects/${project}/uploads`, { name: 'tests.txt', ...about });
  expect((await fetch(new URL(url, portal.url), { method: 'PUT', headers, body: bytes })).ok).toBe(true);
  const evidence = { kind: 'test-report', title: 'Load tests', file: { ...about, key } };
  await api.send('manager', `/v1/projects/${project}/evidence`, evidence);
  await api.send('manager', `/v1/projects/${project}/reports`, {
    summary: 'Steel is dearer.',
    forecast: 130_000_000,
    progress: 35,
    milestones: [{ name: 'First crane stands', due: '2099-01-01' }],
    risks: [{ risk: 'Steel rises again', probability: 4, impact: 3, response: 'Buy ahead' }],
  });
  await api.send('manager', `/v1/projects/${project}/reviews`, {});
  open = await api.round(project);
  await api.ballot('gatekeeper-2', open, { outcome: 'recycle', reason: secret });
  chair = await portal.as('Clara Boateng');
}, 120_000);
afterAll(() => portal.end());

describe('the decision brief', () => {
  it('the brief of an open round holds all that the board is bound to, with the digests, and nothing of a hidden ballot', async () => {
    const { page, go, offences } = chair;
    await go(`/reviews/${open}`);
    const { deadline, pack } = await api.read(`/v1/reviews/${open}`);
    const brief = await takeBrief(page, /decision brief/i);
    expect(brief.name).toBe('decision-brief-harbour-cranes-build-gate-round-1.pdf');
    const said = [
      ...[
        'Portfolio Office (demonstration)',
        'Harbour cranes',
        'Build gate, round 1',
        'Not decided yet',
        'Ships wait for two days.',
      ],
      '4 of 6 members must vote; more than half of the ballots cast must approve. Clara Boateng, the chair, breaks ties.',
      'The board advises; the sponsor may go on against its advice, visibly.',
      ...['The test report is on file', 'Must', 'Pass', 'on file: Load tests', 'Cost is within 10 % of the baseline', 'Fail'],
      ...[`${pack.score.total} of 100`, 'Lasting infrastructure', '80', 'Cranes last forty years.'],
      ...['£1,000,000', '£1,300,000', '+30.0 %', '£1,234,567.89', 'Steel is dearer.', '35 %'],
      'Risk: Steel rises again (probability 4 × impact 3 of 25); response: Buy ahead',
      ...['Load tests', 'test-report', `SHA-256 ${sha256}`, pack.digest, pack.content],
      ...['Plan gate, round 1', 'Conditional go', 'Name a safety officer. Due 30 Jun 2099, by the project manager.'],
      ...['Ines Duarte', 'Recycle', 'The plan has no float.', 'Made by', 'Clara Boateng', 'Europe/London'],
      ...['The record is the history; this is a copy as of', `Page ${brief.pages} of ${brief.pages}`, `/reviews/${open}`],
      `Decides by${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/London' }).format(new Date(deadline))}`,
    ];
    expect(said.filter(text => !brief.says(text))).toEqual([]);
    expect(brief.says('Hugo MarinVoted')).toBe(true);
    expect(brief.says('Ballots are hidden unless the round is decided.')).toBe(true);
    expect(brief.says(secret)).toBe(false);
    expect(brief.bytes.toString('latin1')).not.toContain(secret);
    expect(offences.splice(0)).toEqual([]);
  });

  it('the brief of a decided round holds the outcome, why, the conditions and every ballot with its reason', async () => {
    const { page, go } = chair;
    await go(`/reviews/${decided}`);
    const { outcome } = await api.read(`/v1/reviews/${decided}`);
    const brief = await takeBrief(page, /decision brief/i);
    const said = [
      'This round is over',
      'Conditional go',
      outcome.why,
      'Is the plan sound?',
      'Name a safety officer.',
      '30 Jun 2099',
    ];
    const voices = [
      'Safety is not staffed yet.',
      'The plan has no float.',
      'Grace Lindqvist',
      'Hugo Marin',
      'Ines Duarte',
      'Jonas Weber',
    ];
    expect([...said, ...voices].filter(text => !brief.says(text))).toEqual([]);
    expect(brief.says('Not decided yet')).toBe(false);
  });

  it('a brief has a title, a language and its headings as bookmarks, and no script, link or attachment', async () => {
    const { page, go } = chair;
    await go(`/reviews/${open}`);
    const brief = await takeBrief(page, /decision brief/i);
    expect(brief.title).toBe('Decision brief: Harbour cranes, Build gate, round 1');
    expect(brief.language).toBe('en');
    expect(brief.headings).toEqual(
      expect.arrayContaining([
        'Harbour cranes',
        'Who has voted',
        'Score by goal',
        'Evidence',
        'The frozen pack',
        'About this copy',
      ]),
    );
    expect(brief.acts).toEqual([]);
  });
});

describe('the project brief', () => {
  it('the project brief holds the stages, the gates with their reasons, conditions, alerts and the last figures', async () => {
    const { page, go, offences } = chair;
    await go(`/projects/${project}`);
    const brief = await takeBrief(page, /project brief/i);
    expect(brief.name).toBe('project-brief-harbour-cranes.pdf');
    const { gates } = await api.read(`/v1/projects/${project}`);
    const said = [
      ...['Portfolio Office (demonstration)', 'Plan: passed', 'Build: now since', 'Next gate: Build gate', 'Its board was asked'],
      ...['Plan gate, round 1', 'Conditional go', gates[0].why, 'Name a safety officer.', '30 Jun 2099', 'Open'],
      ...['Steel is dearer.', '£1,300,000', 'First crane stands', 'Steel rises again', `SHA-256 ${sha256}`],
    ];
    expect(said.filter(text => !brief.says(text))).toEqual([]);
    expect(brief.acts).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('making it', () => {
  it('nothing for a brief is loaded before it is asked for, and making one is announced and accessible on a phone', async () => {
    const { page, go, offences } = await portal.as('Grace Lindqvist', 'phone');
    const code: Promise<string>[] = [];
    page.on('response', response => response.request().resourceType() === 'script' && code.push(response.text()));
    const libraryIsHere = async () => (await Promise.all(code)).some(text => text.includes('pdfmake'));
    let letGo = () => {};
    const held = new Promise<void>(resolve => {
      letGo = resolve;
    });
    await page.route('**/*.ttf', async route => held.then(() => route.continue()));
    await go(`/reviews/${open}`);
    expect(await libraryIsHere()).toBe(false);
    const taking = takeBrief(page, /decision brief/i);
    await page.getByRole('status').getByText('Making the PDF').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    letGo();
    const { name } = await taking;
    expect(await libraryIsHere()).toBe(true);
    await page.getByRole('status').getByText(`${name} was saved`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(offences.splice(0)).toEqual([]);
    await page.context().close();
  });

  it('a brief that cannot be made without a connection says so, and is made when the connection is back', async () => {
    const { page, context, go } = await portal.as('Grace Lindqvist');
    await go(`/reviews/${open}`);
    await context.setOffline(true);
    await page.getByRole('button', { name: /decision brief/i }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The PDF was not made' });
    await alert.getByText('Connect and try again').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.setOffline(false);
    expect((await takeBrief(page, /try again/i)).says('Harbour cranes')).toBe(true);
    await context.close();
  });

  it('the page and the brief say which characters the typeface of the brief cannot show', async () => {
    const other = await api.admitted('Cranes for 港 and 🏗', proposal);
    const round = await api.round(other);
    const { page, go } = chair;
    await go(`/reviews/${round}`);
    const brief = await takeBrief(page, /decision brief/i);
    expect(brief.name).toContain('港');
    expect(brief.says('Cranes for � and �')).toBe(true);
    expect(brief.says('Some characters of this text are not in the brief’s typeface and are shown as �.')).toBe(true);
    await page.getByText('港 (U+6E2F), 🏗 (U+1F3D7)').waitFor();
    await page.getByText('Use Print instead').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('a brief can be made under the Content-Security-Policy that CloudFront sends', async () => {
    expect((await fetch(portal.url)).headers.get('content-security-policy')).toBe(contentPolicy([]));
    const { page, go, offences } = await portal.as('Grace Lindqvist');
    const policy = contentPolicy(['sign-in.example.org', 'evidence.example.org']);
    await page.route('**/reviews/*', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await go(`/reviews/${open}`);
    expect((await takeBrief(page, /decision brief/i)).says('Harbour cranes')).toBe(true);
    expect(offences.splice(0)).toEqual([]);
    await page.context().close();
  });
});
