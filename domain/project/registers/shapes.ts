/**
 * What stands in each register of a project, as it is sent, stored and kept. Entries have ids of their own (r1, i1 …); days are calendar dates.
 * A report or an act of its own amends them: entries are added, changed and closed by id, and what is not named stays as it is.
 */
import * as z from 'zod';
import { gateIdSchema, personIdSchema, projectIdSchema } from '../../values/ids.ts';
import { shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

const level = z.int().min(1).max(5);
const owner = personIdSchema.optional();
const response = shortText.optional();
const due = dateSchema.optional();

export const severities = ['low', 'medium', 'high', 'critical'] as const;

/** Place in a work breakdown: `1.2.3` is a part of `1.2`. */
const codeSchema = z
  .string()
  .regex(/^[1-9]\d{0,2}(\.[1-9]\d{0,2}){0,7}$/, 'numbers from 1 to 999 with dots between, such as 1.2.3, at most eight levels')
  .meta({ examples: ['1.2'] });

export const registerShapes = {
  risks: { risk: shortText, probability: level, impact: level, owner, response, due },
  issues: { issue: shortText, severity: z.enum(severities), owner, response, due },
  actions: { action: shortText, owner, due },
  decisions: {
    decision: shortText,
    on: dateSchema.meta({ description: 'The day on which it was taken' }),
    by: shortText.optional().meta({ description: 'Who took it, in words' }),
    why: shortText.optional(),
    owner,
  },
  dependencies: {
    dependency: shortText.meta({ description: 'What is needed' }),
    on: shortText.meta({ description: 'From whom or what, in words' }),
    project: projectIdSchema
      .optional()
      .meta({ description: 'The project that gives it, of any office in which you are; who may not see it reads the words' }),
    due: due.meta({ description: 'By when it is needed' }),
    forecast: due.meta({ description: 'When it is now expected' }),
    owner,
  },
  milestones: {
    name: shortText,
    code: codeSchema.optional().meta({ description: 'Its place in the work breakdown, such as 1.2.3: a part of 1.2' }),
    due: dateSchema,
    forecast: dateSchema.optional(),
    done: dateSchema.optional().meta({ description: 'The day on which it was done' }),
    percent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .meta({ description: 'Per cent done; of one with parts it is worked out and not given' }),
    weight: z
      .number()
      .gt(0)
      .max(1_000_000)
      .optional()
      .meta({ description: 'How much it counts among the parts of the same whole; 1 when left out' }),
    gate: gateIdSchema
      .optional()
      .meta({ description: 'The gate that is to be passed with it; its day is the target date of the gate' }),
    owner,
  },
  kpis: {
    name: shortText,
    value: z.number(),
    target: z.number(),
    better: z.enum(['higher', 'lower']).optional().meta({ description: 'higher when left out' }),
    owner,
  },
  communication: {
    audience: shortText,
    message: shortText,
    due: dateSchema,
    done: z.boolean().optional(),
    owner,
  },
} as const;

export type RegisterName = keyof typeof registerShapes;
export const registerNames = Object.keys(registerShapes) as RegisterName[];

/** With what the ids of a register begin, and which field says what an entry is. */
export const registerMeta = {
  risks: { prefix: 'r', one: 'risk', name: 'risk' },
  issues: { prefix: 'i', one: 'issue', name: 'issue' },
  actions: { prefix: 'a', one: 'action', name: 'action' },
  decisions: { prefix: 'd', one: 'decision', name: 'decision' },
  dependencies: { prefix: 'n', one: 'dependency', name: 'dependency' },
  milestones: { prefix: 'm', one: 'milestone', name: 'name' },
  kpis: { prefix: 'k', one: 'KPI', name: 'name' },
  communication: { prefix: 's', one: 'message', name: 'message' },
} as const satisfies { readonly [N in RegisterName]: { prefix: string; one: string; name: string } };

/** Entries of a register that are open at the same time, at most; and amendments of one register in one go. */
export const mostEntries = 100;

type Shape = z.core.$ZodShape;
type ChangeShape<T extends Shape> = { -readonly [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>> };

/** Every field may be left out; one that an entry need not have is taken away by `null`. */
function changeOf<T extends Shape>(shape: T): ChangeShape<T> {
  const fields = Object.entries(shape).map(([field, schema]) => [
    field,
    schema instanceof z.ZodOptional ? z.optional(z.nullable(schema.unwrap())) : z.optional(schema),
  ]);
  // TypeScript cannot follow a shape through Object.entries; each field is the one of its key by the lines above.
  return Object.fromEntries(fields) as unknown as ChangeShape<T>;
}

function idOf(name: RegisterName) {
  const { prefix } = registerMeta[name];
  return z
    .string()
    .regex(new RegExp(`^${prefix}[1-9]\\d{0,5}$`), `the id of an entry of this register, such as ${prefix}1`)
    .meta({ examples: [`${prefix}1`] });
}

const closing = (name: RegisterName) => z.strictObject({ id: idOf(name), note: shortText.optional() });

/** What is asked of one register. */
function given<T extends Shape>(name: RegisterName, shape: T) {
  return z
    .strictObject({
      add: z.array(z.strictObject(shape)).max(mostEntries).optional(),
      change: z
        .array(z.strictObject({ id: idOf(name), ...changeOf(shape) }))
        .max(mostEntries)
        .optional()
        .meta({ description: 'Only the fields that change; null takes one away. A closed entry is open again' }),
      close: z.array(closing(name)).max(mostEntries).optional(),
    })
    .optional();
}

/** The same on record: what was added has its id. */
function stored<T extends Shape>(name: RegisterName, shape: T) {
  return z
    .strictObject({
      add: z.array(z.strictObject({ id: idOf(name), ...shape })).optional(),
      change: z.array(z.strictObject({ id: idOf(name), ...changeOf(shape) })).optional(),
      close: z.array(closing(name)).optional(),
    })
    .optional();
}

const shapes = registerShapes;

export const amendmentsSchema = z
  .strictObject({
    risks: given('risks', shapes.risks),
    issues: given('issues', shapes.issues),
    actions: given('actions', shapes.actions),
    decisions: given('decisions', shapes.decisions),
    dependencies: given('dependencies', shapes.dependencies),
    milestones: given('milestones', shapes.milestones),
    kpis: given('kpis', shapes.kpis),
    communication: given('communication', shapes.communication),
  })
  .meta({ description: 'What changes in the registers; what is not named stays as it is' });
export type Amendments = z.output<typeof amendmentsSchema>;

export const storedAmendmentsSchema = z.strictObject({
  risks: stored('risks', shapes.risks),
  issues: stored('issues', shapes.issues),
  actions: stored('actions', shapes.actions),
  decisions: stored('decisions', shapes.decisions),
  dependencies: stored('dependencies', shapes.dependencies),
  milestones: stored('milestones', shapes.milestones),
  kpis: stored('kpis', shapes.kpis),
  communication: stored('communication', shapes.communication),
});
export type StoredAmendments = z.output<typeof storedAmendmentsSchema>;

/** The body that amends registers between two reports. */
export const amendRegistersSchema = z
  .strictObject({ registers: amendmentsSchema })
  .meta({ example: { registers: { risks: { close: [{ id: 'r1', note: 'The second supplier has signed.' }] } } } });
