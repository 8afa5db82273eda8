/** The kinds of what is on record, in words. */
import type { RecordKind } from '#domain/audit-report/record-kinds.ts';

export const kindLabels: Readonly<Record<RecordKind, string>> = {
  proposals: 'Proposals and admission',
  gates: 'Gates and decisions',
  conditions: 'Conditions and waivers',
  reports: 'Reports, registers and outlook',
  evidence: 'Evidence',
  alerts: 'Alerts and tripwires',
  baselines: 'Baselines and changes of them',
  people: 'People: handovers, namings and owners',
  dependencies: 'Programmes and needs of other projects',
  reminders: 'Reminders',
  closing: 'Closure and benefits',
  choosing: 'Calls and selections',
  office: 'The office: standards, people and delegations',
};
