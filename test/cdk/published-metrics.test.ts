/** What a Lambda counts becomes a metric, which costs money each month, when an alarm looks at it or a dashboard shows it; else a line of the log. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lambdaEnvironment } from '../support/lambda-environment.ts';

const counted = { decisions: 2, 'recover-recent.failed': 1, 'recover-recent.resumed': 0, 'watch-criteria.projects': 7 };

/** The lines that a process of its own writes, as Lambda takes them. */
function linesWith(dashboard: string): Record<string, unknown>[] {
  const program = `const { count } = await import('./aws/metrics.ts'); count(${JSON.stringify(counted)});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...lambdaEnvironment, POWERTOOLS_METRICS_NAMESPACE: 'Tollgate/test', DASHBOARD: dashboard },
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(line => line.startsWith('{'));
  if (lines.length === 0) throw new Error(stderr);
  return lines.map(line => JSON.parse(line));
}

test('what no alarm looks at is a metric where there is a dashboard, and else a line of the log; nothing counted is said nowhere', () => {
  const [log, metrics] = linesWith('off');
  expect(log).toMatchObject({ message: 'counted', decisions: 2, 'watch-criteria.projects': 7 });
  expect(metrics).toMatchObject({ 'recover-recent.failed': 1 });
  expect(metrics).not.toHaveProperty('decisions');
  const [logBeside, shown] = linesWith('on');
  expect(logBeside).toMatchObject({ message: 'counted', 'watch-criteria.projects': 7 });
  expect(logBeside).not.toHaveProperty('decisions');
  expect(shown).toMatchObject({ decisions: 2, 'recover-recent.failed': 1 });
  for (const line of [log, metrics, logBeside, shown]) expect(line).not.toHaveProperty(['recover-recent.resumed']);
});

test('what is neither on nor off is said at the first start of the Lambda', () => {
  expect(() => linesWith('perhaps')).toThrow('DASHBOARD');
});
