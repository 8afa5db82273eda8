/** What may happen once happens once: a report is asked for a period, a round is recorded, an alert is open, a mail is sent, a command is carried out. */
import type { Commit } from '#domain/history/commit.ts';

type Fact = { readonly type: string } & Readonly<Record<string, unknown>>;

/** By which of its fields a fact is the same as another on the same stream. */
const once: Readonly<Record<string, readonly string[]>> = {
  'proposal-submitted': [],
  'report-asked': ['period'],
  'gate-requested': ['review'],
  'gate-outcome-recorded': ['review'],
  'gate-round-lapsed': ['review'],
  'gate-round-voided': ['review'],
  'baseline-set': ['number'],
  'change-requested': ['id'],
  'closure-reported': ['number'],
  'closure-accepted': ['number'],
  'condition-met': ['condition'],
  'round-opened': [],
  'round-decided': [],
  'round-lapsed': [],
  'reporting-period-opened': ['period', 'gateModel'],
  'reporting-period-closed': ['period'],
  'delegation-over': ['delegation'],
  'meeting-opened': [],
  'meeting-closed': [],
  'minutes-approved': [],
  'action-done': ['action'],
  'action-lapsed': ['action'],
  'meeting-lapsed': [],
  'minutes-stood': [],
};

export class Once {
  private readonly seen = new Set<string>();
  private readonly open = new Set<string>();

  faultsIn(stream: string, { facts, command, seq }: Commit<{ type: string }>): string[] {
    const ofFacts = facts.flatMap(fact => this.again(stream, fact as Fact));
    return [
      ...this.first(`${stream} command ${command}`, `command ${command} of ${stream} was carried out again at ${seq}`),
      ...ofFacts,
    ];
  }

  private again(stream: string, fact: Fact): string[] {
    const { type } = fact;
    if (type === 'criterion-failed' || type === 'criterion-recovered') return this.alert(stream, fact);
    const fields = once[type];
    if (!fields) return [];
    const key = `${stream} ${type} ${fields.map(field => String(fact[field])).join(' ')}`;
    return this.first(key, `twice: ${key}`);
  }

  /** An alert begins where none is open, and ends where one is. */
  private alert(stream: string, { type, criterion, gate }: Fact): string[] {
    const key = `${stream} ${String(criterion)} ${String(gate)}`;
    const begins = type === 'criterion-failed';
    const fits = this.open.has(key) !== begins;
    if (begins) this.open.add(key);
    else this.open.delete(key);
    return fits ? [] : [`an alert ${begins ? 'is raised that is open' : 'ends that is not'}: ${key}`];
  }

  mailFaults(ids: readonly string[]): string[] {
    return ids.flatMap(id => this.first(`mail ${id}`, `the mail ${id} was sent twice`));
  }

  private first(key: string, fault: string): string[] {
    if (this.seen.has(key)) return [fault];
    this.seen.add(key);
    return [];
  }
}
