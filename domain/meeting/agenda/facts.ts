/** The agenda on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema } from '../../values/text.ts';
import { agendaItemSchema } from './item.ts';

export const meetingAgendaFacts = {
  'items-added': {
    items: z.array(agendaItemSchema),
    byRule: z.literal(true).optional().meta({ description: 'They came by themselves, because the meeting takes all that waits' }),
  },
  'item-removed': { item: idSchema },
  'agenda-ordered': { items: z.array(idSchema).meta({ description: 'All items, in their order' }) },
  'consent-marked': { items: z.array(idSchema).meta({ description: 'All consent items' }) },
} satisfies FactShapes;
