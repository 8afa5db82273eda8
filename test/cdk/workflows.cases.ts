/** State machines, as the template says them: the files that the local host runs, logged, traced, versioned. */
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { workflowTasks } from '#api/tasks.ts';
import { loadDefinition } from '#asl/load.ts';
import { workflows } from '#workflows/manifest.ts';
import { definitionText } from '../../local/host/wire.ts';
import { named, ofType, type Synthesised, synthesised } from './deployed.ts';

const validate = createRequire(import.meta.url)('asl-validator') as (asl: object) => { isValid: boolean; errorsText(): string };

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

describe('workflows', () => {
  const placeholder = `$\{TasksFunction}`;
  test.each(workflows.map(row => [row.name, row] as const))(
    'the workflow %s is the file that the local host runs, every placeholder substituted, valid',
    async (name, row) => {
      const machine = named(made.service, 'AWS::StepFunctions::StateMachine', 'StateMachineName', `tollgate-dev-${name}`);
      expect(machine.DefinitionString).toBe(await definitionText(row.file));
      const placeholders = [...new Set([...machine.DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(match => match[1]))];
      expect(Object.keys(machine.DefinitionSubstitutions).sort()).toEqual(placeholders.sort());
      const substituted = machine.DefinitionString.replaceAll(
        placeholder,
        'arn:aws:lambda:eu-west-1:123456789012:function:tollgate-dev-tasks',
      );
      const found = validate(JSON.parse(substituted));
      expect(found.isValid, found.isValid ? '' : found.errorsText()).toBe(true);
      expect(loadDefinition(name, substituted, {})).toBeDefined();
    },
  );

  test('every task that a workflow names has its endpoint', async () => {
    const texts = await Promise.all(workflows.map(row => definitionText(row.file)));
    const asked = new Set(texts.flatMap(text => [...text.matchAll(/"task": "([^"]+)"/g)].map(match => match[1])));
    expect([...asked].sort()).toEqual([...workflowTasks].sort());
  });

  test.each(workflows.map(row => row.name))(
    'the workflow %s logs everything but payloads, is traced, and may call the tasks Lambda only',
    name => {
      const machine = named(made.service, 'AWS::StepFunctions::StateMachine', 'StateMachineName', `tollgate-dev-${name}`);
      expect(machine).toMatchObject({
        StateMachineType: 'STANDARD',
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
    },
  );

  test('each workflow has a version that outlives the next deployment, and the alias that new executions start at', () => {
    const versions = ofType(made.service, 'AWS::StepFunctions::StateMachineVersion');
    const aliases = ofType(made.service, 'AWS::StepFunctions::StateMachineAlias');
    expect([versions.length, aliases.length]).toEqual([workflows.length, workflows.length]);
    for (const version of versions) expect(version).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    for (const one of aliases)
      expect(one.Properties).toMatchObject({ Name: 'live', DeploymentPreference: { Type: 'ALL_AT_ONCE' } });
  });
});
