/**
 * The set-up of one machine: open to whoever has the code until there is an office, and never again after that. Two that are sent at the same moment
 * found one office.
 */
import type { Clock, ViewStore } from '#domain/ports.ts';
import type { SetUp } from '#functions/kit/app.ts';
import { storedPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import { createSetUpCode } from './code.ts';

interface FirstOfficeOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly views: ViewStore;
  /** Resolves once the lists say what the facts say. */
  readonly settled: () => Promise<void>;
  /** A one-time link by which a person signs in for the first time; undefined where another login knows the person. */
  readonly invite: SetUp['invite'];
}

export interface FirstOffice extends SetUp {
  /** The code to print; undefined once there is an office. */
  code(): Promise<string | undefined>;
}

export function createFirstOffice({ clock, views, settled, invite }: FirstOfficeOptions): FirstOffice {
  const code = createSetUpCode(clock);
  let founded = false;
  let before: Promise<unknown> = Promise.resolve();
  const isOpen = async () => {
    if (founded) return false;
    await settled();
    founded = (await storedPage(views, allOffices, { limit: 1 })).rows.length > 0;
    return !founded;
  };
  return {
    isOpen,
    refusal: code.refusal,
    inTurn(work) {
      const mine = before.then(work);
      before = mine.catch(() => undefined);
      return mine;
    },
    done() {
      founded = true;
    },
    async invite(person) {
      await settled();
      return invite(person);
    },
    code: async () => ((await isOpen()) ? code.code : undefined),
  };
}
