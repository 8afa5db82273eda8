/**
 * Takes names and addresses out of what is about to be stored, and keeps them as records first: an entry never commits to what is not there. A
 * value that is kept already keeps its commitment, so that setting two thousand people anew makes no two thousand records.
 */
import { canonical } from '#domain/history/digest.ts';
import { commitmentTo, type PersonRecord } from '#domain/history/personal.ts';
import { type OfPerson, personalIn, withheld } from '#domain/office/personal.ts';
import type { Ports } from '#domain/ports.ts';

/** For one request: the same value has the same commitment however often it is tried. */
export interface Veil {
  /** The same facts, or the same command, with commitments in the place of names. */
  over<T>(facts: T): Promise<T>;
  /** Keeps what facts that were veiled commit to. */
  keep(facts: unknown): Promise<void>;
}

export function createVeil({ personRecords }: Pick<Ports, 'personRecords'>, office: string): Veil {
  /** By person and value. */
  const known = new Map<string, PersonRecord>();
  const fresh = new Set<PersonRecord>();
  const keyOf = ({ person, value }: OfPerson) => canonical([person, value]);

  async function learn(people: readonly OfPerson[], of: string): Promise<void> {
    const unknown = people.filter(one => !known.has(keyOf(one)));
    if (unknown.length === 0) return;
    const [first] = unknown;
    const one = unknown.every(({ person }) => person === first?.person);
    for (const record of await personRecords.all(of, one ? first?.person : undefined)) known.set(keyOf(record), record);
    for (const { person, value } of unknown) {
      if (known.has(keyOf({ person, value }))) continue;
      const about = { salt: await personRecords.salt(), value };
      const record = { person, ...about, commitment: commitmentTo(about) };
      known.set(keyOf(record), record);
      fresh.add(record);
    }
  }

  return {
    async over(facts) {
      const people = personalIn(facts);
      if (people.length === 0) return facts;
      await learn(people, office);
      return withheld(facts, of => known.get(keyOf(of))?.commitment ?? '');
    },
    async keep(facts) {
      if (fresh.size === 0) return;
      const people = new Set(personalIn(facts).map(keyOf));
      const wanted = [...fresh].filter(record => people.has(keyOf(record)));
      await personRecords.keep(office, wanted);
      for (const record of wanted) fresh.delete(record);
    },
  };
}
