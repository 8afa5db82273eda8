/**
 * The contract of the API: its examples are true, its description is whole, and what the running host answers fits it. Every end-to-end test
 * checks each answer it receives (test/support/checked-answers.ts); here every operation is answered at least once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '#api/examples.ts';
import { callRoutes } from '#api/routes/calls.ts';
import { dutyRoutes } from '#api/routes/duties.ts';
import { feedRoutes } from '#api/routes/feeds.ts';
import { identityRoutes } from '#api/routes/identity.ts';
import { meetingRoutes } from '#api/routes/meetings.ts';
import { portfolioRoutes } from '#api/routes/portfolio.ts';
import { publicLogRoutes } from '#api/routes/public-log.ts';
import { scimRoutes } from '#api/routes/scim.ts';
import { selectionRoutes } from '#api/routes/selections.ts';
import { webhookRoutes } from '#api/routes/webhooks.ts';
import { weightingRoutes } from '#api/routes/weightings.ts';
import { type RouteId, routes } from '#api/routes.ts';
import { presetModels } from '#presets/models.ts';
import { aroundToday } from '#test/support/around-today.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { aboveElsewhere } from './above-elsewhere.ts';
import { actsOn, because, proposal } from './api-driver.ts';
import { reportingElsewhere } from './reporting-elsewhere.ts';
import { clarify, sendFile } from './second-office.ts';

let host: TestHost;
const { accept, post, read, submit, openRound, projectWhen, done, decide, ballot } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

/** Operations that are not answered here, each with the reason and the test that does. */
const elsewhere: Partial<Record<RouteId, string>> = {
  ...reportingElsewhere,
  'keep-pack': 'needs a report by which a must begins to fail: domain/review/newer-report.test.ts',
  'restart-round': 'needs a report that is newer than the pack: rounds.test.ts',
  'get-measures': 'is counted of an office with a past: measures.test.ts',
  proceed: 'needs a gate whose board only advises: gates.test.ts',
  'answer-invitation': 'needs a person of another office: further-office.test.ts',
  'set-up': 'needs a machine without an office: local/set-up.test.ts',
  'check-set-up-code': 'needs a machine without an office: local/set-up.test.ts',
  ...Object.fromEntries(scimRoutes.map(({ id }) => [id, 'is for a directory: scim.test.ts and scim-rfc.test.ts'])),
  'get-service-accounts': 'needs a machine: service-accounts.test.ts',
  'add-service-account': 'needs a machine: service-accounts.test.ts',
  'change-service-account-secret': 'needs a machine: service-accounts.test.ts',
  'revoke-service-account': 'needs a machine: service-accounts.test.ts',
  ...Object.fromEntries(webhookRoutes.map(({ id }) => [id, 'needs a receiver: webhooks.test.ts'])),
  ...Object.fromEntries([...feedRoutes, ...publicLogRoutes].map(({ id }) => [id, 'for programs: feeds, log/served.test.ts'])),
  'record-ballot': 'needs a meeting: meetings.test.ts',
  'answer-recorded-ballot': 'needs a recorded ballot: meetings.test.ts',
  ...Object.fromEntries(meetingRoutes.map(({ id }) => [id, 'needs a meeting: meetings.test.ts'])),
  ...Object.fromEntries(selectionRoutes.map(({ id }) => [id, 'needs a selection: selections.test.ts'])),
  ...Object.fromEntries(dutyRoutes.map(({ id }) => [id, 'needs something that waits: duties.test.ts'])),
  ...Object.fromEntries(portfolioRoutes.map(({ id }) => [id, 'needs several projects: portfolio.test.ts'])),
  ...Object.fromEntries(identityRoutes.map(({ id }) => [id, 'a picture is bytes: name-and-logo.test.ts'])),
  ...aboveElsewhere,
  ...Object.fromEntries(['state-need', 'drop-need', 'answer-need'].map(id => [id, 'needs two projects: programmes.test.ts'])),
  ...Object.fromEntries(['get-parts', 'join-programme', 'leave-programme'].map(id => [id, 'needs parts: programmes.test.ts'])),
  ...Object.fromEntries(weightingRoutes.map(({ id }) => [id, 'needs a question of weights: weightings.test.ts'])),
  'answer-closure': 'needs a project in closing: lifecycle.test.ts',
  'report-closure': 'needs a project past its last gate: lifecycle.test.ts',
  ...Object.fromEntries(['offer-handover', 'answer-handover'].map(id => [id, 'needs two people of a role: going-back.test.ts'])),
  'request-reopening': 'needs a project that is over: going-back.test.ts',
  'plan-stages': 'needs a gate model with a stage that projects divide: own-stages.test.ts',
  'request-exception': 'needs a project that has left its tolerance: exceptions.test.ts',
  'withdraw-proposal': 'needs a proposal on which no board has decided: going-back.test.ts',
  'merge-proposal': 'needs a proposal in intake: alike.test.ts',
  'move-model-version': 'needs a project without an open round and a newer model: standards.test.ts',
  'address-import': 'needs a file of projects: import-pages.test.ts',
  'preview-import': 'needs a file of projects: import-pages.test.ts',
  'commit-import': 'needs a file of projects: import-pages.test.ts',
  'get-import-mappings': 'needs a mapping: import-pages.test.ts',
  'save-import-mapping': 'needs a mapping: import-pages.test.ts',
  'remove-import-mapping': 'needs a mapping: import-pages.test.ts',
  ...Object.fromEntries(callRoutes.map(({ id }) => [id, 'needs a call: calls.test.ts'])),
};

const put = async (path: string, body: unknown) => {
  const { status, body: answer } = await host.send('admin', { method: 'PUT', path, body });
  expect(status, JSON.stringify(answer)).toBe(200);
};

async function readEverything(project: string, review: string): Promise<void> {
  const objects = [
    ...['', '/goals', '/calendar', '/set-up', '/gate-models', '/scoring-models', '/boards', '/people'],
    ...['/delegations', '/history', '/exports/projects', '/calibration', '/mail-preferences'],
  ].map(what => `/v1/offices/demo${what}`);
  const lists = [
    'projects',
    'reviews',
    'reviews?inbox=me',
    'alerts',
    'lessons',
    'presets',
    'offices',
    'me',
    'sign-in',
    'set-up',
  ].map(what => `/v1/${what}`);
  const own = ['', '/history', '/alike', '/export', '/evidence/e1/file', '/outlook'].map(
    what => `/v1/projects/${project}${what}`,
  );
  for (const path of [...objects, ...lists, ...own, `/v1/reviews/${review}`, '/healthz', '/openapi.json', '/v1/asyncapi.json']) {
    expect([path, (await host.raw(path, { as: 'admin' })).status]).toEqual([path, 200]);
    await read('gatekeeper-1', path);
  }
  await read('auditor', '/v1/offices/demo/export');
  await read('admin', '/v1/offices/demo/offices');
}

/** Who gains by a change waits for another, who approves it or refuses it. */
async function gainsARole(): Promise<void> {
  const { people } = await read('admin', '/v1/offices/demo/people');
  const more = people.map((entry: { id: string; roles: string[] }) =>
    entry.id === 'admin' ? { ...entry, roles: [...entry.roles, 'gatekeeper'] } : entry,
  );
  await put('/v1/offices/demo/people', { people: more });
  await put('/v1/offices/demo/people', { people: more });
  expect((await read('pmo', '/v1/offices/demo/changes')).items).toHaveLength(2);
  await done(post('pmo', '/v1/offices/demo/changes/c2/refusal', { reason: because }));
  await done(post('pmo', '/v1/offices/demo/changes/c1/approval'));
}

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

test('every operation is answered as its schema says, or is answered so in another test that is named', async () => {
  const project = await submit();
  await accept(project, 'manager');
  const conditions = [{ text: 'Soon.', due: '2099-01-01' }];
  await decide(project, await openRound(project), { outcome: 'conditional-go', reason: because, conditions });
  await sendFile(host, 'manager', project);
  await done(post('gatekeeper-1', `/v1/projects/${project}/waivers`, { condition: 'c1', reason: because, until: inAMonth }));
  await done(post('manager', `/v1/projects/${project}/conditions/c1`, { how: 'Done.' }));
  const { waitsFor } = (await read('manager', `/v1/projects/${project}`)).conditions[0];
  await done(post(waitsFor[0], `/v1/projects/${project}/conditions/c1/acceptance`, { accepted: true }));
  await done(post('manager', `/v1/projects/${project}/reports`, { progress: 10 }));
  await done(post('manager', `/v1/projects/${project}/changes`, { cost: 99_000_000, reason: because }));
  await done(post('manager', `/v1/projects/${project}/reviews`));
  const review = await openRound(project);
  await done(ballot('gatekeeper-2', review, { outcome: 'hold', reason: because }));
  await done(post('gatekeeper-3', `/v1/reviews/${review}/recusals`, { reason: because }));
  const days = aroundToday;
  await done(post('gatekeeper-1', '/v1/offices/demo/delegations', { to: 'pmo', ...days }));
  await done(post('pmo', '/v1/offices/demo/delegations', { from: 'gatekeeper-4', to: 'chair', ...days }));
  await done(post('gatekeeper-4', '/v1/offices/demo/delegations/d2/acceptance'));
  await gainsARole();
  const { roster } = await read('admin', `/v1/reviews/${review}`);
  const given = { member: roster.at(-1), replacement: 'admin', reason: because };
  await done(post('pmo', `/v1/reviews/${review}/seats`, given));
  await readEverything(project, review);
  await done(post('gatekeeper-1', '/v1/offices/demo/delegations/d1/revocation'));
  await clarify(host, { project, review, member: 'gatekeeper-1', manager: 'manager' });
  await read('gatekeeper-1', `/v1/reviews/${review}/questions/q1/file`);
  await done(post('manager', `/v1/reviews/${review}/withdrawal`, { reason: because }));
  const { chair } = await read('admin', `/v1/reviews/${review}`);
  await done(post(chair, `/v1/reviews/${review}/withdrawal/answer`, { agreed: true }));
  await projectWhen(project, 'has no open round', ({ open }) => open === undefined);
  await done(post('manager', `/v1/projects/${project}/revisions`, { proposal: proposal({ title: 'Revised' }) }));
  expect((await post('sponsor', '/v1/proposals/preview', { office: 'demo', title: 'Undertaking' })).status).toBe(200);
  const office = await read('admin', '/v1/offices/demo');
  const { people } = await read('admin', '/v1/offices/demo/people');
  await done(post('admin', '/v1/offices', { id: 'north', name: 'North', currency: 'GBP', parent: 'demo', people }));
  await put('/v1/offices/demo/goals', { goals: office.goals });
  expect((await post('admin', '/v1/offices/demo/goals/weights', examples['judge-goals'].body)).status).toBe(200);
  for (const of of ['calendar', 'mail-preferences', 'office-mail'] as const)
    await put(`/v1/offices/demo/${of}`, examples[`put-${of}`].body);
  await put('/v1/offices/demo/boards', { boards: office.boards });
  await put('/v1/offices/demo/people', { people });
  expect((await read('pmo', '/v1/offices/demo/people/gatekeeper-2/places')).items.length).toBeGreaterThan(0);
  const replaced = await post('pmo', '/v1/offices/demo/people/gatekeeper-2/replacement', { successor: 'chair', reason: because });
  expect(replaced.status).toBe(200);
  const names = ['Ada Moreau', 'admin@tollgate.example'];
  const table = [['Name', 'Mail'], names].map((cells, index) => ({ line: index + 1, cells }));
  expect((await post('admin', '/v1/offices/demo/people-file', { records: table })).status).toBe(200);
  await put('/v1/offices/demo/people/olu', { name: 'Olu', email: 'olu@example.org', roles: ['sponsor'], reason: because });
  await done(post('admin', '/v1/offices/demo/people/olu/removal', { reason: because }));
  await done(post('admin', '/v1/offices/demo/people/auditor/deactivation', { reason: because }));
  await done(post('admin', '/v1/offices/demo/people/auditor/reactivation', { reason: because }));
  await put('/v1/offices/demo/gate-models', { model: presetModels[0] });
  await post('pmo', '/v1/offices/demo/gate-models/trial', { model: presetModels[0] });
  await done(post('admin', '/v1/offices/demo/scoring-models', examples['publish-scoring-model'].body));
  expect((await post('sponsor', '/v1/offices/demo/scores', { after: { id: 'benefit' } })).status).toBe(200);
  await done(post('admin', '/v1/offices/demo/set-up/dismissal'));
  expect((await post('admin', '/v1/offices/demo/mail-test')).status).toBe(201);
  const missing = routes.map(row => row.id).filter(id => !host.answered.has(id));
  expect(missing.sort()).toEqual(Object.keys(elsewhere).sort());
});
