/**
 * Names that are alike in several places. Names of what is global in an account (roles, functions and policies of CloudFront) carry the
 * region, so that one stage can run in two regions; names of what belongs to a region carry the stage alone.
 */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib';

/** Kept when the stack goes and when it is replaced, but taken back when the deployment that first makes it fails: its name is free again. */
export const keptOnceMade = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/** Where CloudFront takes certificates and web ACLs from. */
export const edgeRegion = 'us-east-1';

/** A name that no other deployment in the account has, in whatever region. */
export function globalName({ region }: Pick<Stack, 'region'>, stage: string, name: string): string {
  return `tollgate-${stage}-${region}-${name}`;
}

/** Name of a role: the table of facts names the roles that may add to it, and is made before they are. */
export const roleName = globalName;

/** What Cognito's sign-in pages are called: `PREFIX.auth.REGION.amazoncognito.com`. */
export function signInPrefix({ account }: Pick<Stack, 'account'>, stage: string): string {
  return `tollgate-${stage}-${account}`;
}

/** Host of the sign-in pages. */
export function signInHost(stack: Pick<Stack, 'account' | 'region'>, stage: string): string {
  return `${signInPrefix(stack, stage)}.auth.${stack.region}.amazoncognito.com`;
}

/** The buckets of a deployment. */
export const bucketNames = ['logs', 'evidence', 'heads', 'portal'] as const;

/** Names of buckets are the world's: account and region are part of them. */
export function bucketName({ account, region }: Pick<Stack, 'account' | 'region'>, stage: string, name: string): string {
  return `tollgate-${stage}-${name}-${account}-${region}`;
}

/** What the names of all parameters begin with that hold addresses and secrets of webhooks. */
export const webhookSecrets = (stage: string) => `/tollgate/${stage}/webhooks`;

/** Name of the parameter that holds the key of folded states. */
export const snapshotsKey = (stage: string) => `/tollgate/${stage}/snapshots/key`;

/** Name of the Lambda that signs for the public log, known before it is made: those that ask it are made beside it. */
export const logSigner = (stage: string) => `tollgate-${stage}-schedule`;
