/** Reads Retry and Catch: which errors a state answers, how often it tries again, where it goes. Defaults as on AWS. */
import type { Catcher, Retrier } from './definition.ts';
import { reservedErrors } from './errors.ts';
import type { Fields } from './fields.ts';

export function loadRetry(state: Fields): Retrier[] {
  if (!state.has('Retry')) return [];
  const rules = state.items('Retry');
  return rules.map((rule, i) => {
    const errorEquals = loadErrorEquals(rule, i === rules.length - 1);
    const retrier: Retrier = {
      errorEquals,
      intervalSeconds: rule.number('IntervalSeconds', 1) ?? 1,
      maxAttempts: rule.number('MaxAttempts', 0) ?? 3,
      backoffRate: rule.number('BackoffRate', 1, true) ?? 2,
      maxDelaySeconds: rule.number('MaxDelaySeconds', 1),
      jitter: loadJitter(rule),
    };
    if (retrier.maxDelaySeconds !== undefined && retrier.maxDelaySeconds <= retrier.intervalSeconds) {
      rule.refuse('MaxDelaySeconds', 'must be greater than IntervalSeconds');
    }
    rule.text('Comment');
    rule.end();
    return retrier;
  });
}

function loadJitter(rule: Fields): boolean {
  const strategy = rule.text('JitterStrategy') ?? 'NONE';
  if (strategy !== 'FULL' && strategy !== 'NONE') rule.refuse('JitterStrategy', 'must be FULL or NONE');
  return strategy === 'FULL';
}

export function loadCatch(state: Fields): Catcher[] {
  if (!state.has('Catch')) return [];
  const rules = state.items('Catch');
  return rules.map((rule, i) => {
    const errorEquals = loadErrorEquals(rule, i === rules.length - 1);
    const catcher = { errorEquals, next: rule.needText('Next'), output: rule.template('Output', { parts: ['errorOutput'] }) };
    rule.text('Comment');
    rule.end();
    return catcher;
  });
}

function loadErrorEquals(rule: Fields, last: boolean): string[] {
  const names = rule.list('ErrorEquals').map(name => {
    if (typeof name !== 'string' || name === '') return rule.refuse('ErrorEquals', 'must list error names');
    if (name.startsWith('States.') && !reservedErrors.has(name))
      rule.refuse('ErrorEquals', `"${name}" is never raised or caught`);
    return name;
  });
  if (!names.includes('States.ALL')) return names;
  if (names.length > 1 || !last) rule.refuse('ErrorEquals', 'States.ALL must stand alone, in the last rule');
  return names;
}
