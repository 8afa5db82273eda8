/**
 * What must outlive everything else: the tables and the people. Facts are protected from deletion, recoverable to any second of the last
 * 35 days, and a policy on the table itself denies changing or deleting one to everybody, administrators included.
 */
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, type ITable, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type KeyAttribute, type TableDefinition, tables } from '../adapters/dynamo/tables.ts';
import { changes } from './permissions.ts';
import type { Settings } from './settings.ts';

export type TableName = keyof typeof tables;

export interface DataProps extends StackProps {
  readonly settings: Settings;
}

export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, ITable>>;
  readonly people: UserPool;
  /** Host of the sign-in pages. */
  readonly signInHost: string;

  constructor(scope: Construct, id: string, { settings, ...props }: DataProps) {
    super(scope, id, props);
    const entries = Object.entries(tables).map(([name, definition]) => [name, this.table(name, definition, settings)] as const);
    const made = Object.fromEntries(entries) as unknown as Record<TableName, ITable>;
    this.tables = { ...made, facts: this.factsInUse(made.facts, settings) };
    this.people = this.pool(settings);
    const domainPrefix = `tollgate-${settings.stage}-${this.account}`;
    this.people.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
    this.signInHost = `${domainPrefix}.auth.${this.region}.amazoncognito.com`;
  }

  private table(name: string, definition: TableDefinition, { stage }: Settings): ITable {
    const tableName = `tollgate-${stage}-${name}`;
    const { partitionKey, sortKey, stream, irreplaceable } = definition;
    return new Table(this, `${name}-table`, {
      tableName,
      partitionKey: attribute(partitionKey),
      ...(sortKey && { sortKey: attribute(sortKey) }),
      ...(stream && { stream: StreamViewType[stream] }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: irreplaceable },
      deletionProtection: irreplaceable,
      removalPolicy: irreplaceable ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(irreplaceable && { resourcePolicy: this.insertOnly(tableName) }),
    });
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

  private insertOnly(tableName: string): PolicyDocument {
    const table = this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableName });
    const denied = { effect: Effect.DENY, principals: [new AnyPrincipal()], actions: [...changes], resources: [table] };
    return new PolicyDocument({ statements: [new PolicyStatement(denied)] });
  }

  private pool({ stage }: Settings): UserPool {
    return new UserPool(this, 'people', {
      userPoolName: `tollgate-${stage}`,
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
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

function attribute({ name, type }: KeyAttribute) {
  return { name, type: type === 'S' ? AttributeType.STRING : AttributeType.NUMBER };
}
