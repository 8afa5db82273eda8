/** What waits in the reporting cycle of a project: a report for whoever files it, and its acceptance for the PMO. */
import { type Duty, pmo } from '../../duties/duty.ts';
import { ownerOf, type Project } from '../state.ts';
import type { AskedReport } from './asked.ts';

export const reportKey = {
  report: (period: string) => `report:${period}`,
  acceptance: (period: string) => `report-acceptance:${period}`,
} as const;

export function reportDuties(project: Project): readonly Duty[] {
  const { status } = project;
  if (status !== 'active' && status !== 'on-hold' && status !== 'closing') return [];
  return (project.reports ?? []).flatMap((asked): Duty[] => {
    if (asked.state === 'asked' || asked.state === 'sent-back') return [owed(asked, project)];
    if (asked.state !== 'filed' || asked.filedAt === undefined) return [];
    const { period: about, filedAt: since } = asked;
    return [
      {
        key: reportKey.acceptance(about),
        kind: 'report-acceptance',
        owners: [pmo],
        since,
        about,
        path: `/reporting/${about}`,
      },
    ];
  });
}

function owed({ period, files, since, due, remindAt, missedAt }: AskedReport, project: Project): Duty {
  return {
    key: reportKey.report(period),
    kind: 'report',
    owners: [ownerOf(project, files)],
    since,
    due,
    about: period,
    path: `/projects/${project.id}/report`,
    reckoned: [...remindAt, missedAt],
  };
}
