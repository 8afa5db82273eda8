/** Evidence on file, the last report, and the trend of the last sixty. */
import type { Meta } from '../../decision/decider.ts';
import { digestOf } from '../../history/digest.ts';
import type { TrendPoint } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { deliveryFacts } from './facts.ts';
import type { Report } from './report.ts';

/** Trend points kept in the state; older ones are in the facts. */
const trendLength = 60;

export const deliveryFolds: ProjectFolds<typeof deliveryFacts> = {
  'evidence-added': (state, { evidence }) => ({
    ...state,
    evidence: [...state.evidence.filter(item => item.id !== evidence.replaces), evidence],
  }),
  'report-filed': (state, { report, imported }, meta) => ({
    ...state,
    imported: imported && state.imported ? { ...state.imported, reported: digestOf(report) } : state.imported,
    since: { ...state.since, reports: state.since.reports + 1 },
    report: { ...report, at: meta.at },
    trend: [...state.trend, trendPoint(report, meta)].slice(-trendLength),
  }),
};

function trendPoint(report: Report, { at }: Meta): TrendPoint {
  const { forecast, spent, end, progress, confidence } = report;
  const highRisks = report.risks.filter(entry => entry.open && entry.probability * entry.impact >= 15).length;
  const kpis = Object.fromEntries(report.kpis.map(kpi => [kpi.name, kpi.value]));
  return { at, forecast, spent, end, progress, confidence, highRisks, kpis };
}
