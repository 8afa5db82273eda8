/** A second office with people of its own, and in it one of everything that a route can name: a project, an open round, a delegation. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Role } from '#domain/values/roles.ts';
import { demoGoals } from '#local/demo/office.ts';
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { aroundToday } from '#test/support/around-today.ts';
import { type RawAnswer, type TestHost, until } from '#test/support/host.ts';
import { smallLogo } from '#test/support/logos.ts';
import { because, proposal } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { assessedCall } from './calls-made.ts';
import { meetingsMade } from './meetings-made.ts';
import { selectionsMade } from './selections-made.ts';
import { weightingsMade } from './weightings-made.ts';

export const elsewhere = 'elsewhere';

const person = (id: string, ...roles: Role[]) => ({ id, name: `Person ${id}`, email: `${id}@elsewhere.example`, roles });
export const othersPeople = [
  person('e-admin', 'admin', 'pmo'),
  person('e-sponsor', 'sponsor', 'customer'),
  person('e-manager', 'manager'),
  person('e-one', 'gatekeeper'),
  person('e-two', 'gatekeeper'),
  person('e-three', 'gatekeeper'),
];

/** What a route's `{…}` can stand for. */
export interface Objects {
  readonly office: string;
  readonly project: string;
  readonly review: string;
  readonly condition: string;
  readonly delegation: string;
  /** With a scenario that is worked out. */
  readonly selection: string;
  /** A selection whose scenario is being worked out, and one that a board decides on, where there are such. */
  readonly solving?: string;
  readonly asked?: string;
  /** A piece of evidence with a file. */
  readonly evidence: string;
  /** The first ones, unless said. */
  readonly question?: string;
  readonly change?: string;
  /** A delegation that waits for the consent of its member, where there is one. */
  readonly consent?: string;
  /** A service account; `machine` unless said. */
  readonly account?: string;
  /** A call whose panel rates, and the assessment of the project in it. */
  readonly call: string;
  readonly assessment: string;
  /** A call that proposals may join, and the assessment of the project about which its panel talks, where there are such. */
  readonly openCall?: string;
  readonly talking?: string;
  /** A question of weights that is open, and one whose answers have come to light. */
  readonly weighting: string;
  readonly weighed?: string;
  /** A meeting that is planned; and one that is open, and one whose minutes wait, where there are such. */
  readonly meeting: string;
  readonly openMeeting?: string;
  readonly closedMeeting?: string;
  /** The month that is running, unless said. */
  readonly period?: string;
  /** Somebody who is asked to join the office. */
  readonly invited?: string;
}

/** A webhook that is told of nothing that happens in these tests. */
export const silentWebhook = {
  ...{ id: 'hook', name: 'Hook', kind: 'standard', url: 'https://hooks.example.org/' },
  events: ['set-up-dismissed'],
};

/** Sends a file to a project and names it as evidence, as the portal does; the evidence is the project's first. */
export async function sendFile(host: TestHost, who: string, project: string): Promise<void> {
  const body = { kind: 'minutes', title: 'Minutes', file: await fileSent(host, who, project) };
  expect((await askAs(host, who, { method: 'POST', path: `/v1/projects/${project}/evidence`, body })).status).toBe(201);
}

/** A file that has arrived for a project, as requests speak of it. */
export async function fileSent(host: TestHost, who: string, project: string) {
  const bytes = new TextEncoder().encode(`minutes of ${project}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { contentType: 'text/plain', bytes: bytes.length, sha256 };
  const path = `/v1/projects/${project}`;
  const upload = await askAs(host, who, { method: 'POST', path: `${path}/uploads`, body: { name: 'minutes.txt', ...file } });
  expect(upload.status, JSON.stringify(upload.body)).toBe(201);
  const { method, url, headers, key } = upload.body;
  expect((await fetch(url, { method, headers, body: bytes })).status).toBe(200);
  return { key: key as string, ...file };
}

export async function foundElsewhere(host: TestHost, below: { readonly parent?: 'demo' } = {}): Promise<Objects> {
  const about = { id: elsewhere, name: 'Another office', currency: 'EUR', people: othersPeople, ...below };
  const command = { type: 'found-office', ...about } as const;
  await host.host.app.execute({ aggregate: 'office', id: elsewhere, command, actor: { kind: 'system', id: 'test' } });
  const tell = async (who: string, method: string, path: string, body: unknown): Promise<RawAnswer['body']> => {
    const answer = await askAs(host, who, { method, path, body });
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer.body;
  };
  const seats = ['e-one', 'e-two', 'e-three'];
  const boards = ['portfolio-board', 'technical-board'].map(id => ({ id, name: id, seats, chair: 'e-one' }));
  await tell('e-admin', 'PUT', `/v1/offices/${elsewhere}/goals`, { goals: demoGoals });
  await tell('e-admin', 'PUT', `/v1/offices/${elsewhere}/boards`, { boards });
  await tell('e-admin', 'PUT', `/v1/offices/${elsewhere}/gate-models`, { model: stageGate, preferred: true });
  await tell('e-admin', 'PUT', `/v1/offices/${elsewhere}/logo`, { content: smallLogo });
  const days = aroundToday;
  await tell('e-admin', 'POST', `/v1/offices/${elsewhere}/webhooks`, silentWebhook);
  await tell('e-one', 'POST', `/v1/offices/${elsewhere}/delegations`, { to: 'e-admin', ...days });
  const sent = proposal({ office: elsewhere, sponsor: 'e-sponsor', manager: 'e-manager' });
  const { id } = await tell('e-sponsor', 'POST', '/v1/proposals', sent);
  const openRound = () =>
    until('a round is open elsewhere', async () => {
      const { open } = (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/projects/${id}` })).body;
      if (!open) return undefined;
      const review = await askAs(host, 'e-admin', { method: 'GET', path: `/v1/reviews/${open.review}` });
      return review.status === 200 && (open.review as string);
    });
  const conditions = [{ text: 'Soon.', due: '2099-01-01', blocks: 'none' }];
  const first = await openRound();
  for (const member of seats.slice(0, 3)) {
    const { facts } = await tell(member, 'POST', `/v1/reviews/${first}/ballots`, {
      outcome: 'conditional-go',
      reason: because,
      conditions,
    });
    if (facts.includes('round-decided')) break;
  }
  await until(
    'the round is over',
    async () => (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/projects/${id}` })).body.stage === 'scoping',
  );
  await sendFile(host, 'e-manager', id);
  await tell('e-manager', 'POST', `/v1/projects/${id}/reviews`, {});
  const review = await openRound();
  await clarify(host, { project: id, review, member: 'e-two', manager: 'e-manager' });
  const ofCall = { office: elsewhere, keeper: 'e-admin', panel: ['e-one', 'e-two'], project: id, sponsor: 'e-sponsor' };
  const assessed = await assessedCall(host, ofCall);
  const made = await selectionsMade(host, { office: elsewhere, keeper: 'e-admin', project: id, board: 'portfolio-board' });
  const items = [{ id: 'reach' }, { id: 'cost' }];
  const weighted = await weightingsMade(host, { office: elsewhere, keeper: 'e-admin', asked: ['e-one', 'e-two'], items });
  const chosen = { ...assessed, ...made, ...weighted };
  const ofBoard = { office: elsewhere, keeper: 'e-admin', board: 'portfolio-board', chair: 'e-one', owner: 'e-manager' };
  const meetings = await meetingsMade(host, ofBoard);
  return { office: elsewhere, project: id, review, condition: 'c1', delegation: 'd1', evidence: 'e1', ...chosen, ...meetings };
}

interface Clarified {
  readonly project: string;
  readonly review: string;
  readonly member: string;
  readonly manager: string;
}

/** The first question of a round, answered with a file. */
export async function clarify(host: TestHost, { project, review, member, manager }: Clarified): Promise<void> {
  const path = `/v1/reviews/${review}/questions`;
  const text = 'What does it cost to run?';
  expect((await askAs(host, member, { method: 'POST', path, body: { text } })).status).toBe(201);
  const body = { text: 'See the file.', file: await fileSent(host, manager, project) };
  expect((await askAs(host, manager, { method: 'POST', path: `${path}/q1/answer`, body })).status).toBe(201);
}
