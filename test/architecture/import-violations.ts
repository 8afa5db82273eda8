/** Violations as data: for each import rule the files that break it, with their lines. */
import { library, type, value } from './planned-file.ts';

export const violations = {
  'domain-imports-only-itself': {
    'domain/v01.ts': value('#functions/kit/app.ts'),
    'domain/v02.ts': type('#adapters/sqlite/open.ts'),
    'domain/v03.ts': value('../presets/models.ts'),
    'domain/values/v04.ts': type('#api/routes.ts'),
    'domain/values/v05.ts': value('#views/projects.ts'),
  },
  'domain-uses-three-libraries': {
    'domain/v06.ts': library('jsonata', 'default as jsonata').replace('y = default as', 'y ='),
    'domain/v07.ts': ["import type { JWTPayload } from 'jose';", 'export type U = JWTPayload;'],
    'domain/values/v09c.ts': library('@noble/hashes/sha2.js', 'sha256'),
  },
  'domain-does-no-input-or-output': {
    'domain/v08.ts': library('node:fs', 'readFileSync'),
    'domain/v09.ts': library('node:crypto', 'hash'),
  },
  'history-uses-hashes-curves-and-shapes-alone': {
    'domain/history/v09b.ts': ["import { stemmer } from 'stemmer';", 'export const e = stemmer;'],
  },
  'history-takes-crypto-alone': { 'domain/history/v10.ts': library('node:os', 'hostname') },
  'deciders-never-each-other': {
    'domain/review/v11.ts': value('../office/decide.ts'),
    'domain/review/ballots/decide.ts': type('../../project/gates/decide.ts'),
  },
  'domain-order-values': { 'domain/values/v12.ts': type('../history/commit.ts') },
  'domain-order-history': { 'domain/history/v13.ts': type('../ports.ts') },
  'domain-order-criteria': { 'domain/criteria/v14.ts': value('../history/digest.ts') },
  'domain-order-scoring': { 'domain/scoring/v15.ts': type('../criteria/criterion.ts') },
  'domain-order-outlook': { 'domain/outlook/v15b.ts': type('../office/state.ts') },
  'domain-order-tally': { 'domain/tally/v16.ts': type('../review/state.ts') },
  'domain-order-decision': { 'domain/decision/v17.ts': type('../tally/tally.ts') },
  'domain-order-duties': { 'domain/duties/v17b.ts': type('../office/state.ts') },
  'domain-order-office': { 'domain/office/v18.ts': type('../project/proposal.ts') },
  'domain-order-project': { 'domain/project/v19.ts': type('../review/state.ts') },
  'domain-order-review': { 'domain/review/v20.ts': type('../reactions/workflows.ts') },
  'domain-order-selection': { 'domain/selection/scenarios/v20c.ts': type('../../review/state.ts') },
  'domain-order-audit': { 'domain/audit/v20e.ts': type('../reactions/workflows.ts') },
  'domain-order-meeting': { 'domain/meeting/v20d.ts': type('../reactions/workflows.ts') },
  'domain-order-call': { 'domain/call/v20b.ts': type('../review/state.ts') },
  'domain-order-assessment': { 'domain/assessment/v20c.ts': type('../review/state.ts') },
  'domain-order-weighting': { 'domain/weighting/v20d.ts': type('../review/state.ts') },
  'domain-order-reactions': { 'domain/reactions/v21.ts': type('../aggregates.ts') },
  'domain-order-measures': { 'domain/measures/v21c.ts': type('../reactions/workflows.ts') },
  'domain-order-audit-report': { 'domain/audit-report/v21b.ts': type('../reactions/workflows.ts') },
  'domain-order-verification': { 'domain/verification/v21d.ts': type('../reactions/workflows.ts') },
  'domain-order-ports-ts': {
    'domain/ports.ts': [type('./decision/refusals.ts'), 'export const x = 1;', 'export type T = 1;'],
  },
  'selection-arithmetic-stands-alone': { 'domain/selection/v22.ts': type('../office/state.ts') },
  'api-holds-shapes-only': {
    'api/v22.ts': "export const load = () => import('#functions/endpoints/health.ts');",
    'api/v23.ts': type('#functions/kit/app.ts'),
  },
  'api-knows-no-ports': { 'api/v24.ts': type('#domain/ports.ts') },
  'views-import-domain-only': {
    'views/v25.ts': type('#functions/kit/app.ts'),
    'views/v26.ts': type('#api/routes.ts'),
  },
  'shapes-decide-nothing': {
    'views/v27.ts': value('#domain/office/decide.ts'),
    'api/v28.ts': value('#domain/reactions/workflows.ts'),
  },
  'shapes-do-no-input-or-output': { 'api/v29.ts': library('node:fs', 'readFileSync') },
  'adapters-import-only-domain': {
    'adapters/ses/v30.ts': value('#functions/kit/app.ts'),
    'adapters/ses/v31.ts': type('#workflows/manifest.ts'),
    'adapters/sqlite/v32.ts': type('#asl/engine.ts'),
  },
  'adapters-know-ports-not-rules': { 'adapters/s3/v33.ts': type('#domain/project/proposal.ts') },
  'adapters-never-each-other': {
    'adapters/files/v34.ts': value('#adapters/sqlite/open.ts'),
    'adapters/files/v35.ts': type('../sqlite/open.ts'),
  },
  'what-adapters-share-knows-no-adapter': { 'adapters/v36.ts': value('./sqlite/open.ts') },
  'aws-sdk-only-in-aws-adapters': {
    'adapters/files/v37.ts': library('@aws-sdk/client-s3', 'S3Client'),
    'functions/endpoints/v38.ts': library('@aws-sdk/client-sfn', 'SFNClient'),
    'aws/v39.ts': library('@aws-sdk/client-sfn', 'SFNClient'),
  },
  'aws-adapters-only-from-aws-wiring': {
    'local/host/v40.ts': value('#adapters/dynamo/open.ts'),
    'aws/v41.ts': type('#adapters/dynamo/open.ts'),
    'cdk/v42.ts': value('../adapters/dynamo/open.ts'),
  },
  'table-keys-only-for-stacks': { 'local/v43.ts': value('#adapters/dynamo/tables.ts') },
  'functions-never-touch-adapters': {
    'functions/endpoints/v44.ts': value('#adapters/sqlite/open.ts'),
    'functions/kit/v45.ts': type('#asl/engine.ts'),
  },
  'functions-know-no-host': {
    'functions/tasks/v46.ts': type('#local/host/host.ts'),
    'functions/tasks/v47.ts': value('#workflows/manifest.ts'),
    'functions/kit/v48.ts': value('#aws/wiring/http.ts'),
  },
  'endpoints-never-each-other': {
    'functions/endpoints/v49.ts': value('./health.ts'),
    'functions/endpoints/v50.ts': type('#functions/endpoints/me.ts'),
  },
  'endpoints-tasks-stream-and-schedule-stay-apart': {
    'functions/endpoints/v51.ts': value('../tasks/score.ts'),
    'functions/stream/v52.ts': type('../endpoints/health.ts'),
  },
  'endpoints-do-not-read-the-loaders': { 'functions/endpoints/v53.ts': value('../loaders.ts') },
  'loaders-load-by-name': {
    'functions/loaders.ts': [value('./endpoints/health.ts'), "export const x = () => import('./endpoints/me.ts');"],
  },
  'kit-opens-no-endpoint': { 'functions/kit/v54.ts': value('../endpoints/health.ts') },
  'interpreter-imports-values-and-ports-only': {
    'asl/v55.ts': type('#domain/history/commit.ts'),
    'asl/v56.ts': value('#workflows/manifest.ts'),
  },
  'files-are-read-apart': { 'functions/kit/v56b.ts': value('#imports/table.ts') },
  'imports-serve-both-hosts': {
    'imports/v57.ts': type('#local/host/host.ts'),
    'imports/v58.ts': value('#functions/kit/app.ts'),
  },
  'audit-packs-run-anywhere': { 'audit-pack/v58b.ts': value('#functions/kit/app.ts') },
  'audit-packs-touch-no-platform': { 'audit-pack/v58c.ts': value('node:fs') },
  'presets-are-data': { 'presets/v59.ts': value('#functions/kit/app.ts') },
  'workflows-are-data': { 'workflows/v60.ts': type('#domain/ports.ts') },
  'stacks-read-data-only': {
    'cdk/v61.ts': value('../functions/endpoints/health.ts'),
    'cdk/v62.ts': type('#domain/ports.ts'),
  },
  'lambda-entries-leave-adapters-to-the-wiring': { 'aws/v63.ts': value('#adapters/sqlite/open.ts') },
  'nobody-imports-a-host': {
    'presets/v64.ts': value('#local/host/host.ts'),
    'imports/v65.ts': type('../cdk/stack.ts'),
  },
  'hosts-never-each-other': { 'local/v66.ts': value('#aws/wiring/http.ts') },
  'portal-reads-domain-and-api-only': {
    'portal/src/v67.tsx': value('#functions/kit/app.ts'),
    'portal/src/v68.tsx': type('../../local/host/host.ts'),
  },
  'languages-know-words-alone': { 'languages/v69b.ts': value('#domain/values/text.ts') },
  'portal-decides-nothing': {
    'portal/src/v69.tsx': value('#domain/history/digest.ts'),
    'portal/src/v70.tsx': value('#domain/office/decide.ts'),
  },
  'portal-features-are-islands': {
    'portal/src/features/inbox/v71.tsx': value('../home/HomePage.tsx'),
    'portal/src/features/inbox/v72.tsx': type('../../app/App.tsx'),
  },
  'portal-shared-knows-no-feature': { 'portal/src/shared/v73.tsx': type('../features/home/HomePage.tsx') },
  'nobody-imports-tests': {
    'local/v74.ts': value('#test/given.ts'),
    'domain/v75.ts': type('#test/given.ts'),
  },
  'nobody-imports-the-bench': { 'local/v76.ts': value('../bench/lifecycle.ts') },
  // A circle is reported at one of its files.
  'no-circles': {
    'domain/v77.ts': ["import { b } from './v78.ts';", 'export const a = () => b;'],
    'domain/v79.ts': ["import type { B } from './v80.ts';", 'export type A = B[];'],
  },
  'every-address-resolves': {
    'domain/v81.ts': value('#domain/nowhere.ts'),
    'functions/kit/v82.ts': type('./nowhere.ts'),
  },
  'product-runs-without-tools': { 'functions/kit/v83.ts': ["import fc from 'fast-check';", 'export const y = fc;'] },
} as const;
