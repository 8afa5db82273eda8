/** Violations as data: for each import rule, files that break it, and files beside them that do what they may. */

export interface PlannedFile {
  /** The rule that must find it; `none` for a file that no rule may find. */
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const file = (rule: string, path: string, ...lines: string[]): PlannedFile => ({
  rule,
  file: path,
  text: `${lines.join('\n')}\n`,
});
const value = (address: string) => `import { x } from '${address}';\nexport const y = x;`;
const type = (address: string) => `import type { T } from '${address}';\nexport type U = T;`;
const library = (name: string, word: string) => `import { ${word} } from '${name}';\nexport const y = ${word};`;

/** What the violations import; all there is in the small tree besides them. */
export const imported = [
  'domain/values/text.ts',
  'domain/history/commit.ts',
  'domain/history/digest.ts',
  'domain/criteria/criterion.ts',
  'domain/scoring/weighted.ts',
  'domain/tally/tally.ts',
  'domain/decision/refusals.ts',
  'domain/office/decide.ts',
  'domain/office/state.ts',
  'domain/project/proposal.ts',
  'domain/project/gates/decide.ts',
  'domain/review/opening.ts',
  'domain/review/state.ts',
  'domain/reactions/workflows.ts',
  'domain/ports.ts',
  'domain/aggregates.ts',
  'api/routes.ts',
  'views/projects.ts',
  'functions/kit/app.ts',
  'functions/endpoints/health.ts',
  'functions/endpoints/me.ts',
  'functions/tasks/score.ts',
  'functions/stream/process-commit.ts',
  'workflows/manifest.ts',
  'asl/engine.ts',
  'asl/executions.ts',
  'adapters/sqlite/open.ts',
  'adapters/dynamo/tables.ts',
  'adapters/dynamo/open.ts',
  'adapters/shared.ts',
  'imports/mapping.ts',
  'imports/table.ts',
  'aws/wiring/http.ts',
  'presets/models.ts',
  'cdk/stack.ts',
  'local/host/host.ts',
  'portal/src/app/App.tsx',
  'portal/src/features/home/HomePage.tsx',
  'portal/src/shared/labels.ts',
  'test/given.ts',
  'bench/lifecycle.ts',
];

const domain = [
  file('domain-imports-only-itself', 'domain/v01.ts', value('#functions/kit/app.ts')),
  file('domain-imports-only-itself', 'domain/v02.ts', type('#adapters/sqlite/open.ts')),
  file('domain-imports-only-itself', 'domain/v03.ts', value('../presets/models.ts')),
  file('domain-imports-only-itself', 'domain/values/v04.ts', type('#api/routes.ts')),
  file('domain-imports-only-itself', 'domain/values/v05.ts', value('#views/projects.ts')),
  file('domain-uses-three-libraries', 'domain/v06.ts', library('jsonata', 'default as jsonata').replace('y = default as', 'y =')),
  file('domain-uses-three-libraries', 'domain/v07.ts', "import type { JWTPayload } from 'jose';", 'export type U = JWTPayload;'),
  file('domain-does-no-input-or-output', 'domain/v08.ts', library('node:fs', 'readFileSync')),
  file('domain-does-no-input-or-output', 'domain/v09.ts', library('node:crypto', 'hash')),
  file('history-takes-crypto-alone', 'domain/history/v10.ts', library('node:os', 'hostname')),
  file('deciders-never-each-other', 'domain/review/v11.ts', value('../office/decide.ts')),
  file('deciders-never-each-other', 'domain/review/ballots/decide.ts', type('../../project/gates/decide.ts')),
  file(
    'none',
    'domain/a01.ts',
    "import * as z from 'zod';",
    "import { Environment } from '@marcbachmann/cel-js';",
    value('./project/proposal.ts'),
    'export const e = [z, Environment];',
  ),
  file('none', 'domain/history/a02.ts', library('node:crypto', 'hash')),
  file('none', 'domain/project/decide.ts', value('./gates/decide.ts'), "import type { T } from '#domain/office/state.ts';"),
];

/** Each folder of the domain looks one step up, most of them with a type only. */
const domainOrder = [
  file('domain-order-values', 'domain/values/v12.ts', type('../history/commit.ts')),
  file('domain-order-history', 'domain/history/v13.ts', type('../ports.ts')),
  file('domain-order-criteria', 'domain/criteria/v14.ts', value('../history/digest.ts')),
  file('domain-order-scoring', 'domain/scoring/v15.ts', type('../criteria/criterion.ts')),
  file('domain-order-tally', 'domain/tally/v16.ts', type('../review/state.ts')),
  file('domain-order-decision', 'domain/decision/v17.ts', type('../tally/tally.ts')),
  file('domain-order-office', 'domain/office/v18.ts', type('../project/proposal.ts')),
  file('domain-order-project', 'domain/project/v19.ts', type('../review/state.ts')),
  file('domain-order-review', 'domain/review/v20.ts', type('../reactions/workflows.ts')),
  file('domain-order-call', 'domain/call/v20b.ts', type('../review/state.ts')),
  file('domain-order-reactions', 'domain/reactions/v21.ts', type('../aggregates.ts')),
  file('domain-order-ports-ts', 'domain/ports.ts', type('./decision/refusals.ts'), 'export const x = 1;', 'export type T = 1;'),
  file('none', 'domain/review/a03.ts', value('../project/proposal.ts'), "import type { T as V } from '../tally/tally.ts';"),
];

const shapes = [
  file('api-holds-shapes-only', 'api/v22.ts', "export const load = () => import('#functions/endpoints/health.ts');"),
  file('api-holds-shapes-only', 'api/v23.ts', type('#functions/kit/app.ts')),
  file('api-knows-no-ports', 'api/v24.ts', type('#domain/ports.ts')),
  file('views-import-domain-only', 'views/v25.ts', type('#functions/kit/app.ts')),
  file('views-import-domain-only', 'views/v26.ts', type('#api/routes.ts')),
  file('shapes-decide-nothing', 'views/v27.ts', value('#domain/office/decide.ts')),
  file('shapes-decide-nothing', 'api/v28.ts', value('#domain/reactions/workflows.ts')),
  file('shapes-do-no-input-or-output', 'api/v29.ts', library('node:fs', 'readFileSync')),
  file(
    'none',
    'api/a04.ts',
    value('#views/projects.ts'),
    "import type { T } from '#domain/office/state.ts';",
    'export type U = T;',
  ),
  file(
    'none',
    'views/a05.ts',
    type('#domain/ports.ts'),
    "import { x } from '#domain/project/proposal.ts';",
    'export const y = x;',
  ),
];

const adapters = [
  file('adapters-import-only-domain', 'adapters/ses/v30.ts', value('#functions/kit/app.ts')),
  file('adapters-import-only-domain', 'adapters/ses/v31.ts', type('#workflows/manifest.ts')),
  file('adapters-import-only-domain', 'adapters/sqlite/v32.ts', type('#asl/engine.ts')),
  file('adapters-know-ports-not-rules', 'adapters/s3/v33.ts', type('#domain/project/proposal.ts')),
  file('adapters-never-each-other', 'adapters/files/v34.ts', value('#adapters/sqlite/open.ts')),
  file('adapters-never-each-other', 'adapters/files/v35.ts', type('../sqlite/open.ts')),
  file('what-adapters-share-knows-no-adapter', 'adapters/v36.ts', value('./sqlite/open.ts')),
  file('aws-sdk-only-in-aws-adapters', 'adapters/files/v37.ts', library('@aws-sdk/client-s3', 'S3Client')),
  file('aws-sdk-only-in-aws-adapters', 'functions/endpoints/v38.ts', library('@aws-sdk/client-sfn', 'SFNClient')),
  file('aws-sdk-only-in-aws-adapters', 'aws/v39.ts', library('@aws-sdk/client-sfn', 'SFNClient')),
  file('aws-adapters-only-from-aws-wiring', 'local/host/v40.ts', value('#adapters/dynamo/open.ts')),
  file('aws-adapters-only-from-aws-wiring', 'aws/v41.ts', type('#adapters/dynamo/open.ts')),
  file('aws-adapters-only-from-aws-wiring', 'cdk/v42.ts', value('../adapters/dynamo/open.ts')),
  file('table-keys-only-for-stacks', 'local/v43.ts', value('#adapters/dynamo/tables.ts')),
  file(
    'none',
    'adapters/s3/a06.ts',
    "import { S3Client } from '@aws-sdk/client-s3';",
    type('#domain/ports.ts'),
    value('../shared.ts'),
    'export const y2 = S3Client;',
  ),
  file('none', 'adapters/sqlite/a07.ts', type('#asl/executions.ts')),
  file(
    'none',
    'aws/wiring/a08.ts',
    value('#adapters/dynamo/open.ts'),
    library('@aws-sdk/client-sfn', 'SFNClient').replace('y', 'z'),
  ),
  file('none', 'local/host/wire-dynamo.ts', value('#adapters/dynamo/open.ts')),
];

const functions = [
  file('functions-never-touch-adapters', 'functions/endpoints/v44.ts', value('#adapters/sqlite/open.ts')),
  file('functions-never-touch-adapters', 'functions/kit/v45.ts', type('#asl/engine.ts')),
  file('functions-know-no-host', 'functions/tasks/v46.ts', type('#local/host/host.ts')),
  file('functions-know-no-host', 'functions/tasks/v47.ts', value('#workflows/manifest.ts')),
  file('functions-know-no-host', 'functions/kit/v48.ts', value('#aws/wiring/http.ts')),
  file('endpoints-never-each-other', 'functions/endpoints/v49.ts', value('./health.ts')),
  file('endpoints-never-each-other', 'functions/endpoints/v50.ts', type('#functions/endpoints/me.ts')),
  file('endpoints-tasks-stream-and-schedule-stay-apart', 'functions/endpoints/v51.ts', value('../tasks/score.ts')),
  file('endpoints-tasks-stream-and-schedule-stay-apart', 'functions/stream/v52.ts', type('../endpoints/health.ts')),
  file('endpoints-do-not-read-the-loaders', 'functions/endpoints/v53.ts', value('../loaders.ts')),
  file(
    'loaders-load-by-name',
    'functions/loaders.ts',
    value('./endpoints/health.ts'),
    "export const x = () => import('./endpoints/me.ts');",
  ),
  file('kit-opens-no-endpoint', 'functions/kit/v54.ts', value('../endpoints/health.ts')),
  file('interpreter-imports-values-and-ports-only', 'asl/v55.ts', type('#domain/history/commit.ts')),
  file('interpreter-imports-values-and-ports-only', 'asl/v56.ts', value('#workflows/manifest.ts')),
  file('files-are-read-apart', 'functions/kit/v56b.ts', value('#imports/table.ts')),
  file('imports-serve-both-hosts', 'imports/v57.ts', type('#local/host/host.ts')),
  file('imports-serve-both-hosts', 'imports/v58.ts', value('#functions/kit/app.ts')),
  file('presets-are-data', 'presets/v59.ts', value('#functions/kit/app.ts')),
  file('workflows-are-data', 'workflows/v60.ts', type('#domain/ports.ts')),
  file(
    'none',
    'functions/schedule/a09.ts',
    value('#views/projects.ts'),
    "import { x as v } from '../kit/app.ts';",
    "import type { T } from '#domain/office/decide.ts';",
    "import { x as p } from '#presets/models.ts';",
    "import { x as i } from '#imports/mapping.ts';",
    'export type U = T;',
    'export const z = [v, p, i];',
  ),
  file('none', 'functions/tasks/handle-task.ts', value('../tasks-by-name.ts').replace('{ x }', '{ loaders as x }')),
  file('none', 'functions/tasks-by-name.ts', "export const loaders = { score: () => import('./tasks/score.ts') };"),
  file('none', 'asl/a10.ts', type('#domain/ports.ts'), "import { x } from '#domain/values/text.ts';", 'export const y = x;'),
];

const hosts = [
  file('stacks-read-data-only', 'cdk/v61.ts', value('../functions/endpoints/health.ts')),
  file('stacks-read-data-only', 'cdk/v62.ts', type('#domain/ports.ts')),
  file('lambda-entries-leave-adapters-to-the-wiring', 'aws/v63.ts', value('#adapters/sqlite/open.ts')),
  file('nobody-imports-a-host', 'presets/v64.ts', value('#local/host/host.ts')),
  file('nobody-imports-a-host', 'imports/v65.ts', type('../cdk/stack.ts')),
  file('hosts-never-each-other', 'local/v66.ts', value('#aws/wiring/http.ts')),
  file('portal-reads-domain-and-api-only', 'portal/src/v67.tsx', value('#functions/kit/app.ts')),
  file('portal-reads-domain-and-api-only', 'portal/src/v68.tsx', type('../../local/host/host.ts')),
  file('portal-decides-nothing', 'portal/src/v69.tsx', value('#domain/history/digest.ts')),
  file('portal-decides-nothing', 'portal/src/v70.tsx', value('#domain/office/decide.ts')),
  file('portal-features-are-islands', 'portal/src/features/inbox/v71.tsx', value('../home/HomePage.tsx')),
  file('portal-features-are-islands', 'portal/src/features/inbox/v72.tsx', type('../../app/App.tsx')),
  file('portal-shared-knows-no-feature', 'portal/src/shared/v73.tsx', type('../features/home/HomePage.tsx')),
  file(
    'none',
    'cdk/a11.ts',
    value('../adapters/dynamo/tables.ts'),
    "import { x as w } from '../workflows/manifest.ts';",
    "import { x as r } from '#api/routes.ts';",
    'export const z = [w, r];',
  ),
  file(
    'none',
    'portal/src/a12.tsx',
    "import '@mantine/core/styles.css';",
    "import { createRoot } from 'react-dom/client';",
    "import { useQuery } from '@tanstack/react-query';",
    value('#domain/project/proposal.ts'),
    "import type { T } from '#domain/office/decide.ts';",
    "import type { T as R } from '#api/routes.ts';",
    'export type U = T | R;',
    'export const z = <b>{[x, createRoot, useQuery]}</b>;',
  ),
  file('none', 'portal/src/features/inbox/a13.tsx', value('../../shared/labels.ts')),
  file(
    'none',
    'local/a14.ts',
    value('#adapters/sqlite/open.ts'),
    "import { x as w } from '#functions/endpoints/health.ts';",
    'export const z = w;',
  ),
];

/** A circle is reported at one of its files. */
const everywhere = [
  file('nobody-imports-tests', 'local/v74.ts', value('#test/given.ts')),
  file('nobody-imports-tests', 'domain/v75.ts', type('#test/given.ts')),
  file('nobody-imports-the-bench', 'local/v76.ts', value('../bench/lifecycle.ts')),
  file('no-circles', 'domain/v77.ts', "import { b } from './v78.ts';", 'export const a = () => b;'),
  file('none', 'domain/v78.ts', "import { a } from '#domain/v77.ts';", 'export const b = () => a;'),
  file('no-circles', 'domain/v79.ts', "import type { B } from './v80.ts';", 'export type A = B[];'),
  file('none', 'domain/v80.ts', "import type { A } from '#domain/v79.ts';", 'export type B = A;'),
  file('none', 'functions/kit/a15.ts', "export const a = () => import('./a16.ts');"),
  file('none', 'functions/kit/a16.ts', "import { a } from './a15.ts';", 'export const b = a;'),
  file('every-address-resolves', 'domain/v81.ts', value('#domain/nowhere.ts')),
  file('every-address-resolves', 'functions/kit/v82.ts', type('./nowhere.ts')),
  file('product-runs-without-tools', 'functions/kit/v83.ts', "import fc from 'fast-check';", 'export const y = fc;'),
  file('none', 'functions/kit/a17.ts', "import type { Context } from 'aws-lambda';", 'export type U = Context;'),
];

export const plannedFiles: readonly PlannedFile[] = [
  ...domain,
  ...domainOrder,
  ...shapes,
  ...adapters,
  ...functions,
  ...hosts,
  ...everywhere,
];
