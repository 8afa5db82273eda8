/**
 * The steps of a restore, in their order. Each can be repeated; each says what it does and what to check afterwards, and those that only read are done
 * even when nothing may be changed. The steps `restore`, `protect` and `compare` leave a running service alone, so they are the drill of a quiet day.
 */
import type { Instant } from '#domain/values/time.ts';
import { compare } from './compare.ts';
import type { Operator } from './operator.ts';

export interface Drill {
  readonly operator: Operator;
  readonly stage: string;
  /** The table that is restored from, and the new one. */
  readonly source: string;
  readonly target: string;
  /** The instant that is restored; the latest when left out. */
  readonly at: Instant | undefined;
}

export interface Step {
  readonly name: string;
  readonly does: string;
  /** What a person looks at when it is done. */
  readonly check: string;
  /** Changes nothing, so it is done without being asked for. */
  readonly reads?: true;
  /** Says what it found or did. Throws what stands in the way, with the remedy. */
  run(drill: Drill): Promise<string>;
}

export const steps: readonly Step[] = [
  {
    name: 'look',
    does: 'Look at the table that the service runs on, and between which instants it can be restored.',
    check: 'The instant that you restore to lies between the two, and before whatever went wrong.',
    reads: true,
    async run({ operator, source, target }) {
      const window = await operator.window(source);
      if (!window) throw new Error(`${source} has no point-in-time recovery: there is nothing to restore from.`);
      const there = await operator.table(target);
      return `${source} can be restored to any second from ${window.from} to ${window.to}; ${target} is ${there ? 'there' : 'not there yet'}.`;
    },
  },
  {
    name: 'stop',
    does: 'Stop what writes: rules, the sources of the stream Lambda, and requests (people see 503 meanwhile).',
    check: 'The page of the portal says that Tollgate does not answer. Nothing is lost: callers repeat with the same key.',
    async run({ operator }) {
      await operator.setRunning(false);
      const { rules, sources } = await operator.running();
      return `${rules.length} rules and ${sources} sources are off, and no request is let in.`;
    },
  },
  {
    name: 'restore',
    does: 'Restore the facts to a new table. The old one stays as it is.',
    check: 'The new table is active in the console, with about as many items as you expect.',
    async run({ operator, source, target, at }) {
      if (await operator.table(target)) return `${target} is there already and was left as it is.`;
      await operator.restore({ from: source, to: target }, at);
      return `${target} holds the facts of ${source} as they were ${at ?? 'at the latest instant'}.`;
    },
  },
  {
    name: 'protect',
    does: 'Switch on what a restored table lacks: its stream, point-in-time recovery, deletion protection, the policy of the old table.',
    check: 'The policy names the five roles of this stage; nobody may change or delete an item.',
    async run({ operator, source, target }) {
      await operator.protect({ from: source, to: target });
      const seen = await operator.table(target);
      if (!seen?.stream || !seen.pointInTimeRecovery || !seen.deletionProtection || !seen.policy)
        throw new Error(`${target} is not protected as it must be: ${JSON.stringify(seen)}. Run this step again.`);
      return `${target} is protected; its stream is ${seen.stream}.`;
    },
  },
  {
    name: 'compare',
    does: 'Hold every history of the new table against the public log, whose files were not restored.',
    check: 'Each line names what was stored after the instant that you restored to, and is lost: tell those whom it concerns.',
    reads: true,
    async run({ operator, target }) {
      if (!(await operator.table(target))) return `${target} is not there yet.`;
      const { histories, entries, leaves, faults } = await compare(operator, target);
      const found =
        faults.length === 0 ? 'nothing is missing' : ['not all is there:', ...faults.map(fault => `  - ${fault}`)].join('\n');
      return `${histories} histories with ${entries} entries, held against ${leaves} entries of the log: ${found}`;
    },
  },
  {
    name: 'point',
    does: 'Deploy the service on the new table.',
    check: 'cdk.json names restoredFacts from now on, so that the next deployment does not go back.',
    reads: true,
    async run(drill) {
      const { operator, target } = drill;
      if ((await operator.service()).facts === target) return `The service runs on ${target}.`;
      const stream = (await operator.table(target))?.stream ?? 'STREAM-ARN (as the step protect says)';
      return `Not yet. Run, with the other settings of this stage:\n  npm run deploy -- --context stage=${drill.stage} --context restoredFacts=${stream}`;
    },
  },
  {
    name: 'rebuild',
    does: 'Empty the lists and make them anew from the facts.',
    check: 'As many histories as the step compare named.',
    async run(drill) {
      const histories = await drill.operator.rebuild(await onTheNewTable(drill));
      return `The lists are those of ${histories} histories.`;
    },
  },
  {
    name: 'start',
    does: 'Switch rules and sources on again, and let requests in.',
    check: 'The portal shows the portfolio as it was at that instant.',
    async run(drill) {
      await onTheNewTable(drill);
      await drill.operator.setRunning(true);
      const { rulesOn, sourcesOn } = await drill.operator.running();
      return `${rulesOn} rules and ${sourcesOn} sources are on, and requests are let in.`;
    },
  },
  {
    name: 'recover',
    does: 'Look at all workflows now, and start again those that do not run; then let the public log go on.',
    check:
      'failed is 0. Open rounds go on with the deadlines they had; run this step again after two minutes, when restarted was not 0.',
    async run(drill) {
      await onTheNewTable(drill);
      const recovered = await drill.operator.runSchedule('recover-all');
      const grown = await drill.operator.runSchedule('grow-log');
      return `Workflows: ${inWords(recovered)}. Public log: ${inWords(grown)}.`;
    },
  },
];

/** Before a step that writes for the service: it must use the new table, or the lists would be made of the old one. */
async function onTheNewTable({ operator, target }: Drill) {
  const service = await operator.service();
  if (service.facts !== target)
    throw new Error(`The service still runs on ${service.facts}. Deploy it on ${target} first (the step point says how).`);
  return service;
}

function inWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
