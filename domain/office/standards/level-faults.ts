/** What would make the thresholds of a criterion unusable: each looks at the same measure. */
import type { Criterion } from '../../criteria/criterion.ts';
import { checkExpression, inputsNamed } from '../../criteria/expression.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';

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
  return undefined;
}
