/**
 * P19: every link of every mail is opened as a mail scanner opens it, also in the name of somebody who is signed in. The mails are those of a
 * life on a running host and, of each kind that such a life does not bring, one made from the stored samples of its fact.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ShownMail } from '#adapters/files/mailbox.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { AssessmentReactionContext, CallReactionContext } from '#domain/reactions/call-context.ts';
import { assessmentReactionsTo, callReactionsTo } from '#domain/reactions/calls.ts';
import type { MeetingReactionContext } from '#domain/reactions/meeting-context.ts';
import { meetingReactionsTo } from '#domain/reactions/meetings.ts';
import { officeReactionsTo } from '#domain/reactions/office-reactions.ts';
import type { ReactionContext } from '#domain/reactions/reaction.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import { selectionReactionsTo } from '#domain/reactions/selection.ts';
import type { SelectionReactionContext } from '#domain/reactions/selection-notifications.ts';
import { type WeightingReactionContext, weightingMailsOf } from '#domain/reactions/weighting.ts';
import { toInstant } from '#domain/values/time.ts';
import { mailsOf } from '#functions/stream/send-mail.ts';
import { demoPeople } from '#local/demo/people.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { sendWaiting } from '#test/support/mails-told.ts';
import { Browser, cameBack, portalQuestion } from '../local/sign-in-browser.ts';
import { actsOn, because, proposal, type Shown } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { factsWithMails } from './facts-with-mails.ts';
import { ownObjects } from './own-objects.ts';
import { inProject, samplesOf } from './sample-facts.ts';
import type { Objects } from './second-office.ts';

let host: TestHost;
let ours: Objects;
let mails: readonly ShownMail[];
const { submit, projectWhen, openRound, decide, done, post, ballot } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  ours = await ownObjects(host);
  await done(ballot('gatekeeper-2', ours.review, { outcome: 'hold', reason: because }));
  await done(post('manager', `/v1/projects/${ours.project}/reports`, { progress: 5 }));
  await secondPerson();
  const closing = await closingProject();
  await host.commits();
  await sendSamples(closing);
  await sendWaiting(host.host.app);
  const summaries = await host.host.wired.mailbox.list({ limit: 10_000 });
  mails = (await Promise.all(summaries.map(({ id }) => host.host.wired.mailbox.read(id)))).flatMap(mail => mail ?? []);
}, 120_000);
afterAll(() => host?.close());

/** An administrator asks for a role twice: the PMO refuses it once and approves it once. */
async function secondPerson(): Promise<void> {
  const people = demoPeople.map(({ job: _, ...person }) => ({
    ...person,
    roles: person.id === 'admin' ? [...person.roles, 'gatekeeper'] : person.roles,
  }));
  for (const [word, body] of [
    ['refusal', { reason: because }],
    ['approval', {}],
  ] as const) {
    await askAs(host, 'admin', { method: 'PUT', path: '/v1/offices/demo/people', body: { people } });
    const waiting = await askAs(host, 'pmo', { method: 'GET', path: '/v1/offices/demo/changes' });
    await done(post('pmo', `/v1/offices/demo/changes/${waiting.body.items.at(-1).id}/${word}`, body));
  }
}

/**
 * Two customers join the office and are named; one leaves and the other is deactivated: the PMO is told. With another customer the project
 * passes its gate and closes.
 */
async function closingProject(): Promise<string> {
  const people = demoPeople.map(({ job: _, ...person }) => person);
  const customer = (id: string) => ({ id, name: id, email: `${id}@tollgate.example`, roles: ['customer'] });
  const put = async (list: readonly unknown[]) => {
    const body = { people: list };
    expect((await askAs(host, 'admin', { method: 'PUT', path: '/v1/offices/demo/people', body })).status).toBe(200);
  };
  await put([...people, customer('guest'), customer('visitor')]);
  const id = await submit({ customer: 'guest', costs: [] });
  const other = await submit({ title: 'Another way to pay', customer: 'visitor', costs: [] });
  for (const each of [id, other]) await projectWhen(each, 'is back at its sponsor', ({ status }) => status === 'returned');
  await done(post('admin', '/v1/offices/demo/people/visitor/deactivation', { reason: because }));
  await put(people);
  await host.commits();
  await done(post('sponsor', `/v1/projects/${id}/revisions`, { proposal: proposal({ customer: 'sponsor' }) }));
  await decide(id, await openRound(id), { outcome: 'go' });
  await done(post('manager', `/v1/projects/${id}/closure`, { summary: 'Done.' }));
  return id;
}

/** Mails for the facts of all samples, about the objects of this host. Somebody of the PMO gets them, whoever the sample names. */
async function sendSamples(closing: string): Promise<void> {
  const { app } = host.host;
  const office = (await app.states.current('office', 'demo')).state;
  const project = async (id: string) => (await app.states.current('project', id)).state as ReactionContext['project'];
  const review = (await app.states.current('review', ours.review)).state as NonNullable<ReactionContext['review']>;
  const contexts: readonly ReactionContext[] = [
    { office, project: await project(ours.project), review },
    { office, project: await project(closing) },
  ];
  const ofWork = ['project', 'review'].flatMap(aggregate =>
    samplesOf(aggregate).flatMap(({ fact, ...entry }) => {
      const commit = { ...entry, stream: `${aggregate}/p1`, facts: [fact] } as unknown as Commit;
      const around = contexts.filter(({ review: round }) => aggregate === 'project' || round);
      return around.map(context => {
        const told = inProject(fact, context.project);
        const unheard = context.review && { ...context.review, ballots: [], recused: [] };
        const members = unheard && fact.type === 'members-reminded' ? { members: unheard.roster } : {};
        const around = { ...context, project: told.project, ...(unheard && 'members' in members && { review: unheard }) };
        return { type: fact.type, reactions: reactionsTo(commit, { ...told.fact, ...members } as never, around) };
      });
    }),
  );
  const ofOffice = samplesOf('office').map(({ fact, actor }) => ({
    type: fact.type,
    reactions: officeReactionsTo(fact as never, { office, actor }),
  }));
  const ofChoosing = await choosingSamples(office);
  for (const [index, { type, reactions }] of [...ofWork, ...ofOffice, ...ofChoosing].entries())
    for (const reaction of reactions)
      if (reaction.type === 'mail') {
        const { notification } = reaction;
        const about = { fact: `sample/${type}/${index}`, reaction: 'mail/0' };
        const mails = mailsOf(
          { notification: { ...notification, to: [...notification.to, 'pmo'] }, notice: { kind: 'request' } },
          about,
          { app, office },
        );
        for (const mail of mails) await mail.carryOut();
      }
}

const anAction = { id: 'a1', what: 'Write to the supplier.', owner: 'manager', due: '2030-01-01' as const, by: 'pmo' };

/** The same of calls, their assessments, selections and questions of weights. */
async function choosingSamples(office: ReactionContext['office']) {
  const { states } = host.host.app;
  const at = toInstant(Date.now());
  const call = { office, at, call: (await states.current('call', ours.call)).state as CallReactionContext['call'] };
  const rating = (await states.current('assessment', ours.assessment)).state as AssessmentReactionContext['assessment'];
  const answered = { ...rating, ratings: rating.assessors.map(assessor => ({ assessor, at, ratings: [] })) };
  const panels: AssessmentReactionContext[] = [rating, answered].map(assessment => ({ office, at, assessment }));
  const selection = {
    ...{ office, at, projects: [] },
    selection: (await states.current('selection', ours.selection)).state as SelectionReactionContext['selection'],
  };
  const weighting = {
    ...{ office, at },
    weighting: (await states.current('weighting', ours.weighting)).state as WeightingReactionContext['weighting'],
  };
  const meeting = (await states.current('meeting', ours.meeting)).state as MeetingReactionContext['meeting'];
  const ofBoard = { office, at, meeting: { ...meeting, actions: [{ ...anAction, at }] } };
  return [
    ...samplesOf('call').map(({ fact }) => ({ type: fact.type, reactions: callReactionsTo(fact as never, call) })),
    ...samplesOf('assessment').map(({ fact }) => ({
      type: fact.type,
      reactions: panels.flatMap(panel => assessmentReactionsTo(fact as never, panel)),
    })),
    ...samplesOf('weighting').map(({ fact }) => ({
      type: fact.type,
      reactions: weightingMailsOf(fact as never, weighting).map(({ notification }) => ({ type: 'mail' as const, notification })),
    })),
    ...samplesOf('meeting').map(({ fact }) => ({ type: fact.type, reactions: meetingReactionsTo(fact as never, ofBoard) })),
    ...samplesOf('selection').map(({ fact }) => ({
      type: fact.type,
      reactions: selectionReactionsTo(fact as never, unheardBoard(fact, selection)),
    })),
  ];
}

/** Of a reminder: a board of those whom it reminds, none of whom has voted. */
function unheardBoard(fact: { readonly type: string }, context: SelectionReactionContext): SelectionReactionContext {
  const { members: roster = [] } = fact as { members?: readonly string[] };
  const asked = { deadline: context.at, ...context.selection.submission, roster, ballots: [], recused: [] };
  const selection = { ...context.selection, submission: asked } as unknown as SelectionReactionContext['selection'];
  return fact.type === 'board-reminded' ? { ...context, selection } : context;
}

/** The kinds of the mails in the mailbox; the id of a mail names its fact. */
async function kindsOf(sent: readonly ShownMail[]): Promise<string[]> {
  const commits = new Map((await host.commits()).map(commit => [`${commit.stream}#${commit.seq}`, commit]));
  const kinds = sent.map(({ id }) => {
    const [, sample] = /^sample\/([^/]+)\//.exec(id) ?? [];
    const [, place = '', index = '0'] = /^([^#]+#\d+)#(\d+)/.exec(id) ?? [];
    return sample ?? (commits.get(place)?.facts[Number(index)] as { type: string } | undefined)?.type ?? `unknown: ${id}`;
  });
  return [...new Set(kinds)].sort();
}

interface Link {
  readonly url: URL;
  readonly to: readonly string[];
}

const linksOf = (sent: readonly ShownMail[]): readonly Link[] =>
  sent.flatMap(({ text, to }) =>
    [...text.matchAll(/https?:\/\/\S+/g)]
      .map(([link]) => ({ url: new URL(link), to }))
      .filter(({ url }) => url.origin === host.url),
  );

/** The cookies of people who are signed in, by mail address. */
async function signedIn(addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = demoPeople.filter(person => addresses.includes(person.email));
  const each = known.map(async ({ id, email }) => {
    const browser = new Browser();
    await cameBack(browser, portalQuestion(host.url), id);
    return [email, [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')] as const;
  });
  return new Map(await Promise.all(each));
}

async function opened(url: URL, method: 'GET' | 'HEAD', cookie?: string): Promise<void> {
  const answer = await fetch(url, { method, headers: { accept: 'text/html', ...(cookie !== undefined && { cookie }) } });
  expect([url.pathname, answer.status, answer.headers.get('content-type')]).toEqual([
    url.pathname,
    200,
    expect.stringContaining('text/html'),
  ]);
  await answer.text();
}

async function round(): Promise<Shown> {
  const { now: _, ...shown } = (await askAs(host, 'chair', { method: 'GET', path: `/v1/reviews/${ours.review}` })).body;
  return shown;
}

describe('P19: links in mails', () => {
  test('every kind of mail that the product can send is there to be opened, and each links to the portal', async () => {
    const kinds = await kindsOf(mails);
    expect(kinds).toEqual(factsWithMails());
    expect(kinds.length).toBeGreaterThanOrEqual(40);
    for (const mail of mails) expect([mail.subject, linksOf([mail]).length]).toEqual([mail.subject, 1]);
  });

  test('P19: a link in a mail names a page and nothing else: no code, no token, no choice', () => {
    const pages =
      /^\/(projects|reviews|calls|assessments|selections|weightings|meetings)\/[A-Za-z0-9._-]+$|^\/projects\/[A-Za-z0-9._-]+\/report$|^\/(projects|admin|admin\/(changes|webhooks|minimum|given-standards)|work|reporting|delegations|inbox)$/;
    for (const { url } of linksOf(mails))
      expect([url.pathname, pages.test(url.pathname), url.search, url.hash]).toEqual([url.pathname, true, '', '']);
  });

  test('P19: every link of every mail opened by a scanner, without cookies and with those of its addressees, stores nothing', async () => {
    const links = linksOf(mails);
    const cookies = await signedIn(links.flatMap(({ to }) => to));
    expect(cookies.size).toBeGreaterThanOrEqual(8);
    const [before, shown, sent] = [(await host.commits()).length, await round(), mails.length];
    const asked = new Map<string, () => Promise<void>>();
    for (const { url, to } of links)
      for (const method of ['GET', 'HEAD'] as const)
        for (const who of ['', ...to])
          asked.set(`${method} ${url.pathname} ${who}`, () => opened(url, method, who === '' ? undefined : cookies.get(who)));
    for (const open of asked.values()) await open();
    console.log(
      `mail links: ${mails.length} mails, ${asked.size} times opened, ${(await host.commits()).length - before} commits`,
    );
    expect(asked.size).toBeGreaterThan(100);
    expect((await host.commits()).length).toBe(before);
    expect(await round()).toEqual(shown);
    expect((await host.host.wired.mailbox.list({ limit: 10_000 })).length).toBe(sent);
  });

  test('P19: the cookie of somebody who is signed in casts no ballot: deciding needs the token that the portal holds', async () => {
    const cookie = (await signedIn(['chair@tollgate.example'])).get('chair@tollgate.example') ?? '';
    expect(cookie).not.toBe('');
    const before = (await host.commits()).length;
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ outcome: 'go' });
    const path = `/v1/reviews/${ours.review}`;
    const answers = [await host.raw(path, { headers }), await host.raw(`${path}/ballots`, { method: 'POST', headers, body })];
    expect(answers.map(answer => answer.status)).toEqual([401, 401]);
    expect((await host.commits()).length).toBe(before);
  });
});
