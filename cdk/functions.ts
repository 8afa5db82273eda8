/** The five Lambdas: Node 24 on arm64, each with its own bundle, role, log group and only the environment it needs. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Bundles, type LambdaName, lambdaNames } from './bundle.ts';
import { roleName } from './names.ts';
import type { Settings } from './settings.ts';

/** Memory in MB (CPU comes with it) and seconds: a task ends before its state gives up (60 s), a request before the gateway does (30 s). */
const sizes: Readonly<Record<LambdaName, { memory: number; seconds: number; does: string }>> = {
  http: { memory: 1024, seconds: 20, does: 'Answers the HTTP API' },
  tasks: { memory: 512, seconds: 50, does: 'Does the tasks of the workflows' },
  stream: { memory: 1024, seconds: 120, does: 'Follows stored facts: lists, workflows, mail, events' },
  /** A little more than one processor, and room for the solver; what it has found by then stays found (workflows/scenario.asl.json). */
  optimiser: { memory: 3008, seconds: 870, does: 'Works scenarios of selections out' },
  schedule: { memory: 512, seconds: 900, does: 'Watches criteria, resumes rounds, lets the public log grow' },
};

/** Those that go on after a decision: reading of pages must not delay them. */
const decides: readonly LambdaName[] = ['stream', 'tasks'];

/** Those that are traced where the deployment asks for it: their calls somebody waits for. Time starts a call twice a minute, and each would be a trace. */
const traced: readonly LambdaName[] = ['http', 'tasks', 'stream', 'optimiser'];

export class Functions extends Construct {
  readonly all: Readonly<Record<LambdaName, LambdaFunction>>;

  constructor(scope: Construct, id: string, { settings, bundles }: { settings: Settings; bundles: Bundles }) {
    super(scope, id);
    const made = lambdaNames.map(name => [name, this.make(name, settings, bundles[name].folder)] as const);
    this.all = Object.fromEntries(made) as unknown as Record<LambdaName, LambdaFunction>;
  }

  private make(name: LambdaName, { stage, logDays, reservedCalls, tracing }: Settings, folder: string): LambdaFunction {
    const { memory, seconds, does } = sizes[name];
    const logGroup = new LogGroup(this, `${name}-logs`, {
      logGroupName: `/tollgate/${stage}/${name}`,
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, `${name}-role`, {
      roleName: roleName(Stack.of(this), stage, name),
      description: does,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    );
    return new LambdaFunction(this, name, {
      functionName: `tollgate-${stage}-${name}`,
      description: does,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(folder),
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Not that each call began and ended: how many there are and how long they take are metrics of Lambda's own.
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: tracing === 'on' && traced.includes(name) ? Tracing.ACTIVE : Tracing.DISABLED,
      ...(reservedCalls > 0 && decides.includes(name) && { reservedConcurrentExecutions: reservedCalls }),
      environment: {
        POWERTOOLS_SERVICE_NAME: 'tollgate',
        POWERTOOLS_METRICS_NAMESPACE: `Tollgate/${stage}`,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    });
  }

  /** Sets environment variables of some Lambdas. */
  setEnvironment(names: readonly LambdaName[], environment: Readonly<Record<string, string>>): void {
    for (const name of names) for (const [key, value] of Object.entries(environment)) this.all[name].addEnvironment(key, value);
  }
}
