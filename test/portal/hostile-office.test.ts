import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSesMailer } from '#adapters/ses/mailer.ts';
import { sendWaiting } from '../support/mails-told.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { all, line, planted } from './payloads.ts';
import { overflowOf, type Portal, startPortal, type Visitor } from './portal.ts';

/** An office in which every name is an attack: goals, gates, boards, people; and every word said between them. */

let portal: Portal;
let api: ApiDriver;
let visitor: Visitor;
let running: string;
let closed: string;
let open: string;
let decided: string;

/** To be evaluated in a page: where the letters of these words of ours stand in the open dialog, from the first to the last. */
const lettersOf = (words: string) => `(() => {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector('[role=dialog]'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf('${words}');
    if (at < 0) continue;
    return [...'${words.slice(0, 6)}'].map((_, index) => {
      range.setStart(node, at + index);
      range.setEnd(node, at + index + 1);
      return range.getBoundingClientRect().left;
    });
  }
})()`;
const name = (index: number) => `${line(index)} ${line(1)}`.slice(0, 200);
const members = ['chair', 'gatekeeper-1', 'gatekeeper-2'];
const everybody = ['sponsor', 'manager', 'pmo', ...members, 'admin'];
const rolesOf = (id: string) =>
  id === 'admin' ? ['admin', 'pmo'] : members.includes(id) ? ['gatekeeper'] : id === 'sponsor' ? ['sponsor', 'customer'] : [id];
const people = everybody.map((id, index) => ({ id, name: name(index), email: `${id}@tollgate.example`, roles: rolesOf(id) }));
const criteria = [
  { id: 'word', name: name(2), kind: 'should', check: { attestation: all, role: 'sponsor' } },
  { id: 'cost', name: name(3), kind: 'should', check: { expression: 'costVariance <= 10.0' } },
];
const gate = (id: string, index: number) => ({
  id,
  name: name(index),
  question: name(index + 1),
  board: 'board',
  deadlineDays: 9,
});
const rule = { quorum: 2, ballots: 'open' };
const model = {
  id: 'trap',
  name: name(5),
  source: name(7),
  stages: ['plan', 'build'].map((id, index) => ({ id, name: name(index) })),
  gates: [
    { ...gate('first', 1), from: 'plan', to: 'build', rule, criteria, words: { go: name(4), 'conditional-go': name(8) } },
    { ...gate('second', 3), from: 'build', rule, authority: 'advisory' },
    { ...gate('closing', 4), from: 'build', rule, closing: true },
  ],
  tripwires: [{ id: 'trip', name: name(8), kind: 'should', check: { expression: 'costVariance <= 5.0' } }],
};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.send('admin', '/v1/offices', { id: 'dark', name: name(0), currency: 'GBP', parent: 'demo', people });
  const office = '/v1/offices/dark';
  const goals = [{ id: 'goal', name: name(1), weight: 1, description: all }];
  await api.send('admin', `${office}/goals`, { goals }, 'PUT');
  await api.send(
    'admin',
    `${office}/boards`,
    { boards: [{ id: 'board', name: name(7), seats: members, chair: 'chair' }] },
    'PUT',
  );
  await api.send('admin', `${office}/gate-models`, { model, preferred: true }, 'PUT');
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await api.send('chair', `${office}/delegations`, { to: 'pmo', starts: at(-9), ends: at(9) });
  const proposal = { office: 'dark', manager: 'manager', contributions: [{ goal: 'goal', points: 90, justification: all }] };
  running = await api.admitted(`${line(1)} Bcc: evil@evil.example`, proposal);
  closed = await api.admitted(`${line(0)} second`, proposal);
  decided = await decide(running, 'conditional-go');
  await api.send('manager', `/v1/projects/${running}/conditions/c1`, { how: all });
  await decide(running, 'hold');
  await api.send('sponsor', `/v1/projects/${running}/proceed`, { reason: all });
  await closeIt(closed);
  await report(running);
  open = await openedFor(await api.admitted(`${line(2)} \u202Ethird`, proposal));
  await api.send('gatekeeper-1', `/v1/reviews/${open}/recusals`, { reason: all });
  await api.send('gatekeeper-2', `/v1/reviews/${open}/ballots`, { outcome: 'hold', reason: all });
  visitor = await portal.as('Ada Moreau');
  await visitor.page.evaluate("localStorage.setItem('tollgate.office', 'dark')");
}, 120_000);
afterAll(() => portal.end());

async function openedFor(project: string): Promise<string> {
  await api.send('manager', `/v1/projects/${project}/reviews`, {});
  return api.round(project);
}

/** Two members settle a round of three. */
async function settle(project: string, review: string, outcome: string): Promise<string> {
  const conditions =
    outcome === 'conditional-go' ? [{ text: `${portal.url}/admin/goals ${all}`, due: '2030-01-01', blocks: 'none' }] : [];
  for (const member of members.slice(1)) await api.ballot(member, review, { outcome, reason: all, conditions });
  await api.until('it is recorded', async () => (await api.read(`/v1/projects/${project}`)).open === undefined);
  return review;
}
const decide = async (project: string, outcome: string) => settle(project, await openedFor(project), outcome);

async function report(project: string): Promise<void> {
  await api.send('manager', `/v1/projects/${project}/reports`, {
    summary: all,
    forecast: 200_000_00,
    milestones: [{ name: name(0), due: '2020-01-01' }],
    kpis: [{ name: name(2), value: 1, target: 2 }],
    risks: [{ risk: name(3), probability: 5, impact: 5, response: name(4) }],
    communication: [{ audience: name(5), message: name(6), due: '2030-01-01' }],
  });
}

async function closeIt(project: string): Promise<void> {
  await report(project);
  const lessons = [{ title: name(3), text: all, tags: ['steel'] }];
  const benefits = [{ name: name(2), result: name(4) }];
  const path = `/v1/projects/${project}`;
  await api.send('manager', `${path}/closure`, { summary: all, lessons, benefits });
  await api.send('sponsor', `${path}/acceptance`, { accepted: false, comment: all });
  await api.until('it was sent back', async () => (await api.read(path)).status === 'active');
  await api.send('manager', `${path}/closure`, { summary: all, lessons, benefits });
  await api.send('sponsor', `${path}/acceptance`, { accepted: true, comment: all });
  await settle(project, await api.round(project), 'go');
  await api.until('it is closed', async () => (await api.read(path)).status === 'closed');
}

describe('P15: an office of hostile names is inert', () => {
  it.each([
    ...['/', '/inbox', '/projects', '/submit', '/alerts', '/lessons', '/delegations', '/mail'],
    ...['/admin', '/admin/goals', '/admin/boards', '/admin/people', '/admin/gate-models', '/admin/gate-models/trap'],
    ...['/projects/RUNNING', '/projects/RUNNING/report', '/projects/RUNNING/evidence', '/projects/RUNNING/revise'],
    ...['/projects/RUNNING/closure', '/projects/CLOSED', '/reviews/OPEN', '/reviews/DECIDED'],
  ])('hostile names on the page %s are shown as text and do nothing, at a desk and on a phone', async path => {
    const { page, go, offences } = visitor;
    const places = { RUNNING: running, CLOSED: closed, OPEN: open, DECIDED: decided };
    await go(path.replace(/[A-Z]+/, place => places[place as keyof typeof places]));
    const history = page.getByRole('button', { name: 'Show the history' });
    if ((await history.count()) > 0) await history.click();
    await expect
      .poll(() =>
        page.evaluate(
          'document.body.innerText + [...document.querySelectorAll("input, textarea, option")].map(field => field.value + field.textContent).join()',
        ),
      )
      .toMatch(/onerror=alert\(2\)|alert\(1\)/);
    for (const [width, height] of [
      [1280, 860],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(planted)).toEqual([]);
      await expect.poll(() => overflowOf(page), { message: `at ${width}` }).toBeLessThanOrEqual(0);
    }
    expect(await page.title()).toMatch(/ · Tollgate$/);
    expect(offences.splice(0)).toEqual([]);
  });

  it('hostile names do nothing in the preview of a gate model, in lists to choose from, and in the question before a ballot is cast', async () => {
    const { page, go, offences } = visitor;
    await go('/admin/gate-models/trap');
    await page.getByLabel('Project', { exact: true }).selectOption(running);
    await page.getByRole('region', { name: 'Preview on a real project' }).getByText('Fail').first().waitFor();
    expect(await page.evaluate(planted)).toEqual([]);
    await page.goto(`${portal.url}/admin/boards`);
    await page.getByRole('combobox', { name: 'Seats of board 1' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await page.evaluate(planted)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
    const clara = await portal.as('Clara Boateng', 'phone');
    await clara.page.evaluate("localStorage.setItem('tollgate.office', 'dark')");
    await clara.go(`/reviews/${open}`);
    await clara.page.getByRole('radio', { name: /^Go/ }).check();
    await clara.page.getByLabel('Reason (optional)').fill(all);
    await clara.page.getByRole('button', { name: 'Check my ballot' }).click();
    await clara.page.getByRole('dialog').getByText('onerror=alert(2)').first().waitFor();
    expect(await clara.page.evaluate(planted)).toEqual([]);
    await expect.poll(() => overflowOf(clara.page)).toBeLessThanOrEqual(0);
    const places = await clara.page.evaluate(lettersOf('in the name of'));
    expect(places, 'letters run from left to right').toEqual([...(places as number[])].sort((a, b) => a - b));
    expect(clara.offences).toEqual([]);
  });

  it('a title with a line break, behind which a mail header could begin, is refused', async () => {
    const proposal = { office: 'dark', sponsor: 'sponsor', title: `${line(1)}\r\nBcc: evil@evil.example`, aims: all };
    const { status, body } = await portal.send('sponsor', { method: 'POST', path: '/v1/proposals', body: proposal });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('no line breaks and no tabs')]);
  });

  it('the link of a mail whose text holds a hostile address leads to the page of the portal that the mail is about', async () => {
    await sendWaiting(portal.host.app);
    const { page, go, context } = await portal.as('Mina Kovac');
    await go('/mail');
    const told = page.getByRole('listitem').filter({ hasText: `${portal.url}/admin/goals` });
    expect(await told.getByRole('link').getAttribute('href')).toBe(`/projects/${running}`);
    await context.close();
  });

  it('hostile names do nothing in any mail, neither on the mail page nor in what SES is told to send', async () => {
    const client = new SESv2Client({ region: 'eu-west-1' });
    const ses = mockClient(client);
    ses.on(SendEmailCommand).resolves({});
    const mailer = createSesMailer({ client, from: 'gates@example.org' });
    const mails = await portal.host.wired.mailbox.list({ limit: 100 });
    expect(mails.length).toBeGreaterThan(10);
    expect(mails.some(mail => mail.subject.includes('Bcc: evil'))).toBe(true);
    for (const { id } of mails) {
      const mail = (await portal.host.wired.mailbox.read(id))!;
      await mailer.send({ ...mail, to: mail.to[0]! });
    }
    const inputs = ses.commandCalls(SendEmailCommand).map(call => call.args[0].input);
    expect(inputs).toHaveLength(mails.length);
    for (const { Destination, Content } of inputs) {
      expect(Object.keys(Destination ?? {})).toEqual(['ToAddresses']);
      expect(Content?.Simple?.Subject?.Data).toMatch(/^[^\r\n]+$/);
      expect(Object.keys(Content?.Simple?.Body ?? {})).toEqual(['Text']);
    }
  });
});
