/**
 * Who may import whom. Every rule says why; test/architecture/walls.test.ts keeps the real tree free of
 * violations, and test/architecture/planted.test.ts plants one for each rule and sees it found.
 */

const rooms = '^(domain|adapters|functions|workflows|presets|cdk|local|portal|test|bench)/';
const app = '^(domain|adapters|functions|workflows|presets|cdk)/';
/** A room of endpoints: `$1` is its name in the `to` of a rule. */
const endpoint = '^functions/(http|tasks|stream|schedule)/';
const library = name => `node_modules/${name}/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'domain-imports-only-itself',
    comment: 'What the organisation decides is pure: it knows no host, no endpoint, no screen and no preset.',
    severity: 'error',
    from: { path: '^domain/' },
    to: { path: rooms, pathNot: '^domain/' },
  },
  {
    name: 'domain-uses-two-libraries',
    comment:
      'The rules of the organisation must outlive libraries: zod gives shapes, CEL evaluates criteria, nothing else is needed.',
    severity: 'error',
    from: { path: '^domain/' },
    to: { path: 'node_modules/', pathNot: [library('zod'), library('@marcbachmann/cel-js')] },
  },
  {
    name: 'domain-does-no-input-or-output',
    comment: 'No clock, no file, no network in the domain: all it takes from Node is hashes and signatures, in two files.',
    severity: 'error',
    from: { path: '^domain/', pathNot: '^domain/(digest|signature)[.]ts$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'digest-and-signature-take-crypto-alone',
    comment: 'The two files of the domain that may ask Node ask it for hashes and signatures only.',
    severity: 'error',
    from: { path: '^domain/(digest|signature)[.]ts$' },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  {
    name: 'adapters-import-only-domain',
    comment: 'An adapter answers a port of the domain; if it knew endpoints, hosts or presets it could not be exchanged.',
    severity: 'error',
    from: { path: '^adapters/' },
    to: { path: rooms, pathNot: '^(domain|adapters)/' },
  },
  {
    name: 'adapters-know-ports-not-rules',
    comment: 'An adapter that can read a rule begins to decide: ports, history, digests and time are all it needs of the domain.',
    severity: 'error',
    from: { path: '^adapters/' },
    to: { path: '^domain/', pathNot: '^domain/(ports|history|digest|time)[.]ts$' },
  },
  {
    name: 'adapters-never-each-other',
    comment: 'Each adapter can be thrown away alone: what two of them share lies beside the rooms, not in one of them.',
    severity: 'error',
    from: { path: '^adapters/([^/]+)/' },
    to: { path: '^adapters/[^/]+/', pathNot: '^adapters/$1/' },
  },
  {
    name: 'what-adapters-share-knows-no-adapter',
    comment: 'The files beside the rooms are shared by all of them, so they may not lean on one.',
    severity: 'error',
    from: { path: '^adapters/[^/]+[.]ts$' },
    to: { path: '^adapters/[^/]+/' },
  },
  {
    name: 'only-adapters-speak-aws',
    comment: 'A service of AWS is an answer to a port; an endpoint or a rule that calls one cannot run on one machine.',
    severity: 'error',
    from: { path: '^(domain|functions|workflows|presets|portal)/', pathNot: '^functions/kit/wire/' },
    to: { path: library('@aws-sdk') },
  },
  {
    name: 'aws-adapters-are-named-after-their-service',
    comment: 'Only these six rooms speak AWS, so a machine without it never loads the SDK.',
    severity: 'error',
    from: { path: '^adapters/', pathNot: '^adapters/(dynamo|step-functions|ses|eventbridge|s3|kms)/' },
    to: { path: library('@aws-sdk') },
  },
  {
    name: 'functions-never-touch-adapters',
    comment: 'An endpoint is handed its app; the wiring file alone knows which adapters answer the ports.',
    severity: 'error',
    from: { path: '^functions/', pathNot: '^functions/kit/wire/' },
    to: { path: '^adapters/' },
  },
  {
    name: 'functions-know-no-host',
    comment:
      'The same endpoints run on AWS and on one machine, so they know neither host, nor the portal, nor the order of work.',
    severity: 'error',
    from: { path: '^functions/' },
    to: { path: '^(cdk|local|portal|bench|test|workflows)/' },
  },
  {
    name: 'endpoints-never-each-other',
    comment:
      'Endpoints are islands: what two rooms of endpoints share goes to the kit. Rows and everyRow are the two readings of views they share.',
    severity: 'error',
    from: { path: endpoint },
    to: {
      path: '^functions/',
      pathNot: [
        '^functions/$1/',
        '^functions/kit/',
        '^functions/manifest[.]ts$',
        '^functions/stream/rows[.]ts$',
        '^functions/schedule/every-row[.]ts$',
      ],
    },
  },
  {
    name: 'endpoints-do-not-read-the-list',
    comment: 'An endpoint that reads the list of endpoints could open another one; the type of a row may be named.',
    severity: 'error',
    from: { path: endpoint },
    to: { path: '^functions/manifest[.]ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'kit-opens-no-endpoint',
    comment: 'Endpoints stand on the kit, so the kit may know the list of endpoints but no endpoint.',
    severity: 'error',
    from: { path: '^functions/kit/' },
    to: { path: endpoint, pathNot: '^functions/(stream/rows|schedule/every-row)[.]ts$' },
  },
  {
    name: 'endpoints-do-not-wire',
    comment: 'An endpoint that wires its own adapters runs on one host only.',
    severity: 'error',
    from: { path: endpoint },
    to: { path: '^functions/kit/wire/' },
  },
  {
    name: 'manifests-are-data',
    comment:
      'Both hosts read the manifests, one of them while it builds: a manifest loads endpoints by name and imports nothing.',
    severity: 'error',
    from: { path: '^(functions|workflows)/manifest[.]ts$' },
    to: { path: '.', dependencyTypesNot: ['dynamic-import', 'type-only'] },
  },
  {
    name: 'manifest-loads-endpoints-only',
    comment: 'What the manifest of endpoints names is an endpoint: anything else behind it would run without the kit around it.',
    severity: 'error',
    from: { path: '^functions/manifest[.]ts$' },
    to: { path: '.', pathNot: [endpoint] },
  },
  {
    name: 'presets-are-data',
    comment: 'A preset is data with a shape: it knows the shape (domain) and its own files.',
    severity: 'error',
    from: { path: '^presets/' },
    to: { path: rooms, pathNot: '^(domain|presets)/' },
  },
  {
    name: 'workflows-are-data',
    comment: 'What comes after what is data that both hosts read; it knows nobody.',
    severity: 'error',
    from: { path: '^workflows/' },
    to: { path: rooms, pathNot: '^workflows/' },
  },
  {
    name: 'cdk-reads-manifests-only',
    comment:
      'The AWS host is made of data: manifests and the keys of the tables. Application code in it would run at deployment.',
    severity: 'error',
    from: { path: '^cdk/' },
    to: {
      path: rooms,
      pathNot: ['^cdk/', '^functions/manifest[.]ts$', '^workflows/manifest[.]ts$', '^adapters/dynamo/tables[.]ts$'],
    },
  },
  {
    name: 'portal-reads-domain-only',
    comment:
      'The portal shows and asks through the API; of the application it knows shapes and words, never a host, an endpoint or a store.',
    severity: 'error',
    from: { path: '^portal/' },
    to: { path: rooms, pathNot: '^(portal|domain)/' },
  },
  {
    name: 'portal-decides-nothing',
    comment:
      'A decision made twice is made differently once: the portal shows what the domain decided. (Its types may be named.)',
    severity: 'error',
    from: { path: '^portal/' },
    to: {
      path: '^domain/(digest|verify|reactions|mails|ports|aggregate)|^domain/.*/(decide|evolve|opening|pack|ballots)[^/]*[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'nobody-imports-the-local-host',
    comment: 'A host is the end of the chain: what leans on one machine does not run on AWS.',
    severity: 'error',
    from: { pathNot: '^(local|test|bench)/' },
    to: { path: '^local/' },
  },
  {
    name: 'nobody-imports-tests',
    comment: 'What the product needs does not live in its tests.',
    severity: 'error',
    from: { pathNot: '^(test|bench)/' },
    to: { path: '^test/' },
  },
  {
    name: 'nobody-imports-the-bench',
    comment: 'Measurements look at the product; the product does not look back.',
    severity: 'error',
    from: { pathNot: '^(bench|test)/' },
    to: { path: '^bench/' },
  },
  {
    name: 'no-circles',
    comment:
      'Two files that need each other are one file with a wall in the middle of a thought. Types alone may refer back, and endpoints are loaded by name.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
  },
  {
    name: 'every-address-resolves',
    comment: 'An address that leads nowhere is a wall nobody checks.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'product-runs-without-tools',
    comment:
      'Who installs the product alone (without development dependencies) must be able to run it; types vanish and may come from there.',
    severity: 'error',
    from: { path: `${app}|^local/`, pathNot: '^cdk/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    // Built files of ours only: many libraries live in a folder named dist, and would not be seen.
    exclude: { path: ['^dist/', '^(portal|cdk)/(dist|cdk[.]out)/', '^[.]tollgate/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
