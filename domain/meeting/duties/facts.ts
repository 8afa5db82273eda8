/** What time did to what a meeting left to people: the reminders that every duty has, and the three ends that nobody gave by hand. */
import type { FactShapes } from '../../decision/tables.ts';
import { dutyFacts } from '../../duties/facts.ts';
import { idSchema, longText } from '../../values/text.ts';

export const meetingDutyFacts = {
  ...dutyFacts,
  'meeting-lapsed': { reason: longText },
  'minutes-stood': { reason: longText },
  'action-lapsed': { action: idSchema, reason: longText },
} satisfies FactShapes;
