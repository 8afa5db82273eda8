/**
 * The portal behind CloudFront, with the API under the same host name. Strict headers on everything; no page may be framed, run a script
 * from elsewhere, or speak to anybody but this service, its sign-in and its evidence bucket.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { apiPaths } from './api.ts';
import { bucketName, globalName } from './names.ts';
import { logsOfCloudFront, type Settings } from './settings.ts';

export interface PortalProps {
  readonly settings: Settings;
  readonly stack: Stack;
  readonly apiHost: string;
  /** Hosts that pages may speak to besides their own. */
  readonly hosts: readonly string[];
  readonly logs: IBucket;
  /** ARN of the web ACL in front of it. */
  readonly webAcl: string | undefined;
}

/** Addresses of the portal are its own business: all but files are its first page. */
const firstPage = `function handler(event) {
  var request = event.request;
  if (!/^\\/(assets\\/.+|[^\\/]+\\.[a-z0-9]+)$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;

/**
 * Errors that CloudFront would keep for ten seconds each and give to everybody who asks for the same address: one person's 503 is answered to that
 * person alone. These are all the errors that it keeps.
 */
const neverKept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(httpStatus => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/** Where the pages lie that are uploaded: the built portal, or a page that says that it is not built. */
function pagesFolder(): string {
  const built = join(import.meta.dirname, '../portal/dist');
  return existsSync(join(built, 'index.html')) ? built : join(import.meta.dirname, 'portal-placeholder');
}

/** Digests of the scripts that stand in the first page itself, as a policy names them. */
function ownScripts(): readonly string[] {
  const page = readFileSync(join(pagesFolder(), 'index.html'), 'utf8');
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** As in local/host/static-files.ts, with the hosts that pages may speak to. */
export function contentPolicy(hosts: readonly string[]): string {
  const speaks = ["'self'", ...hosts.map(host => `https://${host}`)].join(' ');
  const scripts = ["'self'", ...ownScripts()].join(' ');
  return [
    ...["default-src 'none'", `script-src ${scripts}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:"],
    ...["font-src 'self'", `connect-src ${speaks}`, "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"],
    "manifest-src 'self'",
  ].join('; ');
}

export class Portal extends Construct {
  /** `https://…`, without a slash at the end. */
  readonly url: string;
  readonly distribution: Distribution;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id);
    const { settings, stack, logs } = props;
    const bucket = new Bucket(this, 'pages', {
      bucketName: bucketName(stack, settings.stage, 'portal'),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'portal/',
    });
    this.bucket = bucket;
    this.distribution = this.distribute(bucket, props);
    this.url = `https://${settings.domain ?? this.distribution.distributionDomainName}`;
    this.upload(bucket, settings);
  }

  private distribute(bucket: Bucket, props: PortalProps): Distribution {
    const { settings, apiHost, logs, stack, webAcl } = props;
    const { stage, domain, certificate } = settings;
    const responseHeadersPolicy = this.headers(props);
    const shared = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, responseHeadersPolicy, compress: true };
    const api: BehaviorOptions = {
      ...shared,
      origin: new HttpOrigin(apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const code = FunctionCode.fromInline(firstPage);
    const edge = new EdgeFunction(this, 'first-page', {
      functionName: globalName(stack, stage, 'first-page'),
      code,
      runtime: FunctionRuntime.JS_2_0,
    });
    return new Distribution(this, 'distribution', {
      comment: `Tollgate ${stage}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(webAcl !== undefined && { webAclId: webAcl }),
      errorResponses: neverKept,
      ...(logsOfCloudFront(settings) && { enableLogging: true, logBucket: logs, logFilePrefix: 'cloudfront/' }),
      ...(domain !== undefined &&
        certificate !== undefined && {
          domainNames: [domain],
          certificate: Certificate.fromCertificateArn(this, 'certificate', certificate),
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        }),
      defaultBehavior: {
        ...shared,
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        functionAssociations: [{ function: edge, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: Object.fromEntries(apiPaths().map(path => [path, api])),
    });
  }

  private headers({ settings, stack, hosts }: PortalProps): ResponseHeadersPolicy {
    const override = true;
    return new ResponseHeadersPolicy(this, 'headers', {
      responseHeadersPolicyName: globalName(stack, settings.stage, 'headers'),
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentPolicy(hosts), override },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, preload: true, override },
        contentTypeOptions: { override },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'cross-origin-opener-policy', value: 'same-origin', override },
          { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=()', override },
        ],
      },
    });
  }

  private upload(bucket: Bucket, { stage, logDays }: Settings): void {
    const folder = pagesFolder();
    const logGroup = new LogGroup(this, 'upload-logs', {
      logGroupName: `/tollgate/${stage}/portal-upload`,
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const shared = { destinationBucket: bucket, prune: false, memoryLimit: 256, logGroup };
    const immutable = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()];
    // CloudFront compresses by itself: the compressed copies are the one-machine host's.
    const lasting = new BucketDeployment(this, 'lasting', {
      ...shared,
      sources: [Source.asset(folder, { exclude: ['*', '!assets', '!assets/**', '**/*.gz', '**/*.br'] })],
      cacheControl: immutable,
    });
    const pages = new BucketDeployment(this, 'changing', {
      ...shared,
      sources: [Source.asset(folder, { exclude: ['assets', '**/*.gz', '**/*.br'] })],
      cacheControl: [CacheControl.noCache()],
      distribution: this.distribution,
      distributionPaths: ['/*'],
    });
    pages.node.addDependency(lasting);
  }
}
