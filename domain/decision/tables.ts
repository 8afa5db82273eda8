/**
 * Tables keyed by type: what an aggregate's subjects consist of. Each subject states its commands, facts, decisions and folds as a table
 * whose keys are types; the aggregate joins the tables of its subjects. A missing or misspelt entry does not compile.
 */
import * as z from 'zod';
import type { Decision, Meta } from './decider.ts';

/** The union of the commands of a table `{ 'file-report': { report: Report } }`: each is its fields and its type. */
export type CommandIn<T> = { [K in keyof T & string]: { readonly type: K } & T[K] }[keyof T & string];

/** The fields of each fact of a subject, as zod shapes. */
export type FactShapes = Readonly<Record<string, z.core.$ZodShape>>;
type FactSchema<K extends string, T extends FactShapes> = z.ZodObject<{ type: z.ZodLiteral<K> } & T[K], z.core.$strict>;
type FactSchemas<T extends FactShapes> = { [K in keyof T & string]: FactSchema<K, T> }[keyof T & string];

/** The union of the facts of a table of shapes. */
export type FactIn<T extends FactShapes> = Extract<
  { [K in keyof T & string]: z.output<FactSchema<K, T>> }[keyof T & string],
  { type: string }
>;

/** How each command of a subject is decided. */
export type DecideTable<S, C extends { type: string }, F, X> = {
  readonly [T in C['type']]: (state: S, command: Extract<C, { type: T }>, context: X) => Decision<F>;
};

/** How each fact of a subject changes the state. */
export type EvolveTable<S, F extends { type: string }> = {
  readonly [T in F['type']]: (state: S, fact: Extract<F, { type: T }>, meta: Meta) => S;
};

/** One schema for all facts of a table. A field that a fact does not have is refused. */
export function factUnion<T extends FactShapes>(shapes: T) {
  const options = Object.entries(shapes).map(([type, shape]) => z.strictObject({ type: z.literal(type), ...shape }));
  // TypeScript cannot follow a table through Object.entries; each option is the schema of its key by the line above.
  return z.discriminatedUnion('type', options as unknown as [FactSchemas<T>, ...FactSchemas<T>[]]);
}

/** Looks the command up in the table. */
export function decideBy<S, C extends { type: string }, F, X>(
  table: DecideTable<S, C, F, X>,
): (state: S, command: C, context: X) => Decision<F> {
  const entries: Readonly<Record<string, unknown>> = table;
  return (state, command, context) => {
    const decide = entries[command.type] as (state: S, command: C, context: X) => Decision<F>;
    return decide(state, command, context);
  };
}

/** Looks the fact up in the table. A fact that nobody knows is a fault: to pass over it would fold to something untrue. */
export function evolveBy<S, F extends { type: string }>(table: EvolveTable<S, F>): (state: S, fact: F, meta: Meta) => S {
  const entries: Readonly<Record<string, unknown>> = table;
  return (state, fact, meta) => {
    if (!Object.hasOwn(entries, fact.type)) throw new Error(`this version does not know the fact ${fact.type}`);
    const evolve = entries[fact.type] as (state: S, fact: F, meta: Meta) => S;
    return evolve(state, fact, meta);
  };
}
