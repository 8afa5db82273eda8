/**
 * What must outlive everything else: the tables and the people. Facts are protected from deletion, recoverable to any second of the last
 * 35 days, and a policy on the table itself denies changing or deleting one to everybody, administrators included, and adding one to
 * everybody but the five roles of the service. What is protected is made last, so that a first deployment that fails leaves nothing behind.
 */
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, ResourceServerScope, UserPool, UserPoolEmail } from 'aws-cdk-lib/aws-cognito';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { resourceServer, tokenScopes } from '#api/token-scopes.ts';
import { type KeyAttribute, type TableDefinition, tables } from '../adapters/dynamo/tables.ts';
import { lambdaNames } from './bundle.ts';
import { keptOnceMade, roleName } from './names.ts';
import { adds, changes } from './permissions.ts';
import type { Settings } from './settings.ts';

export type TableName = keyof typeof tables;

export interface DataProps extends StackProps {
  readonly settings: Settings;
}

export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, ITable>>;
  readonly people: UserPool;

  constructor(scope: Construct, id: string, { settings, ...props }: DataProps) {
    super(scope, id, props);
    const entries = Object.entries(tables).map(([name, definition]) => [name, this.table(name, definition, settings)] as const);
    const made = Object.fromEntries(entries) as unknown as Record<TableName, ITable>;
    this.tables = { ...made, facts: this.factsInUse(made.facts, settings) };
    this.people = this.pool(settings);
    this.people.addResourceServer('api', {
      identifier: resourceServer,
      scopes: tokenScopes.map(({ scope, meaning }) => new ResourceServerScope({ scopeName: scope, scopeDescription: meaning })),
    });
    this.makeLast(made.facts, this.people);
  }

  /**
   * What is protected from deletion cannot be taken back when something else fails in the first deployment, and would block the second one:
   * the facts are made after the other tables, the people after the facts.
   */
  private makeLast(facts: ITable, people: UserPool): void {
    for (const table of this.node.children.filter(child => child instanceof Table && child !== facts))
      facts.node.addDependency(table);
    people.node.addDependency(facts);
  }

  private table(name: string, definition: TableDefinition, { stage }: Settings): ITable {
    const tableName = `tollgate-${stage}-${name}`;
    const { partitionKey, sortKey, stream, irreplaceable, recoverable = irreplaceable, index } = definition;
    const table = new Table(this, `${name}-table`, {
      tableName,
      partitionKey: attribute(partitionKey),
      ...(sortKey && { sortKey: attribute(sortKey) }),
      ...(stream && { stream: StreamViewType[stream] }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: recoverable },
      // What is only recoverable is kept when the stack goes, and a backup of it when somebody deletes the table.
      deletionProtection: irreplaceable,
      removalPolicy: recoverable ? keptOnceMade : RemovalPolicy.DESTROY,
      ...(irreplaceable && { resourcePolicy: this.insertOnly(tableName, stage) }),
    });
    if (index)
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: attribute(index.partitionKey),
        sortKey: attribute(index.sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...index.attributes],
      });
    return table;
  }

  /**
   * The table that the service runs on: ours, or one restored from it. What we export of ours stays exported either way, so that this
   * stack does not change with a restore, and CloudFormation does not refuse to drop what the service still imports.
   */
  private factsInUse(own: ITable, { restoredFacts }: Settings): ITable {
    for (const value of [own.tableArn, own.tableName, own.tableStreamArn]) this.exportValue(value);
    if (restoredFacts === undefined) return own;
    const tableArn = restoredFacts.replace(/\/stream\/.*$/, '');
    return Table.fromTableAttributes(this, 'restored-facts', { tableArn, tableStreamArn: restoredFacts });
  }

  /**
   * Nobody changes or deletes; nobody but the service adds: an unconditional PutItem replaces an item, and only the service's own code is known
   * to make each one conditional. It denies and allows nothing: what a role may do stands with the role.
   */
  private insertOnly(tableName: string, stage: string): PolicyDocument {
    const table = this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableName });
    const everybody = { effect: Effect.DENY, principals: [new AnyPrincipal()], resources: [table] };
    const services = lambdaNames.map(name =>
      this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: roleName(this, stage, name) }),
    );
    return new PolicyDocument({
      statements: [
        new PolicyStatement({ ...everybody, actions: [...changes] }),
        new PolicyStatement({ ...everybody, actions: [...adds], conditions: { ArnNotEquals: { 'aws:PrincipalArn': services } } }),
      ],
    });
  }

  private pool(settings: Settings): UserPool {
    return new UserPool(this, 'people', {
      userPoolName: `tollgate-${settings.stage}`,
      ...invitations(settings),
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      autoVerify: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: keptOnceMade,
    });
  }
}

/** Cognito's own mails take no words of ours; those of SES come from the office's address and say where to go. */
function invitations({ invitationSender, mailSender, mailIdentity, region, domain }: Settings) {
  if (invitationSender === 'cognito') return {};
  const verifiedDomain = mailIdentity === 'domain' ? { sesVerifiedDomain: mailSender.split('@')[1] ?? '' } : {};
  const place = domain === undefined ? 'the address of the portal that your office tells you' : `https://${domain}`;
  return {
    email: UserPoolEmail.withSES({ fromEmail: mailSender, fromName: 'Tollgate', sesRegion: region, ...verifiedDomain }),
    userInvitation: {
      emailSubject: 'You have an account of Tollgate',
      emailBody: `Your office has named you in Tollgate. Sign in at ${place} as {username} with this password, which is good for seven days: {####}<br>You then choose your own password and set up an app that shows codes.`,
    },
  };
}

function attribute({ name, type }: KeyAttribute) {
  return { name, type: type === 'S' ? AttributeType.STRING : AttributeType.NUMBER };
}
