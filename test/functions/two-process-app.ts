/** An app without endpoints around it: real stores in a folder of its own, and a count of what is asked of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import type { AggregateName, CommandOf } from '#domain/aggregates.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import type { FactStore, Ports } from '#domain/ports.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { aroundPorts, type Watch } from '../support/around-ports.ts';
import { memoryMedia } from '../support/memory-media.ts';
import { boards, gateModel, goals, people, proposal } from '../support/standards.ts';

export interface BareStore {
  /** What was kept to be carried out apart, in the order of keeping. */
  readonly kept: FollowUp[];
  /** Another process over the same store: nothing of it is warm. Like a Lambda, it trusts no other. */
  process(watch?: Watch): App;
  /** The only process of a store, as on one machine: it may trust what it remembers. */
  alone(watch: Watch): App;
  close(): Promise<void>;
}

export function openBare(): BareStore {
  log.setLogLevel('SILENT');
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-bare-'));
  const { facts, views, snapshots, tokens, notes, personRecords, close } = openSqlite(folder);
  const kept: FollowUp[] = [];
  const shared: FactStore = { append: commit => facts.append(commit), read: (...asked) => facts.read(...asked) };
  const workflows: Ports['workflows'] = {
    start: async () => 'started',
    succeed: async () => 'gone',
    fail: async () => 'gone',
    status: async () => 'absent',
  };
  const settings = { portalUrl: 'http://tollgate.example', version: 'test', issuer: 'none' };
  const appOver = (trusted: FactStore, watch: Watch): App => {
    const media = memoryMedia();
    const stores = {
      facts: trusted,
      views,
      snapshots,
      tokens,
      notes,
      personRecords,
      followUps: { keep: async (parts: readonly FollowUp[]) => void kept.push(...parts) },
    };
    const bare: Ports = { ...stores, workflows, ...media, clock: systemClock, ids: systemIds };
    return createApp(aroundPorts(bare, watch), settings);
  };
  return {
    kept,
    process: (watch = { before: () => undefined }) => appOver(shared, watch),
    alone: watch => appOver({ ...shared, alone: true }, watch),
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const somebody = (id: string): Actor => ({ kind: 'person', id });
const system: Actor = { kind: 'system', id: 'workflow' };

/** Gives a command and expects no refusal. */
export async function tell<N extends AggregateName>(app: App, aggregate: N, id: string, command: CommandOf<N>, by?: string) {
  const answer = await app.execute<N>({ aggregate, id, command, actor: by === undefined ? system : somebody(by) });
  if ('refusal' in answer) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  return answer;
}

/** The example office, and in it the admitted project `p1`. */
export async function admitted(app: App): Promise<void> {
  const office = { id: 'pmo', name: 'Office', currency: 'GBP', people: [...people] };
  await tell(app, 'office', 'pmo', { type: 'found-office', ...office });
  await tell(app, 'office', 'pmo', { type: 'set-goals', ...goals });
  await tell(app, 'office', 'pmo', { type: 'set-boards', boards: [...boards] });
  await tell(app, 'office', 'pmo', { type: 'publish-gate-model', model: gateModel(), default: true });
  await tell(app, 'project', 'p1', { type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia');
  await tell(app, 'project', 'p1', { type: 'score-proposal', revision: 1 });
  await tell(app, 'project', 'p1', { type: 'screen-proposal', revision: 1, duplicates: [] });
}

const empty = { milestones: [], kpis: [], risks: [], communication: [] };

export function report(progress: number): CommandOf<'project'> {
  return { type: 'file-report', report: { ...empty, progress } };
}
