/** What waits, in a few words for each kind; a kind without words does not compile. A stored kind that this page does not know stays as it is. */
import type { DutyKind } from '#domain/duties/kinds.ts';
import { periodInWords, periodSchema } from '#domain/office/reporting/periods.ts';

export const dutyLabels: Readonly<Record<DutyKind, string>> = {
  returned: 'Revise the returned proposal',
  hold: 'Bring up the project on hold',
  'hold-until': 'Come back to the board after the hold',
  'lapsed-round': 'Ask for the gate again',
  closure: 'Report the closure',
  condition: 'Meet the condition',
  'condition-acceptance': 'Say whether the condition is met',
  report: 'File the status report',
  'report-acceptance': 'Accept the report or send it back',
  'report-asking': 'Projects are asked for their reports',
  'period-closing': 'Close the reporting period',
  naming: 'Answer to being named',
  handover: 'Answer about a role that is handed over',
  'customer-acceptance': 'Accept the result, or send it back',
  ballot: 'Cast the ballot',
  withdrawal: 'Answer the withdrawal',
  'selection-ballot': 'Cast the ballot on the selection',
  rating: 'Rate the proposal',
  'recorded-ballot': 'Confirm the ballot recorded for you, or object',
  weights: 'Say your weights',
  'meeting-opening': 'Open the meeting',
  'meeting-closing': 'Close the meeting with its minutes',
  'minutes-approval': 'Have the minutes approved',
  'meeting-action': 'Do what was agreed',
  'second-person': 'Approve or refuse the change',
  consent: 'Consent to the delegation',
  delegation: 'The delegation ends',
};

export function dutyLabel(kind: string): string {
  return (dutyLabels as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** What it is about, in words: a period of reports is a month or a week; everything else is said as it stands. */
export function dutyAbout(about: string): string {
  const period = periodSchema.safeParse(about);
  return period.success ? periodInWords(period.data) : about;
}

type NameOf = (id: string) => string;

function told(people: readonly string[], name: NameOf): string {
  return people.length === 0 ? 'Nobody could be' : `${people.map(name).join(', ')} ${people.length > 1 ? 'were' : 'was'}`;
}

/** The facts of duties as sentences, for the histories of projects and offices. */
export const dutySentences = {
  reminded: (
    { to, kind, times }: { readonly to: readonly string[]; readonly kind: string; readonly times: number },
    name: NameOf,
  ) => `${told(to, name)} reminded of what waits: ${dutyLabel(kind)} (${times}).`,
  escalated: ({ to, kind }: { readonly to: readonly string[]; readonly kind: string }, name: NameOf) =>
    `${told(to, name)} told, because nothing came of it: ${dutyLabel(kind)}.`,
  nudged: ({ to, kind, by }: { readonly to: readonly string[]; readonly kind: string; readonly by: string }, name: NameOf) =>
    `${name(by)} of the PMO asked ${to.map(name).join(', ')} for what is late: ${dutyLabel(kind)}.`,
};
