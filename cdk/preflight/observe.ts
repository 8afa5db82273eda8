/**
 * Asks the account what it is like, with the credentials of whoever deploys, and changes nothing. What may not be read is a fault that names
 * the call; what is not there is `undefined`.
 */
import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient, DescribeUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { tables } from '../../adapters/dynamo/tables.ts';
import { bucketName, bucketNames, edgeRegion, signInPrefix } from '../names.ts';
import type { Settings } from '../settings.ts';
import { type Observed, type StackName, stackNames } from './findings.ts';

/** Names of the errors by which AWS says that something is not there. */
const absences = ['ParameterNotFound', 'ResourceNotFoundException', 'NotFoundException', 'NotFound', 'NoSuchBucket'];

export async function observe(settings: Settings): Promise<Observed> {
  const { region } = settings;
  const { Account: account = '' } = await new STSClient({ region }).send(new GetCallerIdentityCommand({}));
  const place = { account, region };
  const [bootstrap, edgeBootstrap, stacks, taken, mail, calls, certificate] = await Promise.all([
    bootstrapOf(region),
    settings.webAcl === 'own' ? bootstrapOf(edgeRegion) : undefined,
    stacksOf(settings),
    takenOf(settings, place),
    mailOf(settings),
    callsOf(region),
    certificateOf(settings),
  ]);
  return { account, bootstrap, edgeBootstrap, stacks, taken, mail, calls, certificate };
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { name, message } = error as Error;
    if (absences.includes(name) || /does not exist/.test(message)) return undefined;
    throw error;
  }
}

async function bootstrapOf(region: string): Promise<number | undefined> {
  const asked = new SSMClient({ region }).send(new GetParameterCommand({ Name: '/cdk-bootstrap/hnb659fds/version' }));
  const version = (await ifThere(asked))?.Parameter?.Value;
  return version === undefined ? undefined : Number(version);
}

async function stacksOf({ region, stage }: Settings): Promise<Observed['stacks']> {
  const client = new CloudFormationClient({ region });
  const statusOf = async (name: StackName) => {
    const answer = await ifThere(client.send(new DescribeStacksCommand({ StackName: `tollgate-${stage}-${name}` })));
    return [name, answer?.Stacks?.[0]?.StackStatus as string | undefined] as const;
  };
  return Object.fromEntries(await Promise.all(stackNames.map(statusOf))) as unknown as Observed['stacks'];
}

async function takenOf({ region, stage }: Settings, place: { account: string; region: string }): Promise<Observed['taken']> {
  const [dynamo, s3, cognito] = [
    new DynamoDBClient({ region }),
    new S3Client({ region }),
    new CognitoIdentityProviderClient({ region }),
  ];
  const table = async (name: string) => {
    const TableName = `tollgate-${stage}-${name}`;
    const found = await ifThere(dynamo.send(new DescribeTableCommand({ TableName })));
    return found ? [{ stack: 'data' as const, what: `a table ${TableName}` }] : [];
  };
  const bucket = async (name: string) => {
    const Bucket = bucketName(place, stage, name);
    const found = await ifThere(s3.send(new HeadBucketCommand({ Bucket })));
    return found ? [{ stack: 'service' as const, what: `a bucket ${Bucket}` }] : [];
  };
  const domain = async () => {
    const Domain = signInPrefix(place, stage);
    const found = await ifThere(cognito.send(new DescribeUserPoolDomainCommand({ Domain })));
    return found?.DomainDescription?.UserPoolId ? [{ stack: 'service' as const, what: `a sign-in address ${Domain}` }] : [];
  };
  const asked = [...Object.keys(tables).map(table), ...bucketNames.map(bucket), domain()];
  return (await Promise.all(asked)).flat();
}

async function mailOf({ region, mailSender, mailIdentity }: Settings): Promise<Observed['mail']> {
  const client = new SESv2Client({ region });
  const EmailIdentity = mailIdentity === 'domain' ? mailSender.split('@')[1] : mailSender;
  const [account, identity] = await Promise.all([
    client.send(new GetAccountCommand({})),
    ifThere(client.send(new GetEmailIdentityCommand({ EmailIdentity }))),
  ]);
  return {
    sandbox: account.ProductionAccessEnabled !== true,
    sending: account.SendingEnabled === true,
    verified: identity?.VerifiedForSendingStatus,
  };
}

async function callsOf(region: string): Promise<number> {
  const { AccountLimit } = await new LambdaClient({ region }).send(new GetAccountSettingsCommand({}));
  return AccountLimit?.ConcurrentExecutions ?? 0;
}

async function certificateOf({ certificate }: Settings): Promise<string | undefined> {
  if (certificate === undefined) return undefined;
  const asked = new ACMClient({ region: edgeRegion }).send(new DescribeCertificateCommand({ CertificateArn: certificate }));
  return (await ifThere(asked))?.Certificate?.Status;
}
