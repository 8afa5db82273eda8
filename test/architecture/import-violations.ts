/** Violations as data: for each wall, files that break it, and files beside them that are allowed. */

export interface Planting {
  /** The rule that must find it; `none` for a file that no rule may find. */
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const plant = (rule: string, file: string, ...lines: string[]): Planting => ({ rule, file, text: `${lines.join('\n')}\n` });
const value = (address: string) => `import { x } from '${address}';\nexport const y = x;`;
const type = (address: string) => `import type { T } from '${address}';\nexport type U = T;`;

/** What the planted files import; all there is in the small tree besides them. */
export const ground = [
  'domain/ports.ts',
  'domain/digest-user.ts',
  'domain/office/decide.ts',
  'domain/project/proposal.ts',
  'adapters/sqlite/open.ts',
  'adapters/dynamo/tables.ts',
  'adapters/shared.ts',
  'functions/kit/app.ts',
  'aws/wiring/http.ts',
  'functions/endpoints/health.ts',
  'functions/tasks/score.ts',
  'views/rows.ts',
  'functions/stream/process-commit.ts',
  'views/iterate.ts',
  'workflows/manifest.ts',
  'presets/models.ts',
  'cdk/stack.ts',
  'local/host.ts',
  'portal/src/page.tsx',
  'test/given.ts',
  'bench/lifecycle.ts',
];

const domain = [
  plant('domain-imports-only-itself', 'domain/p01.ts', value('#functions/kit/app.ts')),
  plant('domain-imports-only-itself', 'domain/p02.ts', type('#adapters/sqlite/open.ts')),
  plant('domain-imports-only-itself', 'domain/p03.ts', value('../presets/models.ts')),
  plant('domain-uses-two-libraries', 'domain/p04.ts', "import jsonata from 'jsonata';", 'export const y = jsonata;'),
  plant('domain-uses-two-libraries', 'domain/p05.ts', "import type { JWTPayload } from 'jose';", 'export type U = JWTPayload;'),
  plant(
    'domain-does-no-input-or-output',
    'domain/p06.ts',
    "import { readFileSync } from 'node:fs';",
    'export const y = readFileSync;',
  ),
  plant('domain-does-no-input-or-output', 'domain/p07.ts', "import { hash } from 'node:crypto';", 'export const y = hash;'),
  plant(
    'digest-and-signature-take-crypto-alone',
    'domain/history/digest.ts',
    "import { hostname } from 'node:os';",
    'export const x = hostname;',
    'export type T = 1;',
  ),
  plant(
    'none',
    'domain/a01.ts',
    "import * as z from 'zod';",
    "import { Environment } from '@marcbachmann/cel-js';",
    value('./project/proposal.ts'),
    'export const e = [z, Environment];',
  ),
];

const adapters = [
  plant('adapters-import-only-domain', 'adapters/ses/p10.ts', value('#functions/kit/app.ts')),
  plant('adapters-import-only-domain', 'adapters/ses/p11.ts', type('#workflows/manifest.ts')),
  plant('adapters-know-ports-not-rules', 'adapters/s3/p12.ts', type('#domain/project/proposal.ts')),
  plant('adapters-never-each-other', 'adapters/files/p13.ts', value('#adapters/sqlite/open.ts')),
  plant('adapters-never-each-other', 'adapters/files/p14.ts', type('../sqlite/open.ts')),
  plant('what-adapters-share-knows-no-adapter', 'adapters/p15.ts', value('./sqlite/open.ts')),
  plant(
    'aws-adapters-are-named-after-their-service',
    'adapters/files/p16.ts',
    "import { S3Client } from '@aws-sdk/client-s3';",
    'export const y = S3Client;',
  ),
  plant(
    'none',
    'adapters/s3/a10.ts',
    "import { S3Client } from '@aws-sdk/client-s3';",
    type('#domain/ports.ts'),
    value('../shared.ts'),
    'export const y2 = S3Client;',
  ),
];

const functions = [
  plant(
    'only-adapters-speak-aws',
    'functions/http/p20.ts',
    "import { SFNClient } from '@aws-sdk/client-sfn';",
    'export const y = SFNClient;',
  ),
  plant('functions-never-touch-adapters', 'functions/http/p21.ts', value('#adapters/sqlite/open.ts')),
  plant('functions-never-touch-adapters', 'functions/kit/p22.ts', type('#adapters/sqlite/open.ts')),
  plant('functions-know-no-host', 'functions/tasks/p23.ts', type('#local/host.ts')),
  plant('functions-know-no-host', 'functions/tasks/p24.ts', value('#workflows/manifest.ts')),
  plant('endpoints-never-each-other', 'functions/http/p25.ts', value('../tasks/score.ts')),
  plant('endpoints-never-each-other', 'functions/schedule/p26.ts', value('#functions/stream/process-commit.ts')),
  plant('endpoints-never-each-other', 'functions/stream/p27.ts', type('../http/health.ts')),
  plant(
    'endpoints-do-not-read-the-list',
    'functions/http/p28.ts',
    "import { routes } from '../manifest.ts';",
    'export const y = routes;',
  ),
  plant('kit-opens-no-endpoint', 'functions/kit/p29.ts', value('../http/health.ts')),
  plant('endpoints-do-not-wire', 'functions/stream/p30.ts', value('../kit/wire/http.ts')),
  plant(
    'manifests-are-data',
    'api/routes.ts',
    value('./kit/app.ts'),
    "export const routes = [() => import('./kit/app.ts'), () => import('./http/health.ts')];",
  ),
  plant('manifest-loads-endpoints-only', 'api/routes.ts'),
  plant(
    'none',
    'functions/schedule/a20.ts',
    value('../stream/rows.ts'),
    "import { x as w } from './every-row.ts';",
    "import { x as v } from '../kit/app.ts';",
    "import type { T } from '#domain/office/decide.ts';",
    "import { x as p } from '#presets/models.ts';",
    'export type U = T;',
    'export const z = [v, w, p];',
  ),
];

const hosts = [
  plant('presets-are-data', 'presets/p40.ts', value('#functions/kit/app.ts')),
  plant('workflows-are-data', 'workflows/p41.ts', type('#domain/ports.ts')),
  plant('cdk-reads-manifests-only', 'cdk/p42.ts', value('../functions/endpoints/health.ts')),
  plant('cdk-reads-manifests-only', 'cdk/p43.ts', type('#domain/ports.ts')),
  plant('portal-reads-domain-only', 'portal/src/p44.tsx', value('#functions/kit/app.ts')),
  plant('portal-reads-domain-only', 'portal/src/p45.tsx', type('../../local/host.ts')),
  plant('portal-decides-nothing', 'portal/src/p46.tsx', value('#domain/history/digest.ts')),
  plant('portal-decides-nothing', 'portal/src/p47.tsx', value('#domain/office/decide.ts')),
  plant('nobody-imports-the-local-host', 'presets/p48.ts', value('#local/host.ts')),
  plant('nobody-imports-tests', 'local/p49.ts', value('#test/given.ts')),
  plant('nobody-imports-tests', 'domain/p50.ts', type('#test/given.ts')),
  plant('nobody-imports-the-bench', 'local/p51.ts', value('../bench/lifecycle.ts')),
  plant(
    'none',
    'cdk/a40.ts',
    value('../adapters/dynamo/tables.ts'),
    "import { x as w } from '../workflows/manifest.ts';",
    'export const z = w;',
  ),
  plant(
    'none',
    'portal/src/a41.tsx',
    "import '@mantine/core/styles.css';",
    "import { createRoot } from 'react-dom/client';",
    "import { useQuery } from '@tanstack/react-query';",
    value('#domain/project/proposal.ts'),
    "import type { T } from '#domain/office/decide.ts';",
    'export type U = T;',
    'export const z = <b>{[x, createRoot, useQuery]}</b>;',
  ),
  plant(
    'none',
    'local/a42.ts',
    value('#adapters/sqlite/open.ts'),
    "import { x as w } from '#functions/endpoints/health.ts';",
    'export const z = w;',
  ),
];

/** A circle is reported at one of its files. */
const anywhere = [
  plant('no-circles', 'domain/p60.ts', "import { b } from './p61.ts';", 'export const a = () => b;'),
  plant('none', 'domain/p61.ts', "import { a } from '#domain/p60.ts';", 'export const b = () => a;'),
  plant('none', 'domain/a60.ts', "import { b } from './a61.ts';", 'export type A = 1;', 'export const a = b;'),
  plant('none', 'domain/a61.ts', "import type { A } from './a60.ts';", 'export const b: A = 1;'),
  plant('none', 'functions/kit/a63.ts', "export const a = () => import('./a64.ts');"),
  plant('none', 'functions/kit/a64.ts', "import { a } from './a63.ts';", 'export const b = a;'),
  plant('every-address-resolves', 'domain/p62.ts', value('#domain/nowhere.ts')),
  plant('every-address-resolves', 'functions/kit/p63.ts', type('./nowhere.ts')),
  plant('product-runs-without-tools', 'functions/kit/p64.ts', "import fc from 'fast-check';", 'export const y = fc;'),
  plant('none', 'functions/kit/a62.ts', "import type { Context } from 'aws-lambda';", 'export type U = Context;'),
];

export const plantings: readonly Planting[] = [...domain, ...adapters, ...functions, ...hosts, ...anywhere];
