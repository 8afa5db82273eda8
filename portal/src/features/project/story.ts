/** The story of a project: what its boards decided, which conditions they set and what became of them, which baselines they approved; in the order in which it happened. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { gateNames, roundName } from '../../shared/descriptions.ts';
import { day, money } from '../../shared/format.ts';
import { outcomeLabels, type Tone } from '../../shared/labels.ts';
import { served, t } from '../../shared/text.ts';

export interface Chapter {
  readonly at: string;
  readonly label: readonly [string, Tone];
  readonly text: string;
  /** The round in which it happened. */
  readonly review?: string | undefined;
}

export function storyOf(project: ProjectView): readonly Chapter[] {
  return [...begun(project), ...gates(project), ...conditions(project), ...baselines(project), ...ended(project)].toSorted(
    (one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0),
  );
}

function begun({ submittedAt, admittedAt, takenOver }: ProjectView): Chapter[] {
  return [
    {
      at: submittedAt,
      label: [t('Proposed'), 'plain'],
      text: takenOver ? t('It came with a file, under way.') : t('The proposal was submitted.'),
    },
    ...(admittedAt === undefined
      ? []
      : [{ at: admittedAt, label: [t('Admitted'), 'good'] as const, text: t('Intake admitted it.') }]),
  ];
}

function gates(project: ProjectView): Chapter[] {
  const nameOf = gateNames(project);
  const decided = project.gates.map(gate => ({
    at: gate.at,
    label: outcomeLabels[gate.outcome],
    text: `${roundName(gate, nameOf)}. ${served(gate.why)}`,
    ...(gate.outcome !== 'refused' && { review: gate.review }),
  }));
  return [...decided, ...openRound(project)];
}

function openRound({ open, ...project }: ProjectView): Chapter[] {
  if (!open) return [];
  const about =
    open.alone || open.kind !== undefined
      ? t('Its board is asked between two gates.')
      : t('{value}: its board is asked.', { value: gateNames(project)(open.gate) });
  return [{ at: open.since, label: [t('Before its board'), 'calm'], text: about, review: open.review }];
}

function conditions(project: ProjectView): Chapter[] {
  return project.conditions.flatMap(({ text, review, due, metAt, standing }) => {
    const set = project.gates.find(gate => gate.review === review)?.at;
    return [
      ...(set === undefined
        ? []
        : [
            {
              at: set,
              label: standing === 'overdue' ? ([t('Condition, overdue'), 'bad'] as const) : ([t('Condition'), 'warn'] as const),
              text: t('By {due}: {text}', { due: day(due), text: isolated(text) }),
              review,
            },
          ]),
      ...(metAt === undefined ? [] : [{ at: metAt, label: [t('Condition met'), 'good'] as const, text: isolated(text) }]),
    ];
  });
}

function baselines({ baselines: approved, currency }: ProjectView): Chapter[] {
  return approved.map(({ number, at, cost, end, review }) => ({
    at,
    label: [t('Baseline {number}', { number }), 'calm'],
    text: [
      cost === undefined ? '' : t('Cost {cost}', { cost: money(cost, currency) }),
      end === undefined ? '' : t('end {end}', { end: day(end) }),
    ]
      .filter(Boolean)
      .join(', '),
    review,
  }));
}

const resultsInWords = {
  completed: t('completed'),
  terminated: t('terminated'),
  killed: t('killed'),
  closed: t('closed'),
} as const;

function ended({ closure, result }: ProjectView): Chapter[] {
  return closure?.closedAt === undefined
    ? []
    : [
        {
          at: closure.closedAt,
          label: [t('Closed'), 'plain'],
          text: t('It ended: {result}.', { result: resultsInWords[result ?? 'closed'] }),
        },
      ];
}
