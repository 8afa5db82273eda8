/** What tests of the portal set up through the API, so that a page can be tried at the right moment. */
import { expect } from 'vitest';
import type { Portal } from './portal.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of the API as a person without types would read them
type Answer = any;

export interface ApiDriver {
  /** A request that must not be refused; answers with its body once all that follows from it has happened. */
  send(person: string, path: string, body: unknown, method?: 'POST' | 'PUT'): Promise<Answer>;
  read(path: string, person?: string): Promise<Answer>;
  until(what: string, done: () => Promise<boolean>): Promise<void>;
  /** Publishes a gate model for new proposals: stages and criteria as given, boards of three days or more; `boundary` lets projects divide its second stage. */
  model(changes?: { gate?: object; second?: object; boundary?: object; tripwires?: object[] }): Promise<void>;
  /** A proposal that intake has admitted and whose manager has accepted, unless it is said otherwise; answers with its id. */
  admitted(title: string, changes?: object, named?: { readonly accepted?: boolean }): Promise<string>;
  /** Its open round, asked for when the first gate does not open by itself. */
  round(project: string): Promise<string>;
  ballot(person: string, review: string, body: object): Promise<void>;
}

export const goals = ['infrastructure', 'security', 'digital', 'public-services', 'deliverability'];

export function apiDriverAt(portal: Portal): ApiDriver {
  const send: ApiDriver['send'] = async (person, path, body, method = 'POST') => {
    const sent = await portal.send(person, { method, path, body });
    expect(sent.status, JSON.stringify(sent.body)).toBeLessThan(300);
    await portal.host.factStream.idle();
    return sent.body;
  };
  const read: ApiDriver['read'] = async (path, person = 'pmo') => (await portal.send(person, { method: 'GET', path })).body;
  const until: ApiDriver['until'] = async (what, done) => {
    for (let looks = 0; looks < 2_000; looks += 1) {
      await portal.host.factStream.idle();
      if (await done()) return;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`it did not come to pass: ${what}`);
  };
  return {
    send,
    read,
    until,
    async model({ gate = {}, second = {}, boundary, tripwires = [] }: Parameters<ApiDriver['model']>[0] = {}) {
      const board = { board: 'portfolio-board', rule: { quorum: 2 }, deadlineDays: 14 };
      const stages = ['Plan', 'Build', 'Use'].map(name => ({
        ...{ id: name.toLowerCase(), name },
        ...(boundary && name === 'Build' && { divided: true }),
      }));
      const each = { id: 'boundary', name: 'Stage boundary', from: 'build', to: 'build', eachStage: true, ...board, ...boundary };
      const gates = [
        { id: 'plan-gate', name: 'Plan gate', from: 'plan', to: 'build', opens: 'on-admission', ...board, ...gate },
        ...(boundary ? [each] : []),
        { id: 'build-gate', name: 'Build gate', from: 'build', to: 'use', ...board, ...second },
        { id: 'closing', name: 'Closing review', from: 'use', closing: true, ...board },
      ];
      const model = { id: 'trial', name: 'Trial model', stages, gates, tripwires };
      await send('admin', '/v1/offices/demo/gate-models', { model, preferred: true }, 'PUT');
    },
    async admitted(title, changes = {}, { accepted = true }: { readonly accepted?: boolean } = {}) {
      const proposal = {
        office: 'demo',
        title,
        sponsor: 'sponsor',
        manager: 'manager',
        aims: 'It is needed.',
        costs: [{ year: 2027, amount: 100_000_00 }],
        contributions: goals.map(goal => ({ goal, points: 60, justification: 'It helps.' })),
        ...changes,
      };
      const { id } = await send('sponsor', '/v1/proposals', proposal);
      await until(`${title} is admitted`, async () => (await read(`/v1/projects/${id}`)).status === 'active');
      if (accepted && proposal.manager !== 'sponsor')
        await send(proposal.manager, `/v1/projects/${id}/namings/manager/acceptance`, { accepted });
      return id;
    },
    async round(project) {
      let review = '';
      await until('a round is open', async () => {
        review = (await read(`/v1/projects/${project}`)).open?.review ?? '';
        return review !== '' && (await read(`/v1/reviews/${review}`)).id === review;
      });
      return review;
    },
    async ballot(person, review, body) {
      await send(person, `/v1/reviews/${review}/ballots`, body);
    },
  };
}
