/** What the two parts of the demonstration's second office share: its proposals in their order, and how something is asked there again and again. */
import { sha256 } from '#domain/history/digest.ts';
import portfolio from '#presets/demo/call.json' with { type: 'json' };
import type { DemoProject, YearFacts } from './facts.ts';
import type { Send, Sent } from './send.ts';

export const choosingOffice = 'choosing';

/** The proposals of 2022 whose whole-life cost is published. */
export const choosingProjects: readonly DemoProject[] = portfolio.projects.map(entry => {
  const [only] = entry.years as unknown as [YearFacts];
  return { title: entry.title, category: entry.category, first: only, latest: only };
});

/** The last ones join the call that stands, the others the call of 2022. */
export const standing = 3;
export const projectsOf2022 = choosingProjects.slice(0, -standing);

/** Of whom the call has so many in this quarter. */
export const roles = ['delivery lead', 'commercial lead'] as const;
export const quarter = '2022-Q2';

/** Three fifths of the money; both the budgets of the call and the budget of the selection. */
export const threeFifths = (amount: number): number => Math.round(amount * 0.6);

export type Ask = (person: string, path: string, body: unknown) => Promise<Sent>;

/** The same request has the same key whenever this runs; what is so already is no fault. */
export function asker(send: Send, method: 'POST' | 'PUT' = 'POST'): Ask {
  return async (person, path, body) => {
    const key = `demo-call-${sha256(JSON.stringify([person, path, body])).slice(0, 24)}`;
    return stored(await send(person, { method, path, body, key }));
  };
}

function stored(sent: Sent): Sent {
  if (sent.status >= 400 && sent.status !== 409) throw new Error(`the call of the demonstration: ${sent.body.detail}`);
  return sent;
}
