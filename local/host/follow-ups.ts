/**
 * Carries out, on one machine, what is kept apart from its commit: some parts side by side, each tried a few times by itself and then set aside as a
 * dead letter. What was kept when the process ended is carried out after the next start.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { workOff } from '#adapters/retry.ts';
import { type KeptFollowUps, textOf } from '#adapters/sqlite/follow-ups.ts';
import type { FollowUp, FollowUps } from '#domain/ports.ts';
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

export class FollowUpQueue implements FollowUps {
  readonly #kept: KeptFollowUps;
  readonly #deadLetters: DeadLetters;
  readonly #pauses: readonly number[];
  readonly #waiting: FollowUp[] = [];
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

  async keep(followUps: readonly FollowUp[]): Promise<void> {
    await this.#kept.keep(followUps);
    this.#add(followUps);
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

  #add(followUps: readonly FollowUp[]): void {
    for (const followUp of followUps) {
      const name = textOf(followUp);
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      this.#waiting.push(followUp);
    }
    this.#next();
  }

  #next(): void {
    const carryOut = this.#carryOut;
    while (carryOut && !this.#stopped && this.#underWay.size < atOnce) {
      const followUp = this.#waiting.shift();
      if (followUp === undefined) return;
      const work = this.#work(followUp, carryOut).finally(() => {
        this.#underWay.delete(work);
        this.#known.delete(textOf(followUp));
        this.#next();
      });
      this.#underWay.add(work);
    }
  }

  async #work(followUp: FollowUp, carryOut: CarryOut): Promise<void> {
    const attempt = async (): Promise<readonly FollowUp[]> => {
      if (this.#stopped) return [followUp];
      return carryOut(followUp).then(
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
