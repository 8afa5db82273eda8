/**
 * Carries out, on one machine, what is kept apart from its commit: some parts side by side, each tried a few times by itself and then set aside as a
 * dead letter. What was kept when the process ended is carried out after the next start.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { workOff } from '#adapters/retry.ts';
import { type KeptFollowUps, textOf } from '#adapters/sqlite/follow-ups.ts';
import type { FollowUp, FollowUps, HowKept } from '#domain/history/follow-ups.ts';
import { log } from '#functions/kit/log.ts';
import { logFailure } from '#functions/stream/follow.ts';
import type { DeadLetters } from './dead-letters.ts';

export interface FollowUpOptions {
  readonly kept: KeptFollowUps;
  readonly deadLetters: DeadLetters;
  /** Milliseconds between the tries of a part that fails. */
  readonly pauses?: readonly number[] | undefined;
}

type CarryOut = (followUp: FollowUp) => Promise<void>;

/** Milliseconds after which those that are done are removed together. */
const soon = 1_000;

/** Parts that are carried out at the same time. */
const atOnce = 16;

/** Parts that wait with what they look at in memory, at most: with more of them each finds it again when its turn comes. */
const mostReady = 1_000;

interface Waiting {
  /** `textOf` it. */
  readonly name: string;
  readonly followUp: FollowUp;
  readonly ready?: (() => Promise<void>) | undefined;
}

export class FollowUpQueue implements FollowUps {
  readonly #kept: KeptFollowUps;
  readonly #deadLetters: DeadLetters;
  readonly #pauses: readonly number[];
  readonly #waiting: Waiting[] = [];
  readonly #known = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #done: FollowUp[] = [];
  #removal: NodeJS.Timeout | undefined;
  #carryOut: CarryOut | undefined;
  #stopped = false;

  constructor({ kept, deadLetters, pauses = [50, 500, 2000] }: FollowUpOptions) {
    this.#kept = kept;
    this.#deadLetters = deadLetters;
    this.#pauses = pauses;
  }

  /** Begins with what an earlier process left. */
  async start(carryOut: CarryOut): Promise<void> {
    const left = await this.#kept.all();
    this.#carryOut = carryOut;
    this.#add(left);
  }

  async keep(followUps: readonly FollowUp[], { ready = [] }: Partial<HowKept> = {}): Promise<void> {
    await this.#kept.keep(followUps);
    this.#add(followUps, ready);
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Tries the dead letters again; how many are left. */
  replay(): Promise<number> {
    return this.#deadLetters.replay(async followUp => this.#carryOut?.(followUp));
  }

  /** What is not done yet stays kept. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
    await this.#removeDone();
  }

  #add(followUps: readonly FollowUp[], ready: HowKept['ready'] = []): void {
    for (const [index, followUp] of followUps.entries()) {
      const name = textOf(followUp);
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      this.#waiting.push({ name, followUp, ready: this.#waiting.length < mostReady ? ready[index] : undefined });
    }
    this.#next();
  }

  #next(): void {
    const carryOut = this.#carryOut;
    while (carryOut && !this.#stopped && this.#underWay.size < atOnce) {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) return;
      const work = this.#work(waiting, carryOut).finally(() => {
        this.#underWay.delete(work);
        this.#known.delete(waiting.name);
        this.#next();
      });
      this.#underWay.add(work);
    }
  }

  /** The first try does what was just found; those after it find it again. */
  async #work({ followUp, ready }: Waiting, carryOut: CarryOut): Promise<void> {
    let first = ready;
    const attempt = async (): Promise<readonly FollowUp[]> => {
      if (this.#stopped) return [followUp];
      const tried = first ? first() : carryOut(followUp);
      first = undefined;
      return tried.then(
        () => [],
        (error: Error) => {
          logFailure(followUp, error);
          return [followUp];
        },
      );
    };
    const left = await workOff([followUp], attempt, { pauses: this.#pauses, pause: ms => this.#pause(ms) });
    if (this.#stopped && left.length > 0) return;
    while (left.length > 0 && !this.#isSetAside(followUp)) {
      await this.#pause(this.#pauses.at(-1) ?? 0);
      if (this.#stopped) return;
    }
    this.#removeSoon(followUp);
  }

  /** Many are removed together; until then one that the process loses is carried out again after the next start. */
  #removeSoon(followUp: FollowUp): void {
    this.#done.push(followUp);
    this.#removal ??= setTimeout(() => void this.#removeDone(), soon).unref();
  }

  async #removeDone(): Promise<void> {
    clearTimeout(this.#removal);
    this.#removal = undefined;
    const done = this.#done.splice(0);
    if (done.length === 0) return;
    await this.#kept.remove(done).catch((error: Error) => {
      log.error('what was carried out stays kept', { count: done.length, error });
    });
  }

  async #pause(ms: number): Promise<void> {
    if (!this.#stopped) await wait(ms);
  }

  /** Without room for a dead letter the part stays kept and is tried again. */
  #isSetAside(followUp: FollowUp): boolean {
    try {
      this.#deadLetters.keep(followUp);
      return true;
    } catch (error) {
      log.error('a dead letter could not be kept', { error: error as Error });
      return false;
    }
  }
}
