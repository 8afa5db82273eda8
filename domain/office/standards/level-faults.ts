/** What would make the thresholds of a criterion unusable: each looks at the same measure, and each is reached after the one before it. */
import type { Criterion, Level } from '../../criteria/criterion.ts';
import { checkExpression, inputsNamed } from '../../criteria/expression.ts';
import { growsFrom, type Limit, limitIn } from '../../criteria/limit.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { rounded } from '../../values/exact.ts';
import { isolated } from '../../values/isolated.ts';

export function faultInLevels({ check, levels = [] }: Criterion, at: string): Refused {
  if (levels.length === 0) return undefined;
  if (!('expression' in check))
    return refuse(
      'expression-invalid',
      'Only a criterion that is checked by an expression has further thresholds.',
      `${at}.levels`,
    );
  const measure = inputsNamed(check.expression).join(', ');
  for (const [index, { expression }] of levels.entries()) {
    const field = `${at}.levels.${index}.expression`;
    const fault = checkExpression(expression);
    if (fault) return refuse('expression-invalid', fault, field);
    const other = inputsNamed(expression).join(', ');
    if (other !== measure)
      return refuse(
        'expression-invalid',
        `A threshold looks at the measure of its criterion (${measure}), and this one at ${other || 'none'}; make another criterion of it.`,
        field,
      );
  }
  return faultInOrder(check.expression, levels, at);
}

/** Thresholds go from the mildest to the gravest; of expressions that are no plain limit nothing is said. */
function faultInOrder(first: string, levels: readonly Level[], at: string): Refused {
  let before = { expression: first, limit: limitIn(first) };
  for (const [index, { name, expression }] of levels.entries()) {
    const limit = limitIn(expression);
    if (limit && before.limit && !growsFrom(before.limit, limit))
      return refuse(
        'expression-invalid',
        `Threshold ${index + 2}, “${isolated(name)}” (${expression}), is not stricter than what goes before it (${before.expression}): ${remedyFor(before.limit)}`,
        `${at}.levels.${index}.expression`,
      );
    before = { expression, limit };
  }
  return undefined;
}

function remedyFor({ passes, number }: Limit): string {
  const side = passes === 'below' ? 'above' : 'below';
  return `let it fail later, by a limit ${side} ${rounded(number, 6)}, or put it before that one; thresholds go from the mildest to the gravest.`;
}
