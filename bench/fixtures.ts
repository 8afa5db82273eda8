/** The office the bench plays in: one gate, five seats, a quorum of three, so that three ballots for go decide. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#adapters/system.ts';
import type { Person } from '#domain/office/people.ts';
import type { Clock } from '#domain/ports.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { handleTask } from '#functions/tasks/handle-task.ts';
import { demoPeople } from '#local/demo/people.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { startFactStream } from '#local/host/fact-stream.ts';
import { type WireOptions, wire } from '#local/host/wire.ts';
import { workflowHooks } from '#local/host/workflow-hooks.ts';

/** Whoever measures is whoever it takes. */
export const benchSignIn = { way: 'demonstration', office: 'bench', jobs: {} } as const;

/** What a minute and later brings does not come: no schedule begins by itself beside what is measured. */
export const withoutSchedules: Clock = {
  ...systemClock,
  after: (ms, wake) => (ms < 60_000 ? systemClock.after(ms, wake) : () => undefined),
};

const named = (id: string) => ({
  id,
  name: demoPeople.find(person => person.id === id)?.name ?? id,
  email: `${id}@tollgate.example`,
});

/** The bench's people are the demonstration's, so that they can sign in. */
export const benchSeats = ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4', 'gatekeeper-5'];

interface Furnishing {
  readonly more?: readonly Person[];
  readonly model?: ReturnType<typeof benchModel>;
}

export async function foundBenchOffice(app: App, { more = [], model = benchModel(1) }: Furnishing = {}): Promise<void> {
  const actor = { kind: 'system', id: 'bench' } as const;
  const people = [
    { ...named('sponsor'), roles: ['sponsor' as const, 'customer' as const] },
    { ...named('manager'), roles: ['manager' as const] },
    { ...named('admin'), roles: ['admin' as const, 'pmo' as const] },
    ...benchSeats.map(id => ({ ...named(id), roles: ['gatekeeper' as const] })),
    ...more,
  ];
  const give = async (command: Parameters<App['execute']>[0]['command']) => {
    const answer = await app.execute({ aggregate: 'office', id: 'bench', command: command as never, actor });
    if ('refusal' in answer) throw new Error(answer.refusal.message);
  };
  await give({ type: 'found-office', id: 'bench', name: 'Bench', currency: 'EUR', people });
  await give({
    type: 'set-goals',
    goals: [
      { id: 'growth', name: 'Growth', weight: 60 },
      { id: 'safety', name: 'Safety', weight: 40 },
    ],
    scoring: { method: 'weighted', duplicateAbove: 1 },
  });
  await give({ type: 'set-boards', boards: [{ id: 'board', name: 'Board', seats: benchSeats, chair: 'gatekeeper-1' }] });
  await give({ type: 'publish-gate-model', default: true, model });
}

/** A model with so many gates before the closing one; the first opens on admission. */
export function benchModel(gates: number) {
  const rule = { quorum: 3, approval: 'majority' as const, of: 'cast' as const, ballots: 'open' as const };
  const common = {
    authority: 'binding' as const,
    board: 'board',
    rule,
    deadlineDays: 14,
    outcomes: ['go', 'conditional-go', 'hold', 'recycle', 'kill'] as ('go' | 'conditional-go' | 'hold' | 'recycle' | 'kill')[],
    words: {},
  };
  const criterion = {
    id: 'score',
    name: 'Score',
    kind: 'should' as const,
    owner: 'manager' as const,
    check: { expression: 'score >= 40.0' },
  };
  const stages = Array.from({ length: gates + 1 }, (_, index) => ({ id: `s${index}`, name: `Stage ${index}` }));
  const ordinary = Array.from({ length: gates }, (_, index) => ({
    ...common,
    id: `g${index + 1}`,
    name: `Gate ${index + 1}`,
    from: `s${index}`,
    to: `s${index + 1}`,
    opens: index === 0 ? ('on-admission' as const) : ('on-request' as const),
    closing: false,
    criteria: [{ ...criterion, id: `score-${index}` }],
  }));
  const closing = {
    ...common,
    id: 'end',
    name: 'Closing review',
    from: `s${gates}`,
    opens: 'on-request' as const,
    closing: true,
    criteria: [],
  };
  return { id: `bench-${gates}`, name: `Bench with ${gates} gates`, stages, gates: [...ordinary, closing], tripwires: [] };
}

/** Two made-up words and a number, so that titles share about as few words as real ones do. */
function titleOf(number: number): string {
  const word = (seed: number) =>
    Array.from({ length: 3 }, (_, index) =>
      'bakedigofulumerinosapuvywexizo'.slice(((seed >> (index * 4)) % 15) * 2, ((seed >> (index * 4)) % 15) * 2 + 2),
    ).join('');
  return `${word((number * 2654435761) % 4096)} ${word(number % 4096)} ${String(number).padStart(6, '0')}`;
}

let count = 0;
export function benchProposal(): Record<string, unknown> {
  count += 1;
  return {
    office: 'bench',
    title: titleOf(count),
    sponsor: 'sponsor',
    manager: 'manager',
    problem:
      'What the bench measures must look like what people send: a sentence or two about the problem that the project solves.',
    aims: 'To be decided quickly and kept safely.',
    costs: [2026, 2027, 2028].map(year => ({ year, amount: 1_000_000_00 })),
    benefits: [{ name: 'Time saved', amount: 5_000_000_00 }],
    start: '2026-01-01',
    end: '2028-12-31',
    contributions: [
      { goal: 'growth', points: 70, justification: 'It opens a second market.' },
      { goal: 'safety', points: 40, justification: 'It replaces equipment past its age.' },
    ],
  };
}

export interface World {
  readonly folder: string;
  readonly app: App;
  readonly send: Send;
  readonly task: (task: string, input: unknown) => Promise<unknown>;
  /** Resolves when everything stored so far has been followed. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** The endpoints on SQLite; with `whole`, the stream, the views and the workflows run too. */
export async function openWorld({ whole, ...rest }: { whole: boolean } & Partial<WireOptions>): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
  const wired = await wire({ folder, baseUrl: 'http://127.0.0.1:1', clock: systemClock, store: 'sqlite', ...rest });
  const app = createApp(wired.ports, { portalUrl: 'http://127.0.0.1:1', version: 'bench', issuer: '' });
  const task = (name: string, input: unknown) => handleTask({ task: name, input }, app);
  wired.connect(workflowHooks(app));
  const { feed, cursor, followUps: later } = wired;
  if (whole) await later.start(followUp => carryOut(followUp, app));
  const handler = (event: Parameters<typeof handleFacts>[0]) => handleFacts(event, app);
  const factStream = whole ? await startFactStream({ feed, cursor, handler, later }) : undefined;
  await foundBenchOffice(app);
  await factStream?.idle();
  return {
    folder,
    app,
    send: sendInProcess(createHttpHandler(boundRoutes, app, { mostAMinute: 999_999 })),
    task,
    idle: async () => factStream?.idle(),
    async close() {
      await wired.engine.stop();
      await factStream?.stop();
      await wired.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
