/**
 * The state machines: the ASL files byte for byte, their placeholders substituted by CloudFormation. Each deployment that changes a file
 * makes a version; the alias `live` moves to it, and executions that are under way keep theirs. Step Functions keeps what each execution went
 * through for 90 days; the log has what failed, never with which data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type Placeholder, type WorkflowRow, workflows } from '../workflows/manifest.ts';
import { roleName } from './names.ts';
import type { Settings } from './settings.ts';

export const alias = 'live';

/** The functions that states call. */
type Callable = Readonly<Record<Placeholder, IFunction>>;

export class Workflows extends Construct {
  readonly machines: Readonly<Record<string, StateMachine>>;

  constructor(scope: Construct, id: string, { settings, callable }: { settings: Settings; callable: Callable }) {
    super(scope, id);
    this.machines = Object.fromEntries(workflows.map(row => [row.name, this.machine(row, settings, callable)]));
  }

  private machine(row: WorkflowRow, { stage, logDays, tracing }: Settings, callable: Callable): StateMachine {
    const stateMachineName = `tollgate-${stage}-${row.name}`;
    const role = new Role(this, `${row.name}-role`, {
      roleName: roleName(Stack.of(this), stage, `${row.name}-workflow`),
      description: row.summary,
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: row.placeholders.map(name => callable[name].functionArn),
      }),
    );
    const destination = new LogGroup(this, `${row.name}-logs`, {
      logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const machine = new StateMachine(this, row.name, {
      stateMachineName,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(join(import.meta.dirname, '../workflows', row.file), 'utf8')),
      definitionSubstitutions: substitutions(row, callable),
      role,
      logs: { destination, level: LogLevel.ERROR, includeExecutionData: false },
      tracingEnabled: tracing === 'on',
    });
    this.publish(row, machine);
    return machine;
  }

  private publish(row: WorkflowRow, machine: StateMachine): void {
    const version = new CfnStateMachineVersion(this, `${row.name}-version`, {
      stateMachineArn: machine.stateMachineArn,
      stateMachineRevisionId: machine.stateMachineRevisionId,
      description: row.summary,
    });
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new CfnStateMachineAlias(this, `${row.name}-alias`, {
      name: alias,
      description: 'New executions start here',
      deploymentPreference: { type: 'ALL_AT_ONCE', stateMachineVersionArn: version.attrArn },
    });
  }
}

function substitutions(row: WorkflowRow, callable: Callable): Record<string, string> {
  return Object.fromEntries(row.placeholders.map(name => [name, callable[name].functionArn]));
}
