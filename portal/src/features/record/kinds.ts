/** The kinds of what is on record, in words. */
import type { RecordKind } from '#domain/audit-report/record-kinds.ts';
import { t } from '../../shared/text.ts';

export const kindLabels: Readonly<Record<RecordKind, string>> = {
  proposals: t('Proposals and admission'),
  gates: t('Gates and decisions'),
  conditions: t('Conditions and waivers'),
  reports: t('Reports, registers and outlook'),
  evidence: t('Evidence'),
  alerts: t('Alerts and tripwires'),
  baselines: t('Baselines and changes of them'),
  people: t('People: handovers, namings and owners'),
  dependencies: t('Programmes and needs of other projects'),
  reminders: t('Reminders'),
  closing: t('Closure and benefits'),
  choosing: t('Calls and selections'),
  office: t('The office: standards, people and delegations'),
};
