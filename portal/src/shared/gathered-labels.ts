/** How what waits for a board is called where people choose what its meetings gather. */
import type { AgendaRule, GatheredKind } from '#domain/office/boards/agenda-rule.ts';
import { t, withinSentence } from './text.ts';

export const gatheredLabels: Record<GatheredKind, string> = {
  round: t('Gate'),
  'change-request': t('Change of the baseline'),
  escalation: t('Escalation'),
  exception: t('Late condition'),
  selection: t('Selection'),
};

/** The rule of a board's agendas in words. */
export function agendaRuleInWords({ gathers, closesBefore }: AgendaRule): string {
  const what = gathers === undefined ? t('all that waits') : gathers.map(kind => withinSentence(gatheredLabels[kind])).join(', ');
  if (closesBefore === undefined) return t('gathers {what}', { what });
  const days = closesBefore === 1 ? t('1 working day') : t('{closesBefore} working days', { closesBefore });
  return t('gathers {what}; closes {days} before the meeting', { what, days });
}
