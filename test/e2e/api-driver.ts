/** What people do in the lifecycle tests, in their words: propose, report, vote, accept. Every act goes over HTTP as somebody. */
import { expect } from 'vitest';
import type { Sent } from '#local/demo/send.ts';
import type { TestHost } from '../support/host.ts';
import { until } from '../support/host.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes; tests read single fields
export type Shown = any;

export const portfolioBoard = ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4', 'gatekeeper-5', 'chair'] as const;
export const technicalBoard = ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5'] as const;

let titles = 0;

/** A proposal that intake admits: scored, with costs and benefits; its title shares no word with any other. */
export function proposal(changes: Record<string, unknown> = {}): Record<string, unknown> {
  titles += 1;
  return {
    office: 'demo',
    title: `Undertaking number${titles}x${titles * 7919}`,
    sponsor: 'sponsor',
    manager: 'manager',
    gateModel: 'stage-gate',
    problem: 'Letters take nine days to arrive.',
    costs: [{ year: 2026, amount: 10_000_000 }],
    benefits: [{ name: 'Shorter waiting time', amount: 30_000_000 }],
    start: '2026-01-05',
    end: '2030-12-31',
    contributions: [
      { goal: 'digital', points: 90, justification: 'Forms become data.' },
      { goal: 'public-services', points: 80, justification: 'People wait less.' },
      { goal: 'infrastructure', points: 60, justification: 'Lasting software.' },
      { goal: 'deliverability', points: 70, justification: 'A small team that has done it before.' },
      { goal: 'security', points: 30, justification: 'Less paper in corridors.' },
    ],
    ...changes,
  };
}

export function actsOn(get: () => TestHost) {
  const post = (person: string, path: string, body: unknown = {}, key?: string): Promise<Sent> =>
    get().send(person, { method: 'POST', path, body, ...(key !== undefined && { key }) });
  const read = async (person: string, path: string): Promise<Shown> => {
    const { status, body } = await get().send(person, { method: 'GET', path });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const project = (id: string): Promise<Shown> => read('pmo', `/v1/projects/${id}`);

  /** Sent and stored; the answer's body. */
  const done = async (sending: Promise<Sent>): Promise<Shown> => {
    const { status, body } = await sending;
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  };
  const submit = async (changes: Record<string, unknown> = {}, key?: string): Promise<string> =>
    (await done(post('sponsor', '/v1/proposals', proposal(changes), key))).id;

  /** Whoever a project names accepts. */
  const accept = (id: string, role: 'sponsor' | 'manager' | 'customer', person: string = role): Promise<Shown> =>
    done(post(person, `/v1/projects/${id}/namings/${role}/acceptance`, { accepted: true }));

  const projectWhen = (id: string, what: string, condition: (shown: Shown) => boolean): Promise<Shown> =>
    until(`the project ${what}`, async () => {
      const shown = await project(id);
      return condition(shown) && shown;
    });

  /** The round that is open, once its board can vote. */
  const openRound = (id: string): Promise<string> =>
    until('a round is open', async () => {
      const { open } = await project(id);
      if (open === undefined) return undefined;
      const review = await get().send('pmo', { method: 'GET', path: `/v1/reviews/${open.review}` });
      return review.status === 200 && (open.review as string);
    });

  const ask = async (id: string): Promise<string> => {
    await done(post('manager', `/v1/projects/${id}/reviews`));
    return openRound(id);
  };
  const ballot = (person: string, review: string, body: unknown): Promise<Sent> =>
    post(person, `/v1/reviews/${review}/ballots`, body);

  /** Members vote the same, in turn, until the round is over; then its outcome is on the project. */
  const decide = async (id: string, review: string, body: { outcome: string } & Record<string, unknown>): Promise<Shown> => {
    const { roster } = await read('pmo', `/v1/reviews/${review}`);
    for (const member of roster) {
      const { facts } = await done(ballot(member, review, body));
      if (facts.includes('round-decided')) break;
    }
    return projectWhen(id, `knows how ${review} ended`, shown => shown.open?.review !== review);
  };
  const evidence = (id: string, kind: string, person = 'manager'): Promise<Shown> =>
    done(post(person, `/v1/projects/${id}/evidence`, { kind, title: `The ${kind}`, link: `https://example.org/${kind}` }));
  const attest = (id: string, criterion: string, person: string): Promise<Shown> =>
    done(
      post(person, `/v1/projects/${id}/evidence`, {
        kind: 'word',
        title: `Word on ${criterion}`,
        text: 'I have looked.',
        attests: { criterion, confirmed: true },
      }),
    );

  return {
    accept,
    post,
    read,
    project,
    done,
    submit,
    projectWhen,
    openRound,
    ask,
    ballot,
    decide,
    evidence,
    attest,
  };
}

export const because = 'The board has weighed it.';
