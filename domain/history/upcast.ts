/**
 * The road to change for stored facts. A commit is never rewritten, for its digest must still verify: whoever folds, reacts to or shows a
 * fact lifts it first to what it would be if it were stored today. A version is a table from stored type to the same fact of the next version.
 */

/** A fact as it was stored, perhaps by an earlier version. */
export interface StoredFact {
  readonly type: string;
}

/** From one version to the next: only the facts whose name or fields have changed. Applied to a newer fact it changes nothing. */
export type Upcasts = Readonly<Record<string, (fact: StoredFact) => StoredFact>>;

/** The fact as today's version would store it. */
export function upcast(fact: StoredFact, versions: readonly Upcasts[]): StoredFact {
  return versions.reduce((lifted, version) => {
    const lift = Object.hasOwn(version, lifted.type) ? version[lifted.type] : undefined;
    return lift ? lift(lifted) : lifted;
  }, fact);
}

/** The same fact under another type. */
export function renamed(type: string): (fact: StoredFact) => StoredFact {
  return fact => ({ ...fact, type });
}

/** The same fact with a field under another name. */
export function fieldRenamed(before: string, now: string): (fact: StoredFact) => StoredFact {
  return fact => {
    const { [before]: value, ...rest } = fact as StoredFact & Record<string, unknown>;
    return Object.hasOwn(fact, before) ? { ...rest, type: fact.type, [now]: value } : fact;
  };
}
