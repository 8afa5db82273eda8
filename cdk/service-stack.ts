/** Everything that runs: endpoints, workflows, what triggers them, mail, events, files, the portal. It reads the two manifests and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { Api } from './api.ts';
import { Buckets } from './buckets.ts';
import { type Bundles, lambdaNames } from './bundle.ts';
import type { DataStack } from './data-stack.ts';
import { Triggers } from './events.ts';
import { Functions } from './functions.ts';
import { logSigner, signInHost, snapshotsKey, webhookSecrets } from './names.ts';
import { type Places, statementsFor } from './permissions.ts';
import { Portal } from './portal.ts';
import type { Settings } from './settings.ts';
import { providerName, SignIn } from './sign-in.ts';
import { alias, Workflows } from './workflows.ts';

export interface ServiceProps extends StackProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly data: DataStack;
  /** ARN of the web ACL in front of the portal. */
  readonly webAcl: string | undefined;
}

export class ServiceStack extends Stack {
  readonly functions: Functions;
  readonly workflows: Workflows;
  readonly triggers: Triggers;
  readonly api: Api;
  readonly buckets: Buckets;
  readonly portal: Portal;
  /** Names of the state machines: executions are called `NAME:…`. */
  readonly executionPatterns: readonly string[];
  private readonly data: DataStack;
  private readonly settings: Settings;

  constructor(scope: Construct, id: string, { settings, bundles, data, webAcl, ...props }: ServiceProps) {
    super(scope, id, props);
    this.data = data;
    this.settings = settings;
    this.api = new Api(this, 'http', settings);
    this.buckets = new Buckets(this, 'files', { settings, stack: this });
    this.portal = this.pages(webAcl);
    this.buckets.allowPagesOf(this.portal.url);
    const { client } = new SignIn(this, 'sign-in', { settings, people: data.people, portalUrl: this.portal.url, stack: this });
    this.functions = new Functions(this, 'functions', { settings, bundles });
    const { http, tasks, stream, schedule, optimiser } = this.functions.all;
    this.workflows = new Workflows(this, 'workflows', {
      settings,
      callable: { TasksFunction: tasks, OptimiserFunction: optimiser },
    });
    this.executionPatterns = Object.keys(this.workflows.machines).map(name => `tollgate-${settings.stage}-${name}`);
    const factsStream = data.tables.facts.tableStreamArn ?? '';
    const machines = Object.values(this.workflows.machines).map(({ stateMachineArn }) => stateMachineArn);
    this.triggers = new Triggers(this, 'triggers', { settings, stream, schedule, factsStream, machines });
    const bus = new EventBus(this, 'events', {
      eventBusName: `tollgate-${settings.stage}`,
      description: 'Every fact, as others see it',
    });
    const mail = this.mail();
    this.setEnvironment({ client, bus, mail });
    this.hearOfMails(stream, mail.configuration);
    this.grant(this.places({ bus, mail }));
    const issuer = data.people.userPoolProviderUrl;
    this.api.open(http, { issuer, client: client.userPoolClientId });
    const outputs = {
      Portal: this.portal.url,
      Issuer: issuer,
      Client: client.userPoolClientId,
      Pool: data.people.userPoolId,
      Next: `Found the first office with the Lambda tollgate-${settings.stage}-tasks, then sign in (docs/operations.md, Deploy)`,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }

  private pages(webAcl: string | undefined): Portal {
    const { settings, buckets } = this;
    const hosts = [signInHost(this, settings.stage), `cognito-idp.${this.region}.${this.urlSuffix}`, buckets.evidenceHost];
    const apiHost = `${this.api.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    return new Portal(this, 'portal', { settings, stack: this, apiHost, hosts, logs: buckets.logs, webAcl });
  }

  private mail(): { identity: EmailIdentity; configuration: ConfigurationSet } {
    const { stage, mailSender, mailIdentity } = this.settings;
    const configuration = new ConfigurationSet(this, 'mail', {
      configurationSetName: `tollgate-${stage}`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const identity = mailIdentity === 'domain' ? Identity.domain(mailSender.split('@')[1] ?? '') : Identity.email(mailSender);
    return { identity: new EmailIdentity(this, 'sender', { identity, configurationSet: configuration }), configuration };
  }

  /** What became of mails that SES accepted: it tells the default bus alone, and a rule hands it to the stream Lambda. */
  private hearOfMails(stream: LambdaFunction, configuration: ConfigurationSet): void {
    configuration.addEventDestination('mail-events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'default-bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.DELIVERY],
    });
    new Rule(this, 'mail-outcomes', {
      ruleName: `tollgate-${this.settings.stage}-mail-outcomes`,
      description: 'Mails that bounced, that somebody called spam, or that arrived',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received', 'Email Delivered'],
        detail: { mail: { tags: { 'ses:configuration-set': [configuration.configurationSetName] } } },
      },
      targets: [new LambdaTarget(stream)],
    });
  }

  private setEnvironment({ client, bus, mail }: Made): void {
    const { tables, people } = this.data;
    const { functions, settings, buckets, portal } = this;
    functions.setEnvironment(lambdaNames, {
      FACTS_TABLE: tables.facts.tableName,
      PEOPLE_TABLE: tables.people.tableName,
      VIEWS_TABLE: tables.views.tableName,
      SNAPSHOTS_TABLE: tables.snapshots.tableName,
      SNAPSHOTS_KEY: snapshotsKey(settings.stage),
      PORTAL_URL: portal.url,
      ISSUER: people.userPoolProviderUrl,
      CLIENT_ID: client.userPoolClientId,
      VERSION: version(),
    });
    const machines = Object.entries(this.workflows.machines).map(([name, { stateMachineArn }]) => [name, stateMachineArn]);
    functions.setEnvironment(['stream', 'schedule'], {
      STATE_MACHINES: this.toJsonString(Object.fromEntries(machines)),
      ALIAS: alias,
    });
    functions.setEnvironment(['tasks', 'stream', 'schedule'], { TOKENS_TABLE: tables.tokens.tableName });
    functions.setEnvironment(['http'], {
      USER_POOL: people.userPoolId,
      TOKEN_ENDPOINT: `https://${signInHost(this, settings.stage)}/oauth2/token`,
      REQUESTS_PER_PERSON: String(settings.requestsPerPerson),
      PROJECT_FILES_MB: String(settings.projectFilesMegabytes),
    });
    functions.setEnvironment(['http', 'tasks', 'stream', 'schedule', 'optimiser'], { NOTES_TABLE: tables.notes.tableName });
    functions.setEnvironment(['stream', 'schedule'], {
      MAIL_SENDER: settings.mailSender,
      MAIL_CONFIGURATION: mail.configuration.configurationSetName,
      DASHBOARD: settings.dashboard,
    });
    functions.setEnvironment(['http', 'stream', 'schedule'], {
      WEBHOOK_SECRETS: webhookSecrets(settings.stage),
      WEBHOOK_ADDRESSES: settings.webhookAddresses,
    });
    functions.setEnvironment(['http', 'tasks', 'optimiser', 'schedule'], { EVIDENCE_BUCKET: buckets.evidence.bucketName });
    functions.setEnvironment(['http', 'tasks', 'schedule'], {
      HEADS_BUCKET: buckets.heads.bucketName,
      HEADS_DAYS: String(settings.headDays),
    });
    functions.setEnvironment(['schedule'], { LOG_KEY: buckets.logKey.keyArn, WITNESSES: settings.witnesses ?? '' });
    functions.setEnvironment(['http', 'tasks'], { LOG_SIGNER: logSigner(settings.stage) });
    functions.setEnvironment(['stream'], {
      EVENT_BUS: bus.eventBusName,
      FOLLOW_UPS: this.triggers.followUps.queueUrl,
      USER_POOL: people.userPoolId,
      ...(settings.signInProvider !== undefined && { SIGN_IN_PROVIDER: providerName }),
    });
  }

  private places({ bus, mail }: Omit<Made, 'client'>): Places {
    const { buckets } = this;
    const { facts, views, snapshots, tokens, notes, people } = this.data.tables;
    const machines = Object.values(this.workflows.machines);
    return {
      facts: facts.tableArn,
      factsStream: facts.tableStreamArn ?? '',
      views: views.tableArn,
      snapshots: snapshots.tableArn,
      tokens: tokens.tableArn,
      notes: notes.tableArn,
      personRecords: people.tableArn,
      evidence: buckets.evidence.bucketArn,
      heads: buckets.heads.bucketArn,
      logKey: buckets.logKey.keyArn,
      logSigner: `arn:${this.partition}:lambda:${this.region}:${this.account}:function:${logSigner(this.settings.stage)}`,
      bus: bus.eventBusArn,
      followUps: this.triggers.followUps.queueArn,
      mailIdentity: mail.identity.emailIdentityArn,
      mailConfiguration: this.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: mail.configuration.configurationSetName,
      }),
      mailSender: this.settings.mailSender,
      people: this.data.people.userPoolArn,
      snapshotsKey: `arn:${this.partition}:ssm:${this.region}:${this.account}:parameter${snapshotsKey(this.settings.stage)}`,
      webhooks: `arn:${this.partition}:ssm:${this.region}:${this.account}:parameter${webhookSecrets(this.settings.stage)}/*`,
      machines: machines.map(machine => machine.stateMachineArn),
      executions: this.executionPatterns.map(
        name => `arn:${this.partition}:states:${this.region}:${this.account}:execution:${name}:*`,
      ),
    };
  }

  private grant(places: Places): void {
    for (const name of lambdaNames)
      for (const statement of statementsFor(name, places)) this.functions.all[name].addToRolePolicy(statement);
  }
}

interface Made {
  readonly client: UserPoolClient;
  readonly bus: EventBus;
  readonly mail: { readonly identity: EmailIdentity; readonly configuration: ConfigurationSet };
}

function version(): string {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
