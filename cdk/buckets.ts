/**
 * Evidence files, the public log with the key that signs it, and the access log of both. Nothing here is public and nothing is
 * deleted with the stack. Evidence is reached by addresses that the http endpoint signs for one type, size and SHA-256 each, for a
 * quarter of an hour at most.
 */
import { Duration, type Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { importedFiles } from '#api/imported-files.ts';
import { bucketName, type bucketNames, keptOnceMade } from './names.ts';
import type { Settings } from './settings.ts';

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: keptOnceMade,
} as const;

/** Milliseconds after which a signed address is refused, whatever it says. */
export const oldestSignature = 900_000;

export class Buckets extends Construct {
  readonly logs: Bucket;
  readonly evidence: Bucket;
  readonly heads: Bucket;
  /** Signs checkpoints of the public log; its private half never leaves KMS. */
  readonly logKey: Key;
  /** Host of the evidence bucket, known before the bucket is. */
  readonly evidenceHost: string;

  constructor(scope: Construct, id: string, { settings, stack }: { settings: Settings; stack: Stack }) {
    super(scope, id);
    const named = (name: (typeof bucketNames)[number]) => bucketName(stack, settings.stage, name);
    this.logs = new Bucket(this, 'logs', {
      ...closed,
      bucketName: named('logs'),
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(settings.logDays) }],
    });
    this.evidence = new Bucket(this, 'evidence', {
      ...closed,
      bucketName: named('evidence'),
      versioned: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(settings.evidenceDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {
          // Sent, and named by no fact: keeping a file removes its tag (adapters/s3/files.ts).
          id: 'waiting-files',
          tagFilters: { waits: 'yes' },
          expiration: Duration.days(1),
        },
        {
          id: 'imported-files',
          prefix: `evidence/${importedFiles.prefix}`,
          expiration: Duration.days(importedFiles.days),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // The index of the public log is made anew each day, whole: a former one is of no use.
        { id: 'log-index', prefix: 'log-index/', noncurrentVersionExpiration: Duration.days(1) },
      ],
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'evidence/',
    });
    this.evidence.addToResourcePolicy(staleSignatures(this.evidence));
    this.heads = new Bucket(this, 'heads', {
      ...closed,
      bucketName: named('heads'),
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(settings.headDays)),
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'heads/',
    });
    this.logKey = new Key(this, 'log-key', {
      alias: `tollgate-${settings.stage}-log`,
      description: 'Signs checkpoints of the public log',
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: keptOnceMade,
    });
    this.evidenceHost = `${named('evidence')}.s3.${stack.region}.${stack.urlSuffix}`;
  }

  /** Lets pages of the portal, and of nobody else, send and take files. */
  allowPagesOf(origin: string): void {
    this.evidence.addCorsRule({
      allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
      allowedOrigins: [origin],
      allowedHeaders: ['content-type', 'x-amz-checksum-sha256', 'x-amz-tagging'],
      maxAge: 600,
    });
  }
}

function staleSignatures(bucket: Bucket): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { NumericGreaterThan: { 's3:signatureAge': String(oldestSignature) } },
  });
}
