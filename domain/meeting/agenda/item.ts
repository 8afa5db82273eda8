/** What a board meets about: an item of the agenda, and the matters of an office that may become one. */
import * as z from 'zod';
import { gatheredKinds } from '../../office/boards/agenda-rule.ts';
import { boardIdSchema, projectIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';

/** A free item is about nothing that Tollgate keeps. */
export const itemKinds = [...gatheredKinds, 'free'] as const;
export const itemKindSchema = z.enum(itemKinds).meta({
  description:
    'round: a gate that the board decides; change-request: a change of a baseline; escalation: a round without enough ballots, or that lapsed; exception: a condition thirty days after its day; selection: a choice among proposals; free: anything else',
});
export type ItemKind = (typeof itemKinds)[number];

/** Of a round or selection its id; of a condition `PROJECT/CONDITION`. */
export const matterRefSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/, 'the id of a round, of a selection, or PROJECT/CONDITION')
  .meta({ description: 'The id of a round or of a selection, or PROJECT/CONDITION' });

/** Something of the office that waits for a board. */
export const matterSchema = z.strictObject({
  kind: itemKindSchema,
  ref: matterRefSchema,
  board: boardIdSchema,
  title: shortText,
  about: longText.meta({ description: 'The gate, the condition, or the scenario that is asked about' }),
  project: projectIdSchema.optional(),
  open: z.boolean().meta({ description: 'Whether it still waits' }),
});
export type Matter = z.output<typeof matterSchema>;

export const agendaItemSchema = z.strictObject({
  id: idSchema,
  kind: itemKindSchema,
  ref: matterRefSchema.optional().meta({ description: 'Absent of a free item' }),
  title: shortText,
  about: longText.optional(),
  project: projectIdSchema.optional(),
  late: z.literal(true).optional().meta({ description: 'Added by the chair after the agenda had closed' }),
});
export type AgendaItem = z.output<typeof agendaItemSchema>;

/** An item and what was made of it in the meeting. */
export interface ItemOnAgenda extends AgendaItem {
  /** Marked by the chair: it is decided without a discussion unless somebody asks for one. */
  readonly consent?: true | undefined;
  readonly discussed?: { readonly note?: string | undefined; readonly at: string; readonly by: string } | undefined;
}

/** Items of one agenda, at most. */
export const mostItems = 60;

/** Kinds that a board can decide together by ticks. */
export function canBeConsent({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return kind === 'round' || kind === 'change-request' || kind === 'escalation' || kind === 'selection';
}
