/**
 * Every principal, every operation of the API description, on the own, another and a foreign object: the product answers as the policy says that
 * was written down apart from it. A request that gets as far as storing something is stopped there, so that each is asked in the same state.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundRoutes } from '#functions/endpoints.ts';
import { createApp } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { log } from '#functions/kit/log.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { sendInProcess } from '#local/demo/send.ts';
import { aroundPorts } from '#test/support/around-ports.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { calls } from './matrix-calls.ts';
import { foundMatrixOffice, type SideObjects } from './matrix-office.ts';
import { matrixOffice } from './matrix-projects.ts';
import { type Calls, placesOf } from './matrix-requests.ts';
import type { Side } from './policy-rules.ts';
import { principals } from './principals.ts';
import { pathOf } from './routes-as-calls.ts';
import { elsewhere, foundElsewhere, type Objects } from './second-office.ts';
import { forMachinesAlone } from './what-machines-may.ts';
import {
  type Answer,
  byNameAlone,
  bySecretAddress,
  expectedAnswer,
  forWhoeverSignsIn,
  openToAll,
  type Place,
  policy,
} from './who-may-what.ts';
import { rolesNamed, rolesOfPolicy } from './whom-words-name.ts';

/** An operation as it is described, or a way to use it that the policy names apart. */
interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

interface Asked {
  readonly status: number;
  readonly said: string;
  /** It would have been stored. */
  readonly stored: boolean;
}

let host: TestHost;
let sides: Record<Side, SideObjects>;
let foreign: Objects;
let operations: readonly Operation[];
let ask: (who: string, request: { method: string; path: string; body?: unknown }) => Promise<Asked>;

beforeAll(async () => {
  host = await startTestHost();
  foreign = await foundElsewhere(host);
  sides = await foundMatrixOffice(host);
  await host.commits();
  await growLog(host.host.app);
  const { paths } = (await host.raw('/openapi.json')).body;
  operations = operationsIn(paths);
  ask = askingWithoutStoring(host);
}, 120_000);
afterAll(() => host?.close());

/** Schedules store what they find a minute after the start, which a slow machine reaches before the last cell. */
const storedByPeople = async () => (await host.commits()).filter(({ actor }) => actor.kind !== 'system').length;

type Paths = Record<string, Record<string, { operationId: string; summary: string }>>;

function operationsIn(paths: Paths): Operation[] {
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: name, summary }]) => ({
      name,
      method: method.toUpperCase(),
      path,
      summary,
    })),
  );
  const apart = Object.keys(policy).flatMap(name => {
    const whole = described.find(operation => name.startsWith(`${operation.name}: `));
    return whole ? [{ ...whole, name }] : [];
  });
  return [...described, ...apart];
}

/** Asks the endpoints over the same stores, where every commit is stopped just before it would be stored. */
function askingWithoutStoring({ host: running, raw }: TestHost): typeof ask {
  log.setLogLevel('SILENT');
  let stopped = false;
  const ports = aroundPorts(running.wired.ports, {
    before(call, [commit]) {
      if (call !== 'facts.append') return;
      // That somebody was refused is kept for auditors; it is not what was asked for.
      stopped ||= !(commit as { stream: string }).stream.startsWith('audit/');
      throw new Error('nothing is stored here');
    },
  });
  const send = sendInProcess(createHttpHandler(boundRoutes, createApp(ports, running.app.settings)));
  return async (who, { method, path, body }) => {
    stopped = false;
    const request = { method: method as 'GET', path, body };
    const headers = { 'content-type': 'application/json' };
    const { status, body: answer } =
      who === 'nobody'
        ? await raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
        : await send(who, request);
    return { status, said: `${answer?.type ?? ''} ${answer?.detail ?? ''}`, stored: stopped };
  };
}

function requestsOf(operation: Operation, { on = 'active', of, bodies }: Calls, place: Place) {
  const side: Side = place === 'other' ? 'other' : 'own';
  const office = place === 'foreign' ? elsewhere : matrixOffice;
  const objects = place === 'foreign' ? foreign : sides[side][on];
  const path = pathOf(operation, { ...objects, ...of?.(objects) });
  const inOffice =
    operation.name.startsWith('list-') && operation.name in policy && !path.includes(office) ? `${path}?office=${office}` : path;
  const { active, closing } = sides[side];
  const around = { side, office, active: active.project, openMeeting: active.openMeeting ?? '', closing: closing.project };
  const each = bodies?.(around) ?? [undefined];
  return each.map(body => ({ method: operation.method, path: inOffice, body }));
}

/** What an answer says about the right to ask. A refusal for any other reason means that somebody may ask. */
function meantBy({ status, said, stored }: Asked): Answer {
  if (stored) return 'may ask';
  if (status >= 500) throw new Error(`the product broke: ${said}`);
  if (status === 401) return 'signs in first';
  if (status === 403) return 'not allowed';
  return status === 404 && said.startsWith('urn:tollgate:not-found There is nothing here') ? 'nothing there' : 'may ask';
}

interface Cell {
  readonly operation: string;
  readonly who: string;
  readonly place: Place;
  readonly expected: Answer | undefined;
  readonly found: Answer;
  readonly said: string;
  readonly done: boolean;
}

async function cellsOf(operation: Operation): Promise<Cell[]> {
  const how = calls[operation.name];
  if (!how) return [];
  const cells: Cell[] = [];
  for (const place of placesOf(how))
    for (const who of principals.filter(({ elsewhere: atHome }) => !(atHome && place === 'foreign'))) {
      const asked: Asked[] = [];
      for (const request of requestsOf(operation, how, place)) asked.push(await ask(who.id, request));
      const may = asked.find(one => meantBy(one) === 'may ask') ?? asked[0];
      if (!may) continue;
      const done = asked.some(({ status, stored }) => stored || status < 300);
      const expected = expectedAnswer(operation.name, who, place);
      cells.push({ operation: operation.name, who: who.id, place, expected, found: meantBy(may), said: may.said, done });
    }
  return cells;
}

/** Done on a machine without an office alone (test/local/set-up.test.ts), with a table of sizes (routing.test.ts), with a legal hold (personal-data.test.ts), once something is late (duties.test.ts), of a log that is full enough (log/served.test.ts), or with a secret address (feeds.test.ts); with outlooks of years (outlooks.test.ts), below an office that gives standards (given-standards.test.ts). */
const doneElsewhere = [
  'check-set-up-code',
  'choose-gate-model',
  ...byNameAlone,
  'lift-legal-hold',
  'nudge-duty',
  'publish-outlook-card',
  ...bySecretAddress,
  'set-up',
  'take-standard',
  'tell-outcome',
];

/** Refusals that send somebody to who may not do it either, or leave out who may. */
function misnamed(cells: readonly Cell[]) {
  const refusals = new Map<string, object>();
  for (const { operation, found, said, place } of cells) {
    if (found !== 'not allowed' || place === 'foreign') continue;
    const [named, may] = [rolesNamed(said), rolesOfPolicy(operation)];
    const namesSomebody = named.length > 0 || said.startsWith('urn:tollgate:not-allowed Only ');
    if (namesSomebody && named.join() !== may.join()) refusals.set(`${operation} ${said}`, { operation, said, named, may });
  }
  return [...refusals.values()];
}

describe('P17, P21: the authorisation matrix', () => {
  test('every operation of the API description is named in the policy, and the policy names no other', () => {
    const named = [
      ...openToAll,
      ...bySecretAddress,
      ...byNameAlone,
      ...forWhoeverSignsIn,
      ...forMachinesAlone,
      ...Object.keys(policy),
    ].sort();
    expect(operations.map(({ name }) => name).sort()).toEqual(named);
    expect(Object.keys(calls).sort()).toEqual(named);
  });

  test('a summary that names the PMO, administrators or auditors names all of them whom the policy lets in, and no other', () => {
    const told = operations.filter(({ name, summary }) => name in policy && rolesNamed(summary).length > 0);
    expect(told.filter(({ name, summary }) => rolesNamed(summary).join() !== rolesOfPolicy(name).join())).toEqual([]);
    expect(told.length).toBeGreaterThan(30);
  });

  test('P3, P17, P21: whoever asks for whatever, on the own, another or a foreign object, gets the answer of the policy', async () => {
    const before = await storedByPeople();
    const cells: Cell[] = [];
    for (const operation of operations) cells.push(...(await cellsOf(operation)));
    const wrong = cells.filter(({ expected, found }) => expected !== found);
    console.log(`authorisation matrix: ${cells.length} cells, ${wrong.length} wrong`);
    expect(
      wrong.map(({ operation, who, place, expected, found, said }) => ({ operation, who, place, expected, found, said })),
    ).toEqual([]);
    expect(misnamed(cells)).toEqual([]);
    expect(cells.length).toBeGreaterThan(4_000);
    expect(await storedByPeople()).toBe(before);
    const undone = operations.filter(
      ({ name }) =>
        !forMachinesAlone.includes(name) && !cells.some(cell => cell.operation === name && cell.place === 'own' && cell.done),
    );
    expect(undone.map(({ name }) => name).sort()).toEqual(doneElsewhere);
  }, 180_000);
});
