/** The bottom line of a project as it stands now: stage, what stands in the way of the next gate, money and end against what was approved, conditions, what waits first. */
import type { ProjectView } from '#api/answers/projects.ts';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { type Away, awayFrom } from '#domain/project/baselines/away.ts';
import { isolated } from '#domain/values/isolated.ts';
import { dutyLabel } from '../../shared/duty-labels.ts';
import { away, day, dayOf, moneyShort, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { commas, t } from '../../shared/text.ts';

type Line = readonly [label: string, words: string];

export function projectBottomLine(project: ProjectView): readonly Line[] {
  return [...stage(project), ...nextGate(project), ...figures(project), ...conditions(project), ...waiting(project)];
}

function stage({ stages, stage: id, stageSince }: ProjectView): Line[] {
  const name = stages?.find(entry => entry.id === id)?.name;
  if (name === undefined) return [];
  return [
    [
      t('Stage'),
      stageSince === undefined
        ? isolated(name)
        : t('{name}, since {stageSince}', { name: isolated(name), stageSince: away(stageSince) }),
    ],
  ];
}

function nextGate({ nextGate: gate, open }: ProjectView): Line[] {
  if (open) return [[t('Before its board'), t('since {since}', { since: dayOf(open.since) })]];
  if (!gate) return [];
  const musts = unmetMusts(gate).length;
  return [
    [
      t('Next gate'),
      musts === 0
        ? t('{name}: nothing that must pass is missing', { name: isolated(gate.name) })
        : t('{name}: {musts} of what must pass is missing', { name: isolated(gate.name), musts }),
    ],
  ];
}

function figures(project: ProjectView): Line[] {
  const { baseline, report, score, panel } = project;
  const away = awayFrom(baseline, report && { cost: report.forecast, end: report.end });
  const total = panel?.score ?? score?.total;
  return [
    ...cost(project, away),
    ...end(project, away),
    ...(report?.confidence === undefined
      ? []
      : [line(t('Confidence'), confidenceLabels[report.confidence]?.[0] ?? report.confidence)]),
    ...(total === undefined ? [] : [line(t('Score'), number(total))]),
  ];
}

const line = (label: string, words: string): Line => [label, words];

function cost({ baseline, report, currency, proposal }: ProjectView, { perCentOver: over }: Away): Line[] {
  const amount = report?.forecast ?? baseline.cost;
  if (amount === undefined || proposal.withheld.some(({ field }) => field === 'costs')) return [];
  const against = over
    ? over > 0
      ? t('{abs} % over what was approved', { abs: number(Math.abs(over)) })
      : t('{abs} % under what was approved', { abs: number(Math.abs(over)) })
    : '';
  return [line(t('Cost'), commas(moneyShort(amount, currency), against))];
}

function end({ baseline, report }: ProjectView, { daysLate: late }: Away): Line[] {
  const last = report?.end ?? baseline.end;
  if (last === undefined) return [];
  const against = late
    ? Math.abs(late) === 1
      ? late > 0
        ? t('{abs} day late', { abs: Math.abs(late) })
        : t('{abs} day early', { abs: Math.abs(late) })
      : late > 0
        ? t('{abs} days late', { abs: Math.abs(late) })
        : t('{abs} days early', { abs: Math.abs(late) })
    : '';
  return [line(t('End'), commas(day(last), against))];
}

function conditions({ conditions: onFile, failing }: ProjectView): Line[] {
  const open = onFile.filter(({ metAt }) => metAt === undefined);
  const overdue = open.filter(({ standing }) => standing === 'overdue').length;
  return [
    ...(onFile.length === 0
      ? []
      : [
          [
            t('Conditions'),
            open.length === 0
              ? t('all met')
              : overdue > 0
                ? t('{open} open, {overdue} overdue', { open: open.length, overdue })
                : t('{open} open', { open: open.length }),
          ] as Line,
        ]),
    ...(failing.length === 0
      ? []
      : [
          [
            t('Alerts'),
            t('{failing, plural, one {{failing} criterion fails} other {{failing} criteria fail}}', { failing: failing.length }),
          ] as Line,
        ]),
  ];
}

/** What is due first, and whose it is. */
function waiting({ waiting: waits }: ProjectView): Line[] {
  const [first] = waits.toSorted((one, other) => (one.due < other.due ? -1 : 1));
  if (!first) return [];
  const whose = first.ownerNames.map(isolated).join(', ');
  return [
    [
      t('Waits first'),
      first.late
        ? t('{dutyLabel} ({whose}), was due {due}', { dutyLabel: dutyLabel(first.kind), whose, due: dayOf(first.due) })
        : t('{dutyLabel} ({whose}), due {due}', { dutyLabel: dutyLabel(first.kind), whose, due: dayOf(first.due) }),
    ],
  ];
}
