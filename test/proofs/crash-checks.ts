/** What must hold of a state folder when a life that was interrupted has been lived to its end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Commit } from '#domain/history/commit.ts';
import { opens } from '#domain/history/personal.ts';
import { verifyChain } from '#domain/history/verify.ts';
import { commitmentsIn } from '#domain/office/personal.ts';
import { createApp } from '#functions/kit/app.ts';
import { waitingMailSchema } from '#functions/kit/waiting-mails.ts';
import { rebuildViews } from '#local/host/rebuild.ts';
import type { Ack } from '../support/acknowledged-commits.ts';
import type { CrashHost } from './crash-host.ts';
import { executions, project, reviews } from './crash-life.ts';

export interface Findings {
  /** Acknowledged facts that are not there, or not as they were acknowledged. */
  readonly lost: number;
  /** Decisions, outcomes, ballots, reports or commands that are there more than once. */
  readonly doubled: number;
  /** Executions that did not succeed, dead letters, a project that is not closed. */
  readonly stuck: number;
  /** Everything that is wrong, in words. */
  readonly faults: readonly string[];
}

type Fact = { type: string; ballot?: { member: string } };

/** Everything that a life remembers, stream by stream, without the waits (each restart waits anew). */
const wholeLife: Readonly<Record<string, readonly string[]>> = {
  'office/pmo': ['office-founded', 'people-set', 'goals-set', 'boards-set', 'gate-model-published'],
  'project/p1': [
    ...['proposal-submitted', 'proposal-scored', 'project-admitted', 'evidence-added'],
    ...['gate-requested', 'gate-outcome-recorded', 'baseline-set', 'report-filed', 'criterion-failed'],
    ...['gate-requested', 'gate-outcome-recorded'],
    ...['closure-reported', 'closure-accepted', 'gate-requested', 'gate-outcome-recorded', 'project-archived', 'project-closed'],
    ...['benefit-reviews-planned', 'criterion-recovered'],
  ],
  ...Object.fromEntries(
    reviews.map(review => [`review/${review}`, ['round-opened', 'ballot-cast', 'ballot-cast', 'ballot-cast', 'round-decided']]),
  ),
};

const withMail = [
  'project-admitted',
  'round-opened',
  'gate-outcome-recorded',
  'criterion-failed',
  'closure-reported',
  'project-closed',
];

export async function check(host: CrashHost, folder: string, acks: readonly Ack[]): Promise<Findings> {
  await host.factStream.idle();
  const commits = (await host.wired.feed.after(0, 1_000_000)).map(entry => entry.commit as Commit<Fact>);
  const streams = Map.groupBy(commits, commit => commit.stream);
  const lost = acks.filter(ack => streams.get(ack.stream)?.[ack.seq - 1]?.digest !== ack.digest).map(lostAck);
  const doubled = [...streams].flatMap(([stream, own]) => doubles(stream, own));
  const stuck = await unfinished(host, folder);
  const exported = { streams: [...streams].map(([stream, own]) => ({ stream, commits: own })), anchors: [] };
  const flaw = verifyChain(exported);
  const faults = [
    ...lost,
    ...doubled,
    ...stuck,
    ...(flaw ? [`the history of ${flaw.stream} has a flaw at ${flaw.seq}: ${flaw.why}`] : []),
    ...strayFacts(streams),
    ...(await namesThatDoNotOpen(host, commits)),
    ...(await untold(host, folder, commits)),
    ...(await viewsThatDiffer(host, folder)),
  ];
  return { lost: lost.length, doubled: doubled.length, stuck: stuck.length, faults };
}

/** The record of a person is kept before the fact that commits to it, so no fact commits to what is not there. */
async function namesThatDoNotOpen({ wired }: CrashHost, commits: readonly Commit<Fact>[]): Promise<string[]> {
  const committed = commits.flatMap(({ facts }) => [...commitmentsIn(facts).keys()]);
  const kept = new Set((await wired.ports.personRecords.all('pmo')).filter(opens).map(({ commitment }) => commitment));
  const faults = committed.filter(one => !kept.has(one)).map(one => `no record opens the commitment ${one}`);
  return committed.length > 0 ? faults : ['no fact commits to a name'];
}

function lostAck({ stream, seq, key }: Ack): string {
  return `${stream}#${seq} was acknowledged${key === undefined ? '' : ` (${key})`} and is not there as it was`;
}

/** The same command twice, the same member twice, two ends of one round. */
function doubles(stream: string, commits: readonly Commit<Fact>[]): string[] {
  const facts = commits.flatMap(commit => commit.facts);
  const members = facts.flatMap(fact => (fact.type === 'ballot-cast' ? [`the ballot of ${fact.ballot?.member}`] : []));
  const keyed = commits.filter(commit => commit.command.includes(':step-')).map(commit => `the command ${commit.command}`);
  const ends = facts.filter(fact => fact.type === 'round-decided').map(() => 'a decision');
  const outcomes = facts.flatMap(fact =>
    fact.type === 'gate-outcome-recorded' ? [`the outcome of ${JSON.stringify(fact)}`] : [],
  );
  const seen = [...members, ...keyed, ...ends, ...outcomes];
  return seen.filter((what, index) => seen.indexOf(what) !== index).map(what => `${stream}: ${what} is there twice`);
}

async function unfinished({ wired, onlooker }: CrashHost, folder: string): Promise<string[]> {
  const { status } = (await onlooker.current('project', project)).state;
  const problems = status === 'closed' ? [] : [`the project is ${status}`];
  for (const [workflow, name] of executions) {
    const end = performance.now() + 10_000;
    let now = await wired.engine.status(workflow, name);
    while (now === 'running' && performance.now() < end) {
      await new Promise(resolve => setTimeout(resolve, 2));
      now = await wired.engine.status(workflow, name);
    }
    if (now !== 'succeeded') problems.push(`the execution ${name} is ${now}`);
  }
  return [...problems, ...readdirSync(join(folder, 'dead-letters')).map(file => `there is a dead letter, ${file}`)];
}

function strayFacts(streams: ReadonlyMap<string, readonly Commit<Fact>[]>): string[] {
  const told = (stream: string) =>
    (streams.get(stream) ?? []).flatMap(commit => commit.facts.map(fact => fact.type)).filter(type => type !== 'wait-started');
  const names = new Set([...streams.keys(), ...Object.keys(wholeLife)]);
  return [...names]
    .filter(name => told(name).join() !== (wholeLife[name] ?? []).join())
    .map(name => `${name} remembers ${told(name).join(', ')}`);
}

/** Facts that no subscriber heard of, and mails that were neither sent nor wait to go out with others. */
async function untold({ wired }: CrashHost, folder: string, commits: readonly Commit<Fact>[]): Promise<string[]> {
  const events = readFileSync(join(folder, 'events.jsonl'), 'utf8');
  const sent = (await wired.mailbox.list({ limit: 10_000 })).map(mail => mail.id);
  const waiting = (await wired.ports.notes.all('waiting-mail')).map(({ body }) => waitingMailSchema.parse(body).id);
  const mails = [...sent, ...waiting];
  const missing: string[] = [];
  for (const { stream, seq, facts } of commits) {
    for (const [index, { type }] of facts.entries()) {
      const id = `${stream}#${seq}#${index}`;
      if (!events.includes(`"id":${JSON.stringify(id)}`)) missing.push(`nobody was told of ${id} (${type})`);
      if (withMail.includes(type) && !mails.some(mail => mail.startsWith(`${id}/`)))
        missing.push(`no mail was sent, or waits, for ${id} (${type})`);
    }
  }
  return missing;
}

/** Lists as they are, against lists made anew from the facts by an app that knows nothing else. Notes of what moves are no list of facts. */
async function viewsThatDiffer({ wired }: CrashHost, folder: string): Promise<string[]> {
  const work = new DatabaseSync(join(folder, 'facts.db'), { readOnly: true });
  const rows = work.prepare("SELECT list, hex(key) AS place, owner, body FROM views WHERE list <> 'moving' ORDER BY list, key");
  const dump = async () => {
    await wired.commitNow();
    return rows.all().map(row => `${row.list} ${row.place} ${row.owner} ${row.body}`);
  };
  try {
    const before = await dump();
    const app = createApp(wired.ports, { portalUrl: 'http://tollgate.example', version: 'proof', issuer: 'none' });
    await rebuildViews({ app, wired }, () => {});
    const after = new Set(await dump());
    const odd = [...before.filter(row => !after.has(row)), ...[...after].filter(row => !before.includes(row))];
    return odd.slice(0, 3).map(row => `a list differs from the facts at: ${row.slice(0, 200)}`);
  } finally {
    work.close();
  }
}
