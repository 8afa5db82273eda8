/**
 * Plays projects through intake, gates and closure over the API, as sponsors, gatekeepers and the customer would. A script that was
 * interrupted may run again from its first line: what is done already is seen by the project itself, and nothing is done twice.
 */
import { sha256 } from '#domain/history/digest.ts';
import { type DemoProject, proposalOf, reportOf } from './facts.ts';
import { type Act, actsFor, demoBenefit, demoLessons } from './script.ts';
import type { Message, Send, Sent } from './send.ts';

export interface Played {
  readonly title: string;
  readonly id: string;
  readonly score: number | undefined;
  readonly status: string;
  readonly stage: string | undefined;
  readonly gates: readonly { readonly gate: string; readonly outcome: string }[];
  readonly alerts: number;
  readonly waiting: string | undefined;
}

/** Looks at a project at most this often, with pauses that grow to 50 ms: two minutes, in which a workflow that was cut off is taken up again. */
const mostLooks = 2_400;

export async function play(send: Send, project: DemoProject, place: number): Promise<Played> {
  const post = poster(send, place);
  const submitted = await post('sponsor', '/v1/proposals', proposalOf(project));
  const id = submitted.body.id as string;
  await post('manager', `/v1/projects/${id}/namings/manager/acceptance`, { accepted: true });
  let now = await until(send, id, state => state.status !== 'submitted' && (state.open === undefined || state.openIsReady));
  let decisions = 0;
  for (const act of actsFor(project, place)) {
    if (now.status === 'returned' || now.status === 'declined') break;
    if (act.do === 'decide') decisions += 1;
    if (act.do === 'decide' && now.gates.length >= decisions) continue;
    now = await perform(act, { send, post, id, project, place });
  }
  return {
    title: project.title,
    id,
    score: now.score?.total,
    status: now.status,
    stage: now.stage,
    gates: now.gates,
    alerts: now.failing.length,
    waiting: now.open?.gate,
  };
}

interface ProjectRun {
  readonly send: Send;
  readonly post: Post;
  readonly id: string;
  readonly project: DemoProject;
  readonly place: number;
}

type Post = (person: string, path: string, body: unknown) => Promise<Sent>;

/** The same request has the same key whenever the script runs; `round` tells apart what is asked for anew in each round. */
function poster(send: Send, place: number, round = 0): Post {
  return async (person, path, body) => {
    const key = `demo-${place}-${sha256(JSON.stringify([person, path, body, round])).slice(0, 24)}`;
    const message: Message = { method: 'POST', path, body, key };
    const sent = await send(person, message);
    if (sent.status >= 400 && sent.status !== 409 && sent.status !== 422) throw new Error(`${path}: ${sent.body.detail}`);
    return sent;
  };
}

async function perform(act: Act, run: ProjectRun): Promise<ProjectView> {
  const { send, post, id, project } = run;
  switch (act.do) {
    case 'decide':
      return decide(run, act.outcome);
    case 'wait': {
      const review = await openRound(run);
      const roster = await rosterOf(send, review);
      for (const person of roster.slice(0, act.ballots)) await ballot(post, { review, person, outcome: 'go' });
      return look(send, id);
    }
    case 'report':
      await post('manager', `/v1/projects/${id}/reports`, reportOf(project));
      return look(send, id);
    case 'close':
      return close(run);
  }
}

async function openRound({ send, id, place }: ProjectRun): Promise<string> {
  let now = await look(send, id);
  if (now.open === undefined) {
    const post = poster(send, place, now.gates.length);
    await post('manager', `/v1/projects/${id}/reviews`, {});
    now = await until(send, id, state => state.open === undefined || state.openIsReady);
  }
  return now.open?.review ?? '';
}

async function decide(run: ProjectRun, outcome: string): Promise<ProjectView> {
  const { send, post, id } = run;
  const review = await openRound(run);
  await vote({ send, post }, review, outcome);
  return until(send, id, state => state.open?.review !== review);
}

/** The members of a round vote the same, one after the other, until the round is decided. */
async function vote({ send, post }: Pick<ProjectRun, 'send' | 'post'>, review: string, wanted: string): Promise<void> {
  const { body } = await send('pmo', { method: 'GET', path: `/v1/reviews/${review}` });
  const offered = body.gate.outcomes as readonly string[];
  const outcome = [wanted, ...(instead[wanted] ?? [])].find(choice => offered.includes(choice)) ?? wanted;
  for (const person of body.roster as readonly string[]) {
    const sent = await ballot(post, { review, person, outcome });
    if ((sent.body.facts as string[] | undefined)?.includes('round-decided')) return;
  }
}

/** What the script takes where a framework does not offer an outcome, the nearest first. */
const instead: Readonly<Record<string, readonly string[]>> = { kill: ['recycle', 'hold'], hold: ['recycle'], recycle: ['hold'] };

async function rosterOf(send: Send, review: string): Promise<readonly string[]> {
  const { body } = await send('pmo', { method: 'GET', path: `/v1/reviews/${review}` });
  return body.roster ?? [];
}

/** A plain go that a must criterion forbids becomes a conditional one, as the refusal advises. */
async function ballot(post: Post, vote: { review: string; person: string; outcome: string }): Promise<Sent> {
  const { review, person, outcome } = vote;
  const path = `/v1/reviews/${review}/ballots`;
  const conditions = [
    { text: 'Bring the evidence that is still missing to the PMO.', due: '2027-03-31', owner: 'manager', blocks: 'none' },
  ];
  const body =
    outcome === 'go'
      ? { outcome }
      : { outcome, reason: `By the demonstration's script: ${outcome}.`, ...(outcome === 'conditional-go' && { conditions }) };
  const sent = await post(person, path, body);
  if (outcome === 'go' && sent.status === 422) return ballot(post, { ...vote, outcome: 'conditional-go' });
  return sent;
}

async function close(run: ProjectRun): Promise<ProjectView> {
  const { send, post, id, project, place } = run;
  let now = await look(send, id);
  while (now.nextGate && !now.nextGate.closing && now.status === 'active') now = await decide(run, 'go');
  const lesson = demoLessons[place % demoLessons.length];
  const cost = project.latest.wholeLifeCost;
  const report = {
    summary: 'Delivered; outcomes handed over to operations.',
    ...(cost !== undefined && { finalCost: cost }),
    ...(project.latest.end !== undefined && { end: project.latest.end }),
    benefits: [demoBenefit],
    lessons: lesson ? [{ ...lesson, tags: [...lesson.tags] }] : [],
  };
  await post('manager', `/v1/projects/${id}/closure`, report);
  await post('sponsor', `/v1/projects/${id}/acceptance`, { accepted: true, comment: 'Accepted.' });
  now = await until(send, id, state => state.openIsReady || state.status === 'closed');
  if (now.open !== undefined) await vote({ send, post }, now.open.review, 'go');
  now = await until(send, id, state => state.status === 'closed');
  return place % 2 === 0 ? review(run, now) : now;
}

/** Its sponsor says of the one review that is left, a month from now, that it cannot be told: the published figures do not say what came of it. */
async function review({ send, post, id }: ProjectRun, closed: ProjectView): Promise<ProjectView> {
  const [benefit] = closed.benefits ?? [];
  const [next] = benefit?.reviews ?? [];
  if (!benefit || !next || next.told) return closed;
  const said = { day: next.day, achieved: 'cannot-tell', note: 'The published figures do not say what came of it.' };
  await post('sponsor', `/v1/projects/${id}/benefits/${benefit.id}/reviews`, said);
  return look(send, id);
}

interface ProjectView {
  readonly status: string;
  readonly stage?: string;
  readonly score?: { readonly total: number };
  readonly gates: readonly { readonly gate: string; readonly outcome: string }[];
  readonly failing: readonly unknown[];
  readonly open?: { readonly review: string; readonly gate: string };
  readonly nextGate?: { readonly id: string; readonly closing: boolean };
  readonly benefits?: readonly {
    readonly id: string;
    readonly reviews: readonly { readonly day: string; readonly told?: unknown }[];
  }[];
  /** Whether the open round can be voted on. */
  readonly openIsReady: boolean;
}

async function look(send: Send, id: string): Promise<ProjectView> {
  const { body } = await send('pmo', { method: 'GET', path: `/v1/projects/${id}` });
  const ready =
    body.open !== undefined && (await send('pmo', { method: 'GET', path: `/v1/reviews/${body.open.review}` })).status === 200;
  return { ...body, openIsReady: ready };
}

async function until(send: Send, id: string, done: (state: ProjectView) => boolean): Promise<ProjectView> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const state = await look(send, id);
    if (done(state)) return state;
    await new Promise(resolve => setTimeout(resolve, Math.min(50, 2 + looks)));
  }
  throw new Error(`project ${id} did not move on in time`);
}
