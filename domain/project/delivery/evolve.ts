/** Evidence on file, the last report, and the trend of the last sixty. */
import type { Meta } from '../../decision/decider.ts';
import { digestOf } from '../../history/digest.ts';
import { amended } from '../registers/amend.ts';
import { asLists, isHigh, openEntries, type Registers } from '../registers/registers.ts';
import { amendmentsOfLists } from '../registers/whole-lists.ts';
import { withReport } from '../reporting/asked.ts';
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { deliveryFacts } from './facts.ts';
import type { Report } from './report.ts';
import type { TrendPoint } from './with-reports.ts';

/** Trend points kept in the state; older ones are in the facts. */
const trendLength = 60;

export const deliveryFolds: ProjectFolds<typeof deliveryFacts> = {
  'evidence-added': (state, { evidence }) => ({
    ...state,
    evidence: [...state.evidence.filter(item => item.id !== evidence.replaces), evidence],
  }),
  'report-filed': (before, { report, registers: stored, imported, period }, meta) => {
    const state = period === undefined ? before : filedFor(before, period, meta);
    const listed = amended(state.registers, amendmentsOfLists(state.registers, report), meta.at);
    const registers = stored ? amended(listed, stored, meta.at) : listed;
    return {
      ...state,
      imported: imported && state.imported ? { ...state.imported, reported: digestOf(report) } : state.imported,
      since: { ...state.since, reports: state.since.reports + 1 },
      before: period !== undefined && wasSentBack(before, period) ? before.before : beforeReport(before),
      registers,
      report: { ...report, ...asLists(registers), at: meta.at },
      trend: [...state.trend, trendPoint(report, registers, meta)].slice(-trendLength),
    };
  },
};

/** What a report that was sent back changes is told against what stood before it. */
function wasSentBack({ reports = [] }: Project, period: string): boolean {
  const asked = reports.find(entry => entry.period === period);
  return asked !== undefined && asked.filedAt !== undefined;
}

function filedFor(state: Project, period: string, { at, actor }: Meta): Project {
  const late = (state.reports?.find(entry => entry.period === period)?.firstDue ?? at) < at;
  return withReport(state, period, { state: 'filed', filedAt: at, filedBy: actor.id, late });
}

function beforeReport({ report, registers }: Project): Project['before'] {
  return { report, registers };
}

function trendPoint(report: Report, { risks, kpis: known }: Registers, { at }: Meta): TrendPoint {
  const { forecast, spent, end, progress, confidence } = report;
  const highRisks = openEntries(risks).filter(isHigh).length;
  const kpis = Object.fromEntries(openEntries(known).map(kpi => [kpi.name, kpi.value]));
  return { at, forecast, spent, end, progress, confidence, highRisks, kpis };
}
