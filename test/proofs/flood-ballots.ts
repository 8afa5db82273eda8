/** A person who votes while somebody else floods: a round that stays open, and its ballots, one each so many milliseconds. */
import { demoGoals } from '#local/demo/office.ts';
import { type Send, sendOverHttp } from '#local/demo/send.ts';

const member = 'gatekeeper-1';

/** A round of five members, in which one member's ballot decides nothing. */
export async function openRoundFor(url: string): Promise<string> {
  const send = sendOverHttp(url);
  const proposal = {
    office: 'demo',
    title: 'Harbour cranes',
    sponsor: 'sponsor',
    aims: 'Ships wait less.',
    gateModel: 'stage-gate',
    costs: [{ year: 2027, amount: 10_000_000 }],
    contributions: demoGoals.map(({ id }) => ({ goal: id, points: 60, justification: 'It helps.' })),
  };
  const { body } = await send('sponsor', { method: 'POST', path: '/v1/proposals', body: proposal });
  return roundOf(send, body.id);
}

async function roundOf(send: Send, project: string): Promise<string> {
  for (let looks = 0; looks < 500; looks += 1) {
    const { body } = await send(member, { method: 'GET', path: `/v1/projects/${project}` });
    if (body.status === 'active' && !body.open)
      await send('sponsor', { method: 'POST', path: `/v1/projects/${project}/reviews`, body: {} });
    const review = body.open?.review;
    if (review && (await send(member, { method: 'GET', path: `/v1/reviews/${review}` })).status === 200) return review;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('no round was opened');
}

interface Pace {
  readonly ballots: number;
  readonly everyMs: number;
}

export interface Cast {
  /** Milliseconds. */
  readonly median: number;
  readonly slowest: number;
  readonly failed: number;
}

/** Ballots that each change the one before, sent at their instants whether or not the last one is answered. */
export async function castBallots(url: string, review: string, { ballots, everyMs }: Pace): Promise<Cast> {
  const send = sendOverHttp(url);
  await send(member, { method: 'GET', path: '/v1/me' });
  const cast = async (number: number) => {
    await new Promise(resolve => setTimeout(resolve, number * everyMs));
    const began = performance.now();
    const body = { outcome: number % 2 === 0 ? 'hold' : 'recycle', reason: `As discussed, ${number}.` };
    const { status } = await send(member, { method: 'POST', path: `/v1/reviews/${review}/ballots`, body });
    return { took: performance.now() - began, ok: status === 201 };
  };
  const all = await Promise.all(Array.from({ length: ballots }, (_, number) => cast(number)));
  const times = all.map(({ took }) => took).sort((left, right) => left - right);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    slowest: times.at(-1) ?? 0,
    failed: all.filter(({ ok }) => !ok).length,
  };
}
