/**
 * The selection of the demonstration (docs/demo.md): among the proposals of the call of 2022, under three fifths of what they cost together and with the
 * people of the call. What each needs of people is fiction by the rule below. Safe to run again from its first line.
 */
import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../host/host.ts';
import { asker, choosingOffice, projectsOf2022, quarter, roles, threeFifths } from './choosing.ts';
import type { DemoProject } from './facts.ts';
import type { Send } from './send.ts';

export const selectionName = 'Portfolio of 2022, chosen';
/** Tenths of a person in each role, by whole-life cost below so many pence; above the last, `ofLargest`. */
const classes = [
  { below: 10_000_000_000, tenths: 2 },
  { below: 100_000_000_000, tenths: 4 },
  { below: 500_000_000_000, tenths: 6 },
] as const;
const ofLargest = 10;
/** Chance adds 0 to 3 tenths. */
const chances = 4;

/** Tenths of a person by role: from the class of its cost, and a chance that follows from its title alone. */
export function needsOf({ title, latest: { wholeLifeCost = 0 } }: DemoProject): Record<string, Record<string, number>> {
  const base = classes.find(({ below }) => wholeLifeCost < below)?.tenths ?? ofLargest;
  return Object.fromEntries(
    roles.map(role => {
      const chance = hash('sha256', `${title}/${role}`, 'buffer').readUInt32BE(0) % chances;
      return [role, { [quarter]: base + chance }];
    }),
  );
}

const costOf = ({ latest }: DemoProject): number => latest.wholeLifeCost ?? 0;

/** Pence: three fifths of what all candidates cost together. */
export const budgetOf2022 = threeFifths(projectsOf2022.reduce((sum, project) => sum + costOf(project), 0));

/** The largest that cost more together than there is money: they cannot all be done. */
function largestTooMany(): readonly number[] {
  const order = projectsOf2022.map((_, place) => place).sort((one, other) => costAt(other) - costAt(one));
  let sum = 0;
  const enough = order.findIndex(place => {
    sum += costAt(place);
    return sum > budgetOf2022;
  });
  return order.slice(0, enough + 1);
}

const costAt = (place: number): number => costOf(projectsOf2022[place] as DemoProject);

interface Among {
  readonly call: string;
  /** The ids of the projects in the order of `projectsOf2022`. */
  readonly candidates: readonly string[];
}

/** One scenario is worked out, which takes some seconds after this; the other one names the rules that clash. */
export async function playSelection(host: Host, send: Send, among: Among): Promise<void> {
  const ask = asker(send);
  const path = `/v1/selections/${(await known(send)) ?? (await opened(send, among))}`;
  const { body: now } = await send('pmo', { method: 'GET', path });
  const names = (now.scenarios as readonly { name: string }[]).map(({ name }) => name);
  for (const scenario of scenarios(among)) if (!names.includes(scenario.name)) await ask('pmo', `${path}/scenarios`, scenario);
  await host.factStream.idle();
}

/** Puts the first scenario to the board once it is worked out, unless that has happened. The board has still to decide. */
export async function askBoard(host: Host, send: Send): Promise<void> {
  const path = `/v1/selections/${await known(send)}`;
  if (!(await waitsForBoard(send, path))) return;
  await asker(send)('pmo', `${path}/submit`, {
    scenario: 1,
    board: 'portfolio-board',
    rule: { quorum: 4 },
    question: 'Do we choose these, for at most three fifths of what all of them cost?',
  });
  await host.factStream.idle();
}

/** Looks twice a second, for ten minutes at most: on a machine that needs longer the question stays with the PMO. */
async function waitsForBoard(send: Send, path: string): Promise<boolean> {
  for (let looks = 0; looks < 1_200; looks += 1) {
    const { status, body } = await send('pmo', { method: 'GET', path });
    if (status >= 400) throw new Error(`the selection of the demonstration: ${body.detail}`);
    if (body.status !== 'draft') return false;
    const scenarios = body.scenarios as readonly { status: string }[];
    if (scenarios.every(scenario => scenario.status !== 'solving')) return scenarios[0]?.status === 'solved';
    await sleep(500);
  }
  return false;
}

function scenarios({ candidates }: Among) {
  return [
    { name: 'Three fifths of the money', rules: {}, seed: 2022 },
    { name: 'The largest must be done', rules: { forceIn: largestTooMany().map(place => candidates[place]) }, seed: 2022 },
  ];
}

async function known(send: Send): Promise<string | undefined> {
  const { body } = await send('pmo', { method: 'GET', path: `/v1/selections?office=${choosingOffice}` });
  return (body.items as readonly { id: string; name: string }[]).find(({ name }) => name === selectionName)?.id;
}

async function opened(send: Send, { call, candidates }: Among): Promise<string> {
  const { body } = await asker(send)('pmo', '/v1/selections', {
    office: choosingOffice,
    name: selectionName,
    call,
    budget: budgetOf2022,
    budgets: {},
    candidates: projectsOf2022.map((project, place) => ({ project: candidates[place], needs: needsOf(project) })),
  });
  return body.id;
}
