/** One synthesis shared by all tests of the AWS host: it takes seconds, so it is made once, without an account and without a network. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { vi } from 'vitest';
import { type Bundles, makeBundles } from '../../cdk/bundle.ts';
import { readSettings } from '../../cdk/settings.ts';
import { addTollgate } from '../../cdk/tollgate.ts';

/** A synthesis takes seconds, and on a busy machine a minute. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of many shapes; tests look into it as they need
  readonly Properties: any;
  readonly DependsOn?: string | string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synthesised {
  readonly folder: string;
  readonly data: Readonly<Record<string, Resource>>;
  readonly service: Readonly<Record<string, Resource>>;
  readonly operations: Readonly<Record<string, Resource>>;
  /** Empty when the settings ask for no web ACL of its own. */
  readonly edge: Readonly<Record<string, Resource>>;
  readonly all: readonly Resource[];
}

let made: Promise<Bundles> | undefined;

/** The bundles, made once a process. */
export function bundles(): Promise<Bundles> {
  made ??= makeBundles(mkdtempSync(join(tmpdir(), 'tollgate-cdk-bundles-')));
  return made;
}

const known = new Map<string, Promise<Synthesised>>();

/** The templates of a deployment with these settings, made once a process. Rejects when a finding of cdk-nag is not acknowledged. */
export function synthesised(given: Readonly<Record<string, string>> = {}): Promise<Synthesised> {
  const key = JSON.stringify(given);
  const made = known.get(key) ?? synthesise(given);
  known.set(key, made);
  return made;
}

async function synthesise(given: Readonly<Record<string, string>>): Promise<Synthesised> {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-cdk-'));
  const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')) as { context: object };
  const app = new App({ outdir: folder, context: { ...context, ...given }, analyticsReporting: false });
  const settings = readSettings(app.node.getAllContext());
  const { edge: edgeStack } = addTollgate(app, settings, await bundles());
  app.synth();
  const read = (stack: string): Record<string, Resource> =>
    JSON.parse(readFileSync(join(folder, `tollgate-${settings.stage}-${stack}.template.json`), 'utf8')).Resources;
  const [data, service, operations] = [read('data'), read('service'), read('operations')];
  const edge = edgeStack ? read(`edge-${settings.region}`) : {};
  return {
    folder,
    data,
    service,
    operations,
    edge,
    all: [data, service, operations, edge].flatMap(stack => Object.values(stack)),
  };
}

/** Resources of a type, with their logical ids. */
export function ofType(resources: Readonly<Record<string, Resource>>, type: string): (Resource & { readonly id: string })[] {
  return Object.entries(resources).flatMap(([id, resource]) => (resource.Type === type ? [{ id, ...resource }] : []));
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** The statements of the role `tollgate-dev-eu-west-1-NAME`; throws when there is none. */
export function statementsOf({ service }: Synthesised, name: string): Statement[] {
  const [role] = ofType(service, 'AWS::IAM::Role').filter(one => one.Properties.RoleName === `tollgate-dev-eu-west-1-${name}`);
  if (!role) throw new Error(`there is no role ${name}`);
  return ofType(service, 'AWS::IAM::Policy')
    .filter(policy => JSON.stringify(policy.Properties.Roles).includes(`"${role.id}"`))
    .flatMap(policy => policy.Properties.PolicyDocument.Statement as Statement[]);
}

export function actionsOf(statement: Statement): string[] {
  return [statement.Action].flat();
}

/** Whether a statement speaks about a table, bucket or state machine whose logical id contains this. */
export function concerns(statement: Statement, part: string): boolean {
  return JSON.stringify(statement.Resource).includes(part);
}

/** The properties of the resource of a type that has this name under a key. */
export function named(resources: Readonly<Record<string, Resource>>, type: string, key: string, name: string) {
  return ofType(resources, type).find(one => one.Properties[key] === name)?.Properties;
}
