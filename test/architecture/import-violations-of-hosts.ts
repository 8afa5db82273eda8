/** Violations as data: those of stacks, Lambda entries, hosts and the portal, and those that hold everywhere. */
import { file, type, value } from './planned-file.ts';

export const hosts = [
  file('stacks-read-data-only', 'cdk/v61.ts', value('../functions/endpoints/health.ts')),
  file('stacks-read-data-only', 'cdk/v62.ts', type('#domain/ports.ts')),
  file('lambda-entries-leave-adapters-to-the-wiring', 'aws/v63.ts', value('#adapters/sqlite/open.ts')),
  file('nobody-imports-a-host', 'presets/v64.ts', value('#local/host/host.ts')),
  file('nobody-imports-a-host', 'imports/v65.ts', type('../cdk/stack.ts')),
  file('hosts-never-each-other', 'local/v66.ts', value('#aws/wiring/http.ts')),
  file('portal-reads-domain-and-api-only', 'portal/src/v67.tsx', value('#functions/kit/app.ts')),
  file('languages-know-words-alone', 'languages/v69b.ts', value('#domain/values/text.ts')),
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
export const everywhere = [
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
