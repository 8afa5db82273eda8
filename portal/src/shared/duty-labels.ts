/** What waits, in a few words for each kind; a kind without words does not compile. A stored kind that this page does not know stays as it is. */
import type { DutyKind } from '#domain/duties/kinds.ts';

export const dutyLabels: Readonly<Record<DutyKind, string>> = {
  returned: 'Revise the returned proposal',
  hold: 'Bring up the project on hold',
  'lapsed-round': 'Ask for the gate again',
  closure: 'Report the closure',
  condition: 'Meet the condition',
  'condition-acceptance': 'Say whether the condition is met',
  naming: 'Answer to being named',
  handover: 'Answer about a role that is handed over',
};

export function dutyLabel(kind: string): string {
  return (dutyLabels as Readonly<Record<string, string>>)[kind] ?? kind;
}
