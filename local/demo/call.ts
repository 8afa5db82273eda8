/**
 * The call of the demonstration (docs/demo.md): an office of its own asks for proposals, three assessors rate them, and the ranking stands. Everything
 * but the published facts is fiction: the ratings follow from those facts by a rule with a seed. Safe to run again from its first line.
 */
import { sha256 } from '#domain/history/digest.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';
import { presetModels } from '#presets/models.ts';
import type { Host } from '../host/host.ts';
import {
  type Ask,
  asker,
  choosingOffice,
  choosingProjects,
  projectsOf2022,
  quarter,
  roles,
  standing,
  threeFifths,
} from './choosing.ts';
import { proposalOf } from './facts.ts';
import { demoBoards, demoGoals } from './office.ts';
import { demoPeople } from './people.ts';
import { ratingsOf } from './ratings.ts';
import { playSelection } from './selection.ts';
import type { Send } from './send.ts';

/** Hugo Marin, Ines Duarte and Keiko Tanaka of the demonstration. */
const assessors = ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5'] as const;

/** Projects that are played at the same time. */
const atOnce = 8;

export async function playCalls(host: Host, send: Send): Promise<void> {
  const ask = asker(send);
  await foundOffice(host, asker(send, 'PUT'));
  const ids: string[] = [];
  await forEachConcurrently(choosingProjects.entries(), atOnce, async ([place, project]) => {
    const proposal = { ...proposalOf(project), office: choosingOffice, gateModel: 'prince2' };
    ids[place] = (await ask('sponsor', '/v1/proposals', proposal)).body.id;
  });
  const today = dateOf(host.app.ports.clock.now());
  const candidates = ids.slice(0, -standing);
  const call = await callOf2022({ host, ask, send, ids: candidates, today });
  await callThatStands({ host, ask, send, ids: ids.slice(-standing), today });
  await playSelection(host, send, { call, candidates });
}

/** A call opens on the day on which this runs first: its key names the call, not the day. */
async function open(send: Send, terms: { readonly name: string } & Readonly<Record<string, unknown>>): Promise<string> {
  const body = { office: choosingOffice, panels: [{ assessors }], ...terms };
  const key = `demo-call-${sha256(terms.name).slice(0, 24)}`;
  const { body: receipt, status } = await send('pmo', { method: 'POST', path: '/v1/calls', body, key });
  if (status < 400) return receipt.id;
  const { body: page } = await send('pmo', { method: 'GET', path: `/v1/calls?office=${choosingOffice}` });
  const known = (page.items as readonly { id: string; name: string }[]).find(({ name }) => name === terms.name);
  if (!known) throw new Error(`the call ${terms.name}: ${receipt.detail}`);
  return known.id;
}

/** All aims are written by one rule, so only what is wholly alike is returned as a double. */
async function foundOffice({ app }: Host, put: Ask): Promise<void> {
  const people = demoPeople.map(({ job: _, ...person }) => ({ ...person, roles: [...person.roles] }));
  const office = { id: choosingOffice, name: 'Change Programme Office (demonstration)', currency: 'GBP', people };
  const command = { type: 'found-office', ...office } as const;
  await app.execute({ aggregate: 'office', id: choosingOffice, command, actor: { kind: 'system', id: 'set-up' } });
  const path = `/v1/offices/${choosingOffice}`;
  await put('admin', `${path}/goals`, { goals: demoGoals, scoring: { duplicateAbove: 1 } });
  await put('admin', `${path}/boards`, { boards: demoBoards });
  const model = presetModels.find(({ id }) => id === 'prince2');
  await put('admin', `${path}/gate-models`, { model, default: true });
}

interface Around {
  readonly host: Host;
  readonly ask: Ask;
  readonly send: Send;
  readonly ids: readonly string[];
  readonly today: string;
}

/** All is rated, talked about and ranked. Gives the id of the call. */
async function callOf2022({ host, ask, send, ids, today }: Around): Promise<string> {
  const call = await open(send, {
    name: 'Portfolio of 2022',
    question: 'Which of the projects of 2022 would we choose again, for three fifths of what they cost together?',
    ...resources(),
    opens: dateOf(addDays(`${today}T00:00:00.000Z`, -1)),
    closes: dateOf(addDays(`${today}T00:00:00.000Z`, 30)),
    assessBy: dateOf(addDays(`${today}T00:00:00.000Z`, 60)),
  });
  for (const project of ids) await ask('sponsor', `/v1/calls/${call}/proposals`, { project });
  await ask('pmo', `/v1/calls/${call}/close`, { reason: 'All proposals of the demonstration are there.' });
  const assessed = await assessments(send, call, ids.length);
  await forEachConcurrently(assessed.entries(), atOnce, async ([place, assessment]) => {
    const facts = choosingProjects[place];
    if (!facts) return;
    for (const assessor of assessors) await ask(assessor, `${assessment}/ratings`, { ratings: ratingsOf(facts, assessor) });
    const { body: shown } = await send('pmo', { method: 'GET', path: assessment });
    if (shown.status === 'talking') await ask('pmo', `${assessment}/end`, { reason: 'The panel has talked; its ratings stand.' });
  });
  await host.factStream.idle();
  return call;
}

/** Proposals join at any time, and wait for their assessors: one is rated by two of three. */
async function callThatStands({ host, ask, send, ids }: Around): Promise<void> {
  const call = await open(send, {
    name: 'Small changes, at any time',
    question: 'What small change would save people time, and could begin within a quarter?',
    opens: '2022-01-01',
    assessWithinDays: 60,
  });
  for (const project of ids) await ask('sponsor', `/v1/calls/${call}/proposals`, { project });
  const [first] = await assessments(send, call, ids.length);
  const facts = choosingProjects.at(-standing);
  if (!first || !facts) return;
  for (const assessor of assessors.slice(0, 2)) await ask(assessor, `${first}/ratings`, { ratings: ratingsOf(facts, assessor) });
  await host.factStream.idle();
}

/** Budgets of three fifths of the whole-life costs, each by the year of its start, and a few roles. */
function resources() {
  const byYear = Map.groupBy(projectsOf2022, ({ latest }) => Number((latest.start ?? '2021').slice(0, 4)));
  const budgets = [...byYear].map(([year, own]) => ({
    year,
    amount: threeFifths(own.reduce((sum, { latest }) => sum + (latest.wholeLifeCost ?? 0), 0)),
  }));
  const people = roles.map(role => ({ role, quarter, tenths: 250 }));
  return { budgets: budgets.sort((left, right) => left.year - right.year), people };
}

/** The paths of the assessments of a call once all of them are open, in the order in which the proposals joined. */
async function assessments(send: Send, call: string, count: number): Promise<readonly string[]> {
  for (let looks = 0; looks < 2_400; looks += 1) {
    const { body } = await send('pmo', { method: 'GET', path: `/v1/calls/${call}` });
    const asked = (body.proposals as { assessment?: string }[]).flatMap(({ assessment }) => assessment ?? []);
    if (asked.length === count) return asked.map(id => `/v1/assessments/${id}`);
    await new Promise(resolve => setTimeout(resolve, Math.min(50, 2 + looks)));
  }
  throw new Error(`the panels of the call ${call} were not asked in time`);
}
