/** The bottom line of a project as it stands now: stage, what stands in the way of the next gate, money and end against what was approved, conditions, what waits first. */
import type { ProjectView } from '#api/answers/projects.ts';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { type Away, awayFrom } from '#domain/project/baselines/away.ts';
import { isolated } from '#domain/values/isolated.ts';
import { dutyLabel } from '../../shared/duty-labels.ts';
import { away, day, dayOf, moneyShort, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';

type Line = readonly [label: string, words: string];

export function projectBottomLine(project: ProjectView): readonly Line[] {
  return [...stage(project), ...nextGate(project), ...figures(project), ...conditions(project), ...waiting(project)];
}

function stage({ stages, stage: id, stageSince }: ProjectView): Line[] {
  const name = stages?.find(entry => entry.id === id)?.name;
  if (name === undefined) return [];
  return [['Stage', stageSince === undefined ? isolated(name) : `${isolated(name)}, since ${away(stageSince)}`]];
}

function nextGate({ nextGate: gate, open }: ProjectView): Line[] {
  if (open) return [['Before its board', `since ${dayOf(open.since)}`]];
  if (!gate) return [];
  const musts = unmetMusts(gate).length;
  return [
    [
      'Next gate',
      `${isolated(gate.name)}: ${musts === 0 ? 'nothing that must pass is missing' : `${musts} of what must pass is missing`}`,
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
      : [line('Confidence', confidenceLabels[report.confidence]?.[0] ?? report.confidence)]),
    ...(total === undefined ? [] : [line('Score', number(total))]),
  ];
}

const line = (label: string, words: string): Line => [label, words];

function cost({ baseline, report, currency, proposal }: ProjectView, { perCentOver: over }: Away): Line[] {
  const amount = report?.forecast ?? baseline.cost;
  if (amount === undefined || proposal.withheld.some(({ field }) => field === 'costs')) return [];
  const against = over ? `, ${number(Math.abs(over))} % ${over > 0 ? 'over' : 'under'} what was approved` : '';
  return [line('Cost', `${moneyShort(amount, currency)}${against}`)];
}

function end({ baseline, report }: ProjectView, { daysLate: late }: Away): Line[] {
  const last = report?.end ?? baseline.end;
  if (last === undefined) return [];
  const against = late ? `, ${Math.abs(late)} ${Math.abs(late) === 1 ? 'day' : 'days'} ${late > 0 ? 'late' : 'early'}` : '';
  return [line('End', `${day(last)}${against}`)];
}

function conditions({ conditions: onFile, failing }: ProjectView): Line[] {
  const open = onFile.filter(({ metAt }) => metAt === undefined);
  const overdue = open.filter(({ standing }) => standing === 'overdue').length;
  return [
    ...(onFile.length === 0
      ? []
      : [
          [
            'Conditions',
            open.length === 0 ? 'all met' : `${open.length} open${overdue > 0 ? `, ${overdue} overdue` : ''}`,
          ] as Line,
        ]),
    ...(failing.length === 0
      ? []
      : [['Alerts', `${failing.length} ${failing.length === 1 ? 'criterion fails' : 'criteria fail'}`] as Line]),
  ];
}

/** What is due first, and whose it is. */
function waiting({ waiting: waits }: ProjectView): Line[] {
  const [first] = waits.toSorted((one, other) => (one.due < other.due ? -1 : 1));
  if (!first) return [];
  const whose = first.ownerNames.map(isolated).join(', ');
  return [['Waits first', `${dutyLabel(first.kind)} (${whose}), ${first.late ? 'was due' : 'due'} ${dayOf(first.due)}`]];
}
