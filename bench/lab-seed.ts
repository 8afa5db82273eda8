/**
 * A portfolio for the lab, through the API as people make it: proposals are submitted, scored and admitted, a part of them is decided, reported
 * on, closed. Every fact is a real one. Of ten projects four have an open round, six have passed their gate, three of them fail a criterion,
 * one is closed with two lessons, and two wait for something that another project gives. The person `sponsor` has one project in 25.
 */
import type { Person } from '#domain/office/people.ts';
import type { App } from '#functions/kit/app.ts';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';
import type { FactStream } from '#local/host/fact-stream.ts';
import type { Send } from '../local/demo/send.ts';
import { benchModel, benchProposal, benchSeats, foundBenchOffice } from './fixtures.ts';

/** Requests at the same time. */
const atOnce = 32;
const steps = 4;

const person = (id: string, role: 'sponsor' | 'manager'): Person => ({
  id,
  name: `Another ${role}`,
  email: `${id}@tollgate.example`,
  roles: role === 'sponsor' ? [role, 'customer'] : [role],
});

const overCost = {
  id: 'over-cost',
  name: 'Cost within ten per cent',
  kind: 'must' as const,
  owner: 'sponsor' as const,
  check: { expression: 'costVariance <= 10.0' },
};

const places = [
  'Harbour',
  'Airport',
  'Station',
  'Hospital',
  'Library',
  'Prison',
  'School',
  'Tunnel',
  'Bridge',
  'Depot',
  'Archive',
];
const works = ['renewal', 'extension', 'signalling', 'heating', 'records', 'payments', 'safety', 'access', 'training'];

export interface Lab {
  readonly app: App;
  readonly send: Send;
  readonly factStream: FactStream;
}

export async function seedLab({ app, send, factStream }: Lab, projects: number, progress: (done: number, all: number) => void) {
  await foundBenchOffice(app, {
    more: [person('sponsor-2', 'sponsor'), person('manager-2', 'manager')],
    model: { ...benchModel(1), tripwires: [overCost] as never },
  });
  let done = 0;
  const each = async (work: (index: number) => Promise<unknown>) => {
    await forEachConcurrently(Array(projects).keys(), atOnce, async index => {
      await work(index);
      done += 1;
      progress(done, projects * steps);
    });
    await factStream.idle();
  };
  const post = poster(send);
  const ids: string[] = [];
  await each(async index => {
    ids[index] = (await post(sponsorOf(index), '/v1/proposals', labProposal(index))).id;
  });
  await each(async index => {
    const review = `${ids[index]}.g1.1`;
    await known(app, review);
    if (index % 10 < 4) return;
    await voteGo(post, review);
  });
  await each(async index => {
    if (index % 10 < 4) return;
    await passed(app, ids[index] ?? '');
    const late = index % 2 === 1;
    const forecast = Math.round(costOf(index) * (late ? 1.3 : 0.97));
    const report = { progress: index % 100, forecast, confidence: late ? 'red' : 'green' };
    await post(sponsorOf(index), `/v1/projects/${ids[index]}/reports`, report);
    if (index % 10 < 6 || index % 10 > 7) return;
    const giver = index - 6;
    const entry = { dependency: `What ${giver} builds`, on: labProposal(giver).title, project: ids[giver], due: '2099-01-01' };
    const registers = { dependencies: { add: [entry] } };
    await post(managerOf(index), `/v1/projects/${ids[index]}/registers`, { registers });
  });
  await each(async index => {
    if (index % 10 === 4) await close({ app, post }, ids[index] ?? '', index);
  });
}

type Post = (who: string, path: string, body: unknown) => Promise<{ id: string }>;

function poster(send: Send): Post {
  return async (who, path, body) => {
    const sent = await send(who, { method: 'POST', path, body });
    if (sent.status >= 400) throw new Error(`${path}: ${sent.body.detail}`);
    return sent.body as { id: string };
  };
}

async function voteGo(post: Post, review: string): Promise<void> {
  for (const member of benchSeats.slice(0, 3)) await post(member, `/v1/reviews/${review}/ballots`, { outcome: 'go' });
}

async function close({ app, post }: { app: App; post: Post }, id: string, index: number): Promise<void> {
  const lesson = (title: string) => ({ title, text: `What ${title.toLowerCase()} taught us.`, tags: ['lab'] });
  const lessons = [
    lesson(`Plan ${works[index % works.length]} early`),
    lesson(`Ask those who use the ${places[index % places.length]}`),
  ];
  await post(sponsorOf(index), `/v1/projects/${id}/closure`, { summary: 'Done.', lessons });
  await post(sponsorOf(index), `/v1/projects/${id}/acceptance`, { accepted: true });
  const review = `${id}.end.1`;
  await known(app, review);
  await voteGo(post, review);
  await until(async () => (await app.states.current('project', id)).state.status === 'closed');
}

const sponsorOf = (index: number) => (index % 25 === 0 ? 'sponsor' : 'sponsor-2');

const managerOf = (index: number) => (index % 25 === 0 ? 'manager' : 'manager-2');

const costOf = (index: number) => Math.round(1_000_000_00 * (1 + (index % 97)) ** 1.5);

function labProposal(index: number): Record<string, unknown> {
  return {
    ...benchProposal(),
    title: `${places[index % places.length]} ${works[index % works.length]} ${String(index).padStart(5, '0')}`,
    sponsor: sponsorOf(index),
    manager: managerOf(index),
    department: `Department ${(index % 30) + 1}`,
    category: index % 3 === 0 ? 'Digital' : 'Construction',
    costs: [{ year: 2026, amount: costOf(index) }],
  };
}

/** Waits until the workflow has opened the round. */
function known(app: App, review: string): Promise<void> {
  return until(async () => (await app.states.current('review', review)).state.id !== undefined);
}

function passed(app: App, project: string): Promise<void> {
  return until(async () => (await app.states.current('project', project)).state.stage === 's1');
}

async function until(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 12_000; tries += 1) {
    if (await is()) return;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error('the lab did not move on within a minute');
}
