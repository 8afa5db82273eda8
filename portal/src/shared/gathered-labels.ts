/** How what waits for a board is called where people choose what its meetings gather. */
import type { AgendaRule, GatheredKind } from '#domain/office/boards/agenda-rule.ts';

export const gatheredLabels: Record<GatheredKind, string> = {
  round: 'Gate',
  'change-request': 'Change of the baseline',
  escalation: 'Escalation',
  exception: 'Late condition',
  selection: 'Selection',
};

/** The rule of a board's agendas in words. */
export function agendaRuleInWords({ gathers, closesBefore }: AgendaRule): string {
  const what = gathers === undefined ? 'all that waits' : gathers.map(kind => gatheredLabels[kind].toLowerCase()).join(', ');
  if (closesBefore === undefined) return `gathers ${what}`;
  const days = closesBefore === 1 ? '1 working day' : `${closesBefore} working days`;
  return `gathers ${what}; closes ${days} before the meeting`;
}
