/** State machines, as the template says them: the files that the local host runs, logged, versioned, traced where that is asked for. */
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { workflowTasks } from '#api/tasks.ts';
import { loadDefinition } from '#asl/load.ts';
import { workflows } from '#workflows/manifest.ts';
import { definitionText } from '../../local/host/wire.ts';
import { actionsOf, named, ofType, type Synthesised, statementsOf, synthesised } from './deployed.ts';

const validate = createRequire(import.meta.url)('asl-validator') as (asl: object) => { isValid: boolean; errorsText(): string };

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

describe('workflows', () => {
  test.each(workflows.map(row => [row.name, row] as const))(
    'the workflow %s is the file that the local host runs, every placeholder substituted, valid',
    async (name, row) => {
      const machine = named(made.service, 'AWS::StepFunctions::StateMachine', 'StateMachineName', `tollgate-dev-${name}`);
      expect(machine.DefinitionString).toBe(await definitionText(row.file));
      const placeholders = [...new Set([...machine.DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(match => match[1]))];
      expect(Object.keys(machine.DefinitionSubstitutions).sort()).toEqual(placeholders.sort());
      const substituted = machine.DefinitionString.replaceAll(
        /\$\{(\w+)Function\}/g,
        (_: string, of: string) => `arn:aws:lambda:eu-west-1:123456789012:function:tollgate-dev-${of.toLowerCase()}`,
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
    'the workflow %s logs what fails without payloads, is not traced, and tells who runs it what it does',
    name => {
      const machine = named(made.service, 'AWS::StepFunctions::StateMachine', 'StateMachineName', `tollgate-dev-${name}`);
      expect(machine).toMatchObject({
        StateMachineType: 'STANDARD',
        LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
      });
      expect(machine.TracingConfiguration ?? { Enabled: false }).toEqual({ Enabled: false });
    },
  );

  test('where the deployment asks for it, workflows and the Lambdas whose calls somebody waits for are traced', async () => {
    const { service } = await synthesised({ stage: 'prod', tracing: 'on' });
    for (const { name } of workflows)
      expect(named(service, 'AWS::StepFunctions::StateMachine', 'StateMachineName', `tollgate-prod-${name}`)).toMatchObject({
        TracingConfiguration: { Enabled: true },
      });
    const traced = ofType(service, 'AWS::Lambda::Function').flatMap(({ Properties }) =>
      Properties.TracingConfig?.Mode === 'Active' ? [Properties.FunctionName] : [],
    );
    expect(traced.toSorted()).toEqual(['http', 'optimiser', 'stream', 'tasks'].map(name => `tollgate-prod-${name}`));
  });

  test('each workflow has a version that outlives the next deployment, and the alias that new executions start at', () => {
    const versions = ofType(made.service, 'AWS::StepFunctions::StateMachineVersion');
    const aliases = ofType(made.service, 'AWS::StepFunctions::StateMachineAlias');
    expect([versions.length, aliases.length]).toEqual([workflows.length, workflows.length]);
    for (const version of versions) expect(version).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    for (const one of aliases)
      expect(one.Properties).toMatchObject({ Name: 'live', DeploymentPreference: { Type: 'ALL_AT_ONCE' } });
  });

  test('only the workflow of scenarios may call the optimiser, and no workflow any other Lambda', () => {
    for (const { name, placeholders } of workflows) {
      const called = statementsOf(made, `${name}-workflow`).filter(one => actionsOf(one).includes('lambda:InvokeFunction'));
      const targets = called.flatMap(one => [one.Resource].flat()).map(target => JSON.stringify(target));
      expect(targets.length, name).toBe(placeholders.length);
      expect(
        targets.some(target => /optimiser/i.test(target)),
        name,
      ).toBe(name === 'scenario');
    }
  });

  test('P9: a step ends before its state gives up on it, so that no step runs twice at the same time', async () => {
    for (const { file } of workflows) {
      const states = Object.values((JSON.parse(await definitionText(file)) as Definition).States);
      for (const { Arguments, TimeoutSeconds } of states) {
        if (typeof TimeoutSeconds !== 'number' || Arguments?.FunctionName === undefined) continue;
        const lambda = Arguments.FunctionName.includes('Optimiser') ? 'optimiser' : 'tasks';
        const { Timeout } = named(made.service, 'AWS::Lambda::Function', 'FunctionName', `tollgate-dev-${lambda}`);
        expect(Timeout).toBeLessThan(TimeoutSeconds);
      }
    }
  });

  test('the optimiser has the memory and the time that hard questions take, and what it may write is its own results', () => {
    const optimiser = named(made.service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-dev-optimiser');
    expect(optimiser).toMatchObject({ MemorySize: 3008, Timeout: 870 });
    const writes = statementsOf(made, 'optimiser').filter(one => actionsOf(one).includes('s3:PutObject'));
    expect(writes.map(one => JSON.stringify(one.Resource)).join()).toContain('evidence/selections/*');
    expect(writes).toHaveLength(1);
  });
});

interface Definition {
  readonly States: Readonly<
    Record<string, { readonly Arguments?: { readonly FunctionName?: string }; readonly TimeoutSeconds?: number | string }>
  >;
}
