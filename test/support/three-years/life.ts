/**
 * Three years of an office, hour by hour: the whole engine in virtual time (in-memory-app.ts), the schedules as the hosts run them, and people who read
 * what was stored and act days later, in working hours, or never. Whoever watches is shown each commit, and each day when it has ended.
 */
import type { AggregateName, CommandOf, StateOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import { dayAt, isWorkingDay } from '#domain/office/calendar/working-days.ts';
import { addDays, type CalendarDate, dateOf, type Instant } from '#domain/values/time.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { runSchedule } from '#functions/schedules.ts';
import { type Sent, sendInProcess } from '#local/demo/send.ts';
import { actorOf } from '../fixtures.ts';
import type { Present } from '../given.ts';
import { type LiveWorld, openWorld } from '../in-memory-app.ts';
import type { Chance } from './chance.ts';
import type { Plan } from './plans.ts';
import { calendarFor } from './standards.ts';

export const firstDay: CalendarDate = '2026-01-05';

export type Act = () => Promise<unknown>;

export interface Watching {
  sees(stream: string, commit: Commit<{ type: string }>): void;
  /** At midnight, when the schedules have run and nothing is under way. */
  dayEnded(now: Instant): void | Promise<void>;
}

/** A stored fact, as the people hear of it. */
export interface Heard<F extends { type: string } = { type: string }> {
  readonly stream: string;
  readonly id: string;
  readonly fact: F;
  readonly at: Instant;
  readonly by: string;
}

export interface Life {
  readonly world: LiveWorld;
  readonly chance: Chance;
  readonly plans: ReadonlyMap<string, Plan>;
  /** What people were refused, by command and code: `cast-ballot round-is-closed`. */
  readonly refused: Map<string, number>;
  /** Whoever is silent does nothing any more. */
  silent: boolean;
  now(): Instant;
  today(): CalendarDate;
  /** Does something in working hours, about so many days from now. */
  later(days: number, act: Act): void;
  /** True when it was taken. */
  give<N extends AggregateName>(aggregate: N, id: string, command: CommandOf<N>, by?: string): Promise<boolean>;
  post(person: string, path: string, body?: unknown): Promise<Sent>;
  get(person: string, path: string): Promise<Sent>;
  stateOf<N extends AggregateName>(aggregate: N, id: string): Promise<Present<StateOf<N>>>;
}

export interface Playing {
  readonly chance: Chance;
  readonly plans: readonly Plan[];
  /** How the people answer to what was stored. */
  readonly hear: (heard: Heard, life: Life) => void;
  readonly watching: Watching;
}

/** Hours of a working day at which something is done; at the others only time passes. */
const officeHours = [8, 10, 13, 16] as const;

export class ThreeYears implements Life {
  readonly refused = new Map<string, number>();
  readonly plans: ReadonlyMap<string, Plan>;
  silent = false;
  readonly world: LiveWorld;
  readonly chance: Chance;
  private readonly waiting = new Map<string, Act[]>();
  private readonly calendar = calendarFor([2026, 2027, 2028, 2029, 2030]);
  private readonly send: ReturnType<typeof sendInProcess>;
  private readonly playing: Playing;
  private position = 0;

  private constructor(playing: Playing, world: LiveWorld) {
    this.playing = playing;
    this.world = world;
    this.chance = playing.chance;
    this.plans = new Map(playing.plans.map(plan => [plan.id, plan]));
    this.send = sendInProcess(createHttpHandler(boundRoutes, world.app));
  }

  static async begin(playing: Playing): Promise<ThreeYears> {
    return new ThreeYears(playing, await openWorld({ start: `${firstDay}T00:00:00.000Z` }));
  }

  now = () => this.world.clock.now();
  today = () => dayAt(this.calendar, this.now());

  later(days: number, act: Act): void {
    const { chance } = this;
    let day = dateOf(addDays(this.now(), Math.max(0, days)));
    if (day === dateOf(this.now()) && Number(this.now().slice(11, 13)) >= 16) day = dateOf(addDays(this.now(), 1));
    while (!isWorkingDay(this.calendar, day)) day = dateOf(addDays(`${day}T12:00:00.000Z`, 1));
    const hours = officeHours.filter(hour => atHour(day, hour) > this.now());
    const when = atHour(day, chance.pick(hours.length > 0 ? hours : [16]));
    this.waiting.set(when, [...(this.waiting.get(when) ?? []), act]);
  }

  async give<N extends AggregateName>(aggregate: N, id: string, command: CommandOf<N>, by?: string): Promise<boolean> {
    const { app } = this.world;
    const answer = await app.execute({ aggregate, id, command, actor: actorOf(by) });
    if ('refusal' in answer) this.note(`${(command as { type: string }).type} ${answer.refusal.code}`);
    return !('refusal' in answer);
  }

  async post(person: string, path: string, body: unknown = {}): Promise<Sent> {
    const sent = await this.send(person, { method: 'POST', path, body });
    if (sent.status >= 400) this.note(`${path.replace(/\/(p|id)\d[^/]*/g, '/…')} ${sent.status} ${sent.body.type}`);
    return sent;
  }

  get = (person: string, path: string) => this.send(person, { method: 'GET', path });

  async stateOf<N extends AggregateName>(aggregate: N, id: string) {
    return (await this.world.app.states.current(aggregate, id)).state as Present<StateOf<N>>;
  }

  private note(what: string): void {
    this.refused.set(what, (this.refused.get(what) ?? 0) + 1);
  }

  /** Lets so many days pass. */
  async pass(days: number): Promise<void> {
    for (let gone = 0; gone < days; gone += 1) await this.passDay(dateOf(this.now()));
  }

  private async passDay(day: CalendarDate): Promise<void> {
    const works = isWorkingDay(this.calendar, day) && !this.silent;
    for (const hour of works ? [6, ...officeHours] : [6]) {
      await this.moveTo(atHour(day, hour));
      for (const act of this.taken(atHour(day, hour))) if (!this.silent) await act();
      await this.rest();
      await this.world.advanceBy({ minutes: 20 });
      await this.schedules('send-waiting-mails');
    }
    await this.moveTo(`${dateOf(addDays(`${day}T12:00:00.000Z`, 1))}T00:00:00.000Z`);
    await this.schedules('watch-criteria', 'recover-all');
    await this.rest();
    await this.playing.watching.dayEnded(this.now());
  }

  private taken(when: string): readonly Act[] {
    const acts = this.waiting.get(when) ?? [];
    this.waiting.delete(when);
    return acts;
  }

  private async moveTo(instant: Instant): Promise<void> {
    await this.world.advanceTo(instant);
    await this.schedules('close-due-rounds', 'look-at-duties', 'recover-recent');
    await this.rest();
  }

  private async schedules(...ids: Parameters<typeof runSchedule>[0][]): Promise<void> {
    for (const id of ids) {
      const { failed = 0, faults = 0 } = await runSchedule(id, this.world.app);
      if (failed + faults > 0) this.note(`schedule ${id} failed`);
    }
  }

  /** Everything that was set off comes to rest, and everybody hears of it. */
  private async rest(): Promise<void> {
    await this.world.settle();
    for (;;) {
      const entries = await this.world.feed.after(this.position, 1000);
      if (entries.length === 0) return;
      for (const { position, stream, commit } of entries) {
        this.position = position;
        if (commit) this.heard(stream, commit as Commit<{ type: string }>);
      }
    }
  }

  private heard(stream: string, commit: Commit<{ type: string }>): void {
    const { watching, hear } = this.playing;
    watching.sees(stream, commit);
    if (this.silent) return;
    const id = stream.slice(stream.indexOf('/') + 1);
    for (const fact of commit.facts) hear({ stream, id, fact, at: commit.at, by: commit.actor.id }, this);
  }
}

function atHour(day: CalendarDate, hour: number): Instant {
  return `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
}
