/** Whoever watches the three years: keeps what is known by the facts alone, asks every oracle about every commit and every day, and counts. */
import type { Commit } from '#domain/history/commit.ts';
import type { ThreeYears, Watching } from '../life.ts';
import { faultsInAlerts } from './criteria.ts';
import { Deeds } from './deeds.ts';
import { faultsAtGates } from './gates.ts';
import { Mails } from './mails.ts';
import { Once } from './once.ts';
import { type Open, takeElsewhere } from './other-records.ts';
import { type Known, take, unknown } from './record.ts';

type Facts = readonly { readonly type: string }[];

export class Witness implements Watching {
  readonly known = new Map<string, Known>();
  readonly counts = new Map<string, number>();
  /** Decisions of boards by their outcome. */
  readonly outcomes = new Map<string, number>();
  /** By stream, when a customer was last reminded. */
  readonly customerAsked = new Map<string, string>();
  /** Entries, and those of them that came in another hour than the one before in their history: each is a run of leaves in the public log. */
  readonly stored = { entries: 0, runs: 0 };
  private readonly lastHour = new Map<string, string>();
  readonly mails = new Mails();
  readonly faults: string[] = [];
  private readonly deeds = new Deeds();
  private readonly once = new Once();
  /** What is to be done in meetings and in the office. */
  private readonly open = new Map<string, Open>();
  /** The types of all facts by stream and place. */
  private readonly types = new Map<string, string[][]>();
  life: ThreeYears | undefined;

  sees(stream: string, commit: Commit<{ type: string }>): void {
    this.count(stream, commit.facts);
    this.countRuns(stream, commit.at.slice(0, 13));
    this.faults.push(...this.once.faultsIn(stream, commit));
    if (/^(meeting|office)\//.test(stream)) this.seesElsewhere(stream, commit);
    if (!stream.startsWith('project/')) return;
    const known = this.known.get(stream) ?? unknown();
    this.known.set(stream, known);
    this.faults.push(...this.deeds.faultsIn(stream, known, commit), ...faultsAtGates(stream, known, commit));
    take(known, commit);
    if (commit.facts.some(({ type }) => type === 'customer-reminded')) this.customerAsked.set(stream, commit.at);
  }

  private seesElsewhere(stream: string, commit: Commit<{ type: string }>): void {
    const open = this.open.get(stream) ?? new Set();
    this.open.set(stream, open);
    this.faults.push(...this.deeds.faultsElsewhere(stream, open, commit));
    takeElsewhere(open, stream, commit);
  }

  dayEnded(now: string): void {
    for (const [stream, known] of this.known)
      this.faults.push(...faultsInAlerts(known, now).map(fault => `${stream} on ${now.slice(0, 10)}: ${fault}`));
    const yesterday = new Date(Date.parse(now) - 1).toISOString().slice(0, 10);
    const sent = this.mails.take(this.life?.world.sent ?? [], yesterday, place => this.typeAt(place));
    this.faults.push(...this.once.mailFaults(sent.map(({ id }) => id)));
  }

  /** Every stream on which anything was stored. */
  get streams(): Iterable<string> {
    return this.types.keys();
  }

  private countRuns(stream: string, hour: string): void {
    this.stored.entries += 1;
    if (this.lastHour.get(stream) !== hour) this.stored.runs += 1;
    this.lastHour.set(stream, hour);
  }

  private typeAt(place: string): string | undefined {
    const [stream = '', seq, index] = place.split('#');
    return this.types.get(stream)?.[Number(seq) - 1]?.[Number(index)];
  }

  private count(stream: string, facts: Facts): void {
    const types = facts.map(({ type }) => type);
    for (const type of types) this.counts.set(type, (this.counts.get(type) ?? 0) + 1);
    for (const fact of facts)
      if ('outcome' in fact && fact.type === 'gate-outcome-recorded')
        this.outcomes.set(String(fact.outcome), (this.outcomes.get(String(fact.outcome)) ?? 0) + 1);
    const known = this.types.get(stream) ?? [];
    known.push(types);
    this.types.set(stream, known);
  }
}
