/** What is wrong with the draft of a gate model, in words. */
import type { Criterion } from '#domain/criteria/criterion.ts';
import { checkExpression } from '#domain/criteria/expression.ts';
import { type GateModel, gateModelSchema } from '#domain/office/gate-model.ts';
import { faultInBoundary, faultInDividedStages } from '#domain/office/standards/divided-faults.ts';
import { faultInLevels } from '#domain/office/standards/level-faults.ts';
import { formErrors } from '../../shared/forms/form-errors.ts';
import { served, t } from '../../shared/text.ts';

/** All that must be changed before it can be published. The API checks the same and more. */
export function problemsOf(model: GateModel): string[] {
  const shape = Object.entries(formErrors(gateModelSchema, model)).map(
    ([path, reason]) => `${locationOf(model, path)}: ${reason}`,
  );
  const closing = model.gates.filter(gate => gate.closing).length;
  const stages = new Set(model.stages.map(stage => stage.id));
  const links = model.gates.flatMap(gate => [
    ...(stages.has(gate.from) ? [] : [t('{name}: it ends a stage that the model does not have', { name: gate.name || gate.id })]),
    ...(gate.to === undefined || stages.has(gate.to)
      ? []
      : [t('{name}: it opens a stage that the model does not have', { name: gate.name || gate.id })]),
  ]);
  const criteria = [...model.gates.flatMap(gate => gate.criteria), ...model.tripwires].flatMap(problemOf);
  return [
    ...shape,
    ...(closing === 1 ? [] : [t('Exactly one gate must be the closing review.')]),
    ...links,
    ...dividing(model),
    ...criteria,
  ];
}

/** Of a stage that projects divide for themselves: the first problem, as the API says it. */
function dividing(model: GateModel): string[] {
  const faults = [faultInDividedStages(model), ...model.gates.map((gate, index) => faultInBoundary(model, gate, index))];
  return faults.flatMap(fault => served(fault?.refusal.message) ?? []).slice(0, 1);
}

function problemOf(criterion: Criterion): string[] {
  const { name, id, check } = criterion;
  const problem =
    ('expression' in check ? checkExpression(check.expression) : undefined) ?? faultInLevels(criterion, id)?.refusal.message;
  return problem === undefined ? [] : [`${name || id}: ${served(problem)}`];
}

const fieldNames: Readonly<Record<string, string>> = {
  rule: t('rule'),
  quorum: t('quorum'),
  deadlineDays: t('days to decide'),
  deadlineIn: t('what the days count'),
  holdDays: t('days on hold'),
  evidenceDays: t('days before the gate for evidence'),
  from: t('the stage it ends'),
  to: t('the stage it opens'),
  check: t('what it checks'),
  evidence: t('kind of evidence'),
  what: t('what is to be done'),
  after: t('by when'),
  on: t('by when'),
};

/** `gates.1.criteria.0.name` as people say it: Build gate, criterion 1, name. */
function locationOf(model: GateModel, path: string): string {
  const [list = '', index, ...rest] = path.split('.');
  const place = Number(index);
  const named = list === 'gates' ? model.gates[place] : list === 'stages' ? model.stages[place] : model.tripwires[place];
  const one = { gates: t('Gate'), stages: t('Stage'), tripwires: t('Watched criterion') }[list];
  if (one === undefined || index === undefined)
    return list === '' ? t('The model') : t('The model’s {value}', { value: fieldNames[list] ?? list });
  const inside = rest.flatMap((part, at) => {
    if (part === 'criteria' || part === 'rule' || part === 'levels' || part === 'duties') return [];
    if (rest[at - 1] === 'duties') return [t('duty {value}', { value: Number(part) + 1 })];
    if (rest[at - 1] === 'levels') return [t('threshold {value}', { value: Number(part) + 1 })];
    return rest[at - 1] === 'criteria' ? [t('criterion {value}', { value: Number(part) + 1 })] : [fieldNames[part] ?? part];
  });
  return [named?.name || `${one} ${place + 1}`, ...inside].join(', ');
}
