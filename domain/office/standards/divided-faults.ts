/** What would make a stage that projects divide for themselves unusable: one at most, with one gate at the end of each of their stages. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { dividedStage, type Gate, type GateModel } from '../gate-model.ts';

/** Of the model as a whole. */
export function faultInDividedStages({ stages, gates }: GateModel): Refused {
  const divided = stages.filter(stage => stage.divided);
  const [, second] = divided;
  if (second)
    return refuse(
      'unknown-reference',
      'Projects divide one stage at most: leave `divided` out at this one.',
      `model.stages.${stages.indexOf(second)}.divided`,
    );
  if (divided.length === 0 || gates.some(({ eachStage }) => eachStage)) return undefined;
  return refuse(
    'unknown-reference',
    'A stage that projects divide needs a gate at the end of each of their stages: set `eachStage` on one, from and to that stage.',
    'model.gates',
  );
}

/** Of one of its gates. */
export function faultInBoundary(model: GateModel, gate: Gate, index: number): Refused {
  if (!gate.eachStage) return undefined;
  const divided = dividedStage(model);
  const at = `model.gates.${index}`;
  if (!divided)
    return refuse(
      'unknown-reference',
      'A gate of each stage needs a stage that projects divide: set `divided` on its stage.',
      `${at}.eachStage`,
    );
  const first = model.gates.findIndex(({ eachStage }) => eachStage);
  if (first < index)
    return refuse('unknown-reference', 'One gate of a model is asked at each stage; another has it already.', `${at}.eachStage`);
  if (gate.closing || gate.repeatable)
    return refuse(
      'unknown-reference',
      'A gate of each stage neither closes projects nor is repeatable: it comes again by itself.',
      `${at}.eachStage`,
    );
  for (const end of ['from', 'to'] as const)
    if (gate[end] !== divided.id)
      return refuse(
        'unknown-reference',
        `A gate of each stage leads from and to ${divided.id}, which projects divide.`,
        `${at}.${end}`,
      );
  return undefined;
}
