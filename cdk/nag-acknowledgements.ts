/**
 * Findings of cdk-nag that stay as they are, each on the one construct it concerns and with the reason a security reviewer is owed.
 * A finding that is not listed here stops the synthesis.
 */
import { type CfnElement, Token, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Buckets } from './buckets.ts';
import { lambdaNames } from './bundle.ts';
import type { DataStack } from './data-stack.ts';
import { webhookSecrets } from './names.ts';
import type { ServiceStack } from './service-stack.ts';
import { logsOfCloudFront, type Settings } from './settings.ts';

interface Parts {
  readonly data: DataStack;
  readonly service: ServiceStack;
}

export function acknowledge({ data, service }: Parts, settings: Settings): void {
  acknowledgeData(data);
  acknowledgeEdges(service, settings);
  acknowledgeRoles(service, settings);
  acknowledgeObjects(service, service.buckets);
  acknowledgeUpload(service);
}

function accept(construct: IConstruct | undefined, reason: string, ...ids: readonly string[]): void {
  if (construct === undefined) return;
  Validations.of(construct).acknowledge(...ids.map(id => ({ id: `AwsSolutions-${id}`, reason })));
}

function acknowledgeData({ tables, people }: DataStack): void {
  const remade = 'Everything in it is made again from the facts table, which has point-in-time recovery.';
  accept(tables.views, remade, 'DDB3');
  accept(tables.snapshots, remade, 'DDB3');
  accept(
    tables.notes,
    'Notes are no records: mails that wait for the mail of the day, addresses that bounced, deliveries that webhooks are owed, views that people keep for themselves. What waits and what happened is read on pages all the same, and the next mail tells of a bounce again.',
    'DDB3',
  );
  accept(
    tables.tokens,
    'A token is good only while its wait is open; after a restore every wait is begun anew and keeps a new token, so old ones must not come back.',
    'DDB3',
  );
  accept(
    people,
    'Nobody signs up by themselves, a second factor is required of everybody, and passwords have 12 characters of four kinds; the Plus plan is priced a user and can be switched on without a change here.',
    'COG8',
  );
}

function acknowledgeEdges({ api, portal, triggers }: ServiceStack, settings: Settings): void {
  const open =
    'Open on purpose: says only that the service is up, what its API is, or where to sign in; it reads no record and is throttled to 10 requests a second.';
  for (const route of api.openRoutes) accept(route, open, 'APIG4');
  const machines =
    'Service accounts may ask, too, and each is a client that is made while the service runs, so no authorizer can name it: the Lambda checks the token as the authorizer would, and turns away whoever brings none (aws/tokens.ts).';
  for (const route of api.machineRoutes) accept(route, machines, 'APIG4');
  accept(
    portal.distribution,
    'Sponsors and boards travel; nothing about this service depends on the country a reader is in.',
    'CFR1',
  );
  if (settings.webAcl === undefined)
    accept(
      portal.distribution,
      'Pages are static and hold no data; the API behind them verifies tokens at the gateway, takes 256 KB of JSON checked by schema, and throttles. A web ACL costs a fixed monthly price; an office that wants one gives it as the setting `webAcl`.',
      'CFR2',
    );
  if (!logsOfCloudFront(settings))
    accept(
      portal.distribution,
      'CloudFront writes no logs into buckets of this region; the access log of the API behind it is kept here as everywhere.',
      'CFR3',
    );
  if (settings.domain === undefined)
    accept(
      portal.distribution,
      'Without a host name of its own CloudFront serves its default certificate, whose lowest protocol cannot be chosen; with the settings `domain` and `certificate` it is TLS 1.2. Strict-Transport-Security keeps browsers on TLS either way.',
      'CFR4',
    );
  for (const queue of [triggers.factDeadLetters, triggers.followUpDeadLetters, triggers.scheduleDeadLetters])
    accept(
      queue,
      'It is itself the dead-letter queue, of an event source mapping and of rules; an alarm rings at the first message.',
      'SQS3',
    );
}

function acknowledgeRoles(service: ServiceStack, settings: Settings): void {
  const traces = 'xray:PutTraceSegments and PutTelemetryRecords know no resources (AWS service authorization reference).';
  for (const name of lambdaNames) {
    const streams = name === 'stream' ? ' So does dynamodb:ListStreams, which an event source mapping asks for.' : '';
    accept(service.functions.all[name].role, `${traces}${streams}`, 'IAM5[Resource::*]');
  }
  for (const machine of Object.values(service.workflows.machines)) {
    accept(
      machine.role,
      `${traces} So do the logs:…LogDelivery actions by which Step Functions writes its log.`,
      'IAM5[Resource::*]',
    );
    accept(machine, 'What fails is logged; Step Functions keeps what each execution went through for 90 days.', 'SF1');
    accept(
      machine,
      'Traces are made where the deployment asks for them (`tracing`); nearly every call of a small one would be.',
      'SF2',
    );
  }
  const account = Token.isUnresolved(service.account) ? '<AWS::AccountId>' : service.account;
  const executions = service.executionPatterns.map(
    name => `IAM5[Resource::arn:aws:states:${service.region}:${account}:execution:${name}:*]`,
  );
  for (const name of ['http', 'stream', 'schedule'] as const)
    accept(
      service.functions.all[name].role,
      'A webhook is set while the service runs, so its parameters cannot be named before; all of them are below this one path.',
      `IAM5[Resource::arn:aws:ssm:${service.region}:${account}:parameter${webhookSecrets(settings.stage)}/*]`,
    );
  accept(
    service.functions.all.schedule.role,
    'An execution is named when it starts; recovery may look at executions of our state machines and at no others.',
    ...executions,
  );
}

function acknowledgeObjects(service: ServiceStack, { evidence, heads }: Buckets): void {
  const { http, tasks, schedule, optimiser } = service.functions.all;
  const under = (bucket: IBucket, prefix: string) =>
    `IAM5[Resource::<${service.getLogicalId(bucket.node.defaultChild as CfnElement)}.Arn>/${prefix}/*]`;
  const tiles =
    'Files of the public log are named by size. Object Lock keeps whoever may write one from changing or deleting any.';
  for (const { role } of [http, tasks, schedule]) {
    accept(role, tiles, under(heads, 'log'));
    accept(
      role,
      'Files of the index of the public log are numbered; it is made of the log and can be made again.',
      under(evidence, 'log-index'),
    );
  }
  accept(
    http.role,
    'Evidence files are named by project; the endpoint signs an address for one of them after its own check.',
    under(evidence, 'evidence'),
  );
  accept(tasks.role, 'Archives are named by project and number, all under this one prefix.', under(evidence, 'evidence/archive'));
  accept(
    optimiser.role,
    'Results are named by selection, scenario and digest, all under this one prefix.',
    under(evidence, 'evidence/selections'),
  );
}

/** The Lambda with which the CDK copies the portal into its bucket: it runs during a deployment and never else. */
function acknowledgeUpload(service: ServiceStack): void {
  const upload = service.node.children.find(child => child.node.id.startsWith('Custom::CDKBucketDeployment'));
  const pages = service.getLogicalId(service.portal.bucket.node.defaultChild as CfnElement);
  const account = Token.isUnresolved(service.account) ? '<AWS::AccountId>' : service.account;
  accept(upload, 'Part of the CDK, with the runtime it is tested on; a new CDK brings a new one.', 'L1');
  accept(
    upload,
    'The CDK gives its own uploader the basic logging policy of AWS; it runs during a deployment only.',
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  );
  accept(
    upload,
    "Reads the CDK's asset bucket and writes the portal's bucket, which holds public pages only; it runs during a deployment only.",
    ...['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'].map(action => `IAM5[Action::s3:${action}]`),
    `IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-${account}-${service.region}/*]`,
    `IAM5[Resource::<${pages}.Arn>/*]`,
    'IAM5[Resource::*]',
  );
}
