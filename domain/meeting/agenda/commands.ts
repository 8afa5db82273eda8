/** What is asked about an agenda: matters and free items added, removed, ordered, and marked for consent. */
import * as z from 'zod';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { matterRefSchema, mostItems } from './item.ts';

/** The body that puts things on the agenda: matters of the office, or something else in words. */
export const addItemsSchema = z
  .strictObject({
    matters: z.array(matterRefSchema).max(mostItems).default([]).meta({
      description: 'Rounds and selections by their ids, conditions as PROJECT/CONDITION; those that the meeting suggests',
    }),
    free: z
      .array(z.strictObject({ title: shortText, about: longText.max(2000).optional() }))
      .max(20)
      .default([]),
  })
  .meta({ example: { matters: ['7Qz0gXkW2mVb9sLtUfAyPd.business-case.1'], free: [{ title: 'Minutes of the last meeting' }] } });

export const orderAgendaSchema = z
  .strictObject({ items: z.array(idSchema).max(mostItems).meta({ description: 'All items, in their order' }) })
  .meta({ example: { items: ['i2', 'i1'] } });

export const markConsentSchema = z
  .strictObject({ items: z.array(idSchema).max(mostItems).meta({ description: 'All items that are decided by consent' }) })
  .meta({ example: { items: ['i1'] } });

export interface MeetingAgendaCommands {
  'add-items': z.output<typeof addItemsSchema>;
  /** What waits for the board comes by itself onto the agenda of a meeting that takes all. */
  'fill-agenda': { matters: readonly string[] };
  'remove-item': { item: string };
  'order-agenda': z.output<typeof orderAgendaSchema>;
  'mark-consent': z.output<typeof markConsentSchema>;
}
