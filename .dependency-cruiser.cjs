/**
 * Who may import whom. Every rule says why. test/architecture/import-rules.test.ts keeps the real tree free of violations;
 * import-rules-find-violations.test.ts breaks each rule once in a small tree and checks that the breach is found.
 * Imports of types count everywhere unless a rule says that it leaves them out.
 */

const folders =
  '^(domain|api|views|functions|workflows|asl|adapters|imports|audit-pack|aws|presets|cdk|local|portal|languages|test|bench)/';
/** What runs in production, on whichever host. */
const product = '^(domain|api|views|functions|workflows|asl|adapters|imports|audit-pack|aws|presets|local|languages)/';
const awsAdapter = '^adapters/(cognito|dynamo|step-functions|ses|sqs|eventbridge|s3|kms|ssm)/';
/** A folder of what can be called; `$1` is its name in the `to` of a rule. */
const callable = '^functions/(endpoints|tasks|stream|schedule)/';
/** The files in which an aggregate decides and folds. */
const decider = '(decide|evolve)[.]ts$';
const library = name => `node_modules/${name}/`;

/** A rule for a folder of the domain: it may import these and itself. Lower folders first; nothing looks upward. */
const domainOrder = (folder, below, comment) => ({
  name: `domain-order-${folder.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
  comment,
  from: { path: `^domain/${folder}` },
  to: { path: '^domain/', pathNot: [`^domain/${folder}`, ...below.map(name => `^domain/${name}/`)] },
});

/** @type {Omit<import('dependency-cruiser').IForbiddenRuleType, 'severity'>[]} */
const domain = [
  {
    name: 'domain-imports-only-itself',
    comment: 'What the organisation decides is pure: it knows no host, no endpoint, no list, no screen and no preset.',
    from: { path: '^domain/' },
    to: { path: folders, pathNot: '^domain/' },
  },
  {
    name: 'domain-uses-three-libraries',
    comment:
      'The rules of the organisation must outlive libraries: zod gives shapes, CEL evaluates criteria, Porter’s stems tell words apart; nothing else is needed.',
    from: { path: '^domain/', pathNot: '^domain/history/' },
    to: { path: 'node_modules/', pathNot: [library('zod'), library('@marcbachmann/cel-js'), library('stemmer')] },
  },
  {
    name: 'domain-does-no-input-or-output',
    comment:
      'No clock, no file, no network in the domain: all it takes from Node is hashes and signatures, in the history folder.',
    from: { path: '^domain/', pathNot: '^domain/history/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'history-uses-hashes-curves-and-shapes-alone',
    comment:
      'A record is verified in a browser, too, where Node is not: SHA-256, signatures in JavaScript and the shapes of what is read are all that the history needs.',
    from: { path: '^domain/history/' },
    to: { path: 'node_modules/', pathNot: [library('zod'), library('@noble/hashes'), library('@noble/curves')] },
  },
  {
    name: 'history-takes-crypto-alone',
    comment: 'The history of the domain asks Node for hashes and signatures only, so it verifies the same everywhere.',
    from: { path: '^domain/history/' },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  domainOrder('values/', [], 'Ids, text, money and time are used by everything, so they can depend on nothing of the domain.'),
  domainOrder(
    'history/',
    ['values'],
    'A history is verified without knowing what its facts mean, so it may look at base values only.',
  ),
  domainOrder(
    'criteria/',
    ['values'],
    'Evaluating a criterion is arithmetic on inputs: it must be tried without a project or an office.',
  ),
  domainOrder('scoring/', ['values'], 'A score is arithmetic on goals and points: anyone can recompute it from those alone.'),
  domainOrder(
    'outlook/',
    ['values'],
    'What became of others like it is counted from rows of levels and outcomes: knowing a project or a person would make it depend on them.',
  ),
  domainOrder(
    'tally/',
    ['values'],
    'The count is a pure function of roster, rule and ballots; knowing more would make it depend on more.',
  ),
  domainOrder(
    'decision/',
    ['values', 'history'],
    'What a decider is and which refusals there are is below every aggregate, or two aggregates could not share it.',
  ),
  domainOrder(
    'duties/',
    ['values', 'history', 'decision'],
    'What waits and what time does to it is one mechanism below every aggregate; which duties there are, each says itself.',
  ),
  domainOrder(
    'office/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties'],
    'An office sets standards for projects and reviews; if it knew them, a standard could not be changed by itself.',
  ),
  domainOrder(
    'project/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office'],
    'A project says as an interface of its own what it must know of a round; importing the review would close a circle.',
  ),
  domainOrder(
    'measures/',
    ['values', 'history', 'criteria', 'scoring', 'tally', 'decision', 'duties', 'office', 'project'],
    'Measures read what projects say and decide nothing: no rule may depend on how an office measures itself.',
  ),
  domainOrder(
    'review/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project'],
    'A review decides on a project under the standards of an office; what follows from its facts is not its business.',
  ),
  domainOrder(
    'call/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project'],
    'A call judges proposals by the standards of an office; what a board decides on at a gate is not its business.',
  ),
  domainOrder(
    'assessment/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project', 'call'],
    'A panel rates a proposal by the model that its call has frozen; what is selected of it is decided elsewhere.',
  ),
  domainOrder(
    'selection/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project'],
    'A selection chooses among proposals; what it must know of a call it says as an interface of its own, and gates are not its business.',
  ),
  domainOrder(
    'weighting/',
    ['values', 'history', 'scoring', 'decision', 'duties', 'office'],
    'People weigh what an office names; what the office makes of it is said as an interface of the office.',
  ),
  domainOrder(
    'meeting/',
    [
      ...['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project', 'review'],
      ...['call', 'selection'],
    ],
    'A meeting gathers what waits for its board and makes minutes of what became of it, so it lies above rounds and selections; what follows from it does not.',
  ),
  domainOrder(
    'audit/',
    ['values', 'history', 'decision', 'duties', 'office'],
    'What is kept for the auditors of an office is about any request, so it knows nothing of what was asked for.',
  ),
  domainOrder(
    'reactions/',
    [
      ...['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project', 'review'],
      ...['call', 'assessment', 'selection', 'weighting', 'meeting'],
    ],
    'Reactions follow from facts of all aggregates, so they lie above them; only the list of aggregates lies higher.',
  ),
  domainOrder(
    'audit-report/',
    ['values', 'history', 'criteria', 'scoring', 'outlook', 'tally', 'decision', 'duties', 'office', 'project', 'review'],
    'A report for auditors tells what the facts of aggregates say, so it lies above them; nothing is decided by it.',
  ),
  {
    name: 'domain-order-verification',
    comment:
      'A record is verified by the rules that decided, so this lies above the aggregates; what follows from facts, and what is told of them, vouches for nothing.',
    from: { path: '^domain/verif' },
    to: { path: '^domain/(reactions|audit-report)/' },
  },
  {
    name: 'selection-arithmetic-stands-alone',
    comment:
      'Which candidates to choose is arithmetic on a question and its rules, the same for whoever asks; the files of the aggregate, and its subjects in folders, lie above it.',
    from: {
      path: '^domain/selection/[^/]+[.]ts$',
      pathNot: '^domain/selection/(actions|aggregate|commands|context|decide|duties|evolve|facts|state|tables|upcast)[.]ts$',
    },
    to: { path: '^domain/', pathNot: '^domain/(selection/[^/]+[.]ts$|values/)' },
  },
  domainOrder(
    'ports[.]ts$',
    ['values', 'history'],
    'A port is what an adapter must answer: it moves commits and values, and must not teach an adapter any rule.',
  ),
  {
    name: 'deciders-never-each-other',
    comment:
      'Each aggregate decides from its own facts and a context that it is given; calling the decider of another would decide for it.',
    from: { path: '^domain/(office|project|review|call|assessment|selection|weighting|meeting|audit)/' },
    to: {
      path: `^domain/(office|project|review|call|assessment|selection|weighting|meeting|audit)/.*${decider}`,
      pathNot: '^domain/$1/',
    },
  },
];

/** @type {Omit<import('dependency-cruiser').IForbiddenRuleType, 'severity'>[]} */
const shapes = [
  {
    name: 'api-holds-shapes-only',
    comment:
      'What others rely on is stated from shapes of the domain, of the lists and of mappings; a handler or a reader of files behind it would be pulled along.',
    from: { path: '^api/' },
    to: { path: folders, pathNot: '^(api|domain|views)/|^imports/mapping[.]ts$' },
  },
  {
    name: 'api-knows-no-ports',
    comment: 'A shape that names a port promises callers how we store things.',
    from: { path: '^api/' },
    to: { path: '^domain/ports[.]ts$' },
  },
  {
    name: 'views-import-domain-only',
    comment: 'A list is made of states and read through a port: it knows neither who asks for it nor where it is stored.',
    from: { path: '^views/' },
    to: { path: folders, pathNot: '^(views|domain)/' },
  },
  {
    name: 'shapes-decide-nothing',
    comment: 'A decision made in a shape or a list is made twice: both show what the domain decided. (Types may be named.)',
    from: { path: '^(api|views)/' },
    to: {
      path: `^domain/(reactions/|aggregates[.]ts$)|^domain/.*${decider}`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'shapes-do-no-input-or-output',
    comment: 'The portal and the deployment read these files, so they must load in a browser and start nothing.',
    from: { path: '^(api|views)/' },
    to: { dependencyTypes: ['core'] },
  },
];

/** @type {Omit<import('dependency-cruiser').IForbiddenRuleType, 'severity'>[]} */
const adapters = [
  {
    name: 'adapters-import-only-domain',
    comment:
      'An adapter answers a port of the domain (or the store of the interpreter); if it knew endpoints, hosts or presets it could not be exchanged.',
    from: { path: '^adapters/' },
    to: { path: folders, pathNot: '^(domain|adapters)/|^asl/executions[.]ts$' },
  },
  {
    name: 'adapters-know-ports-not-rules',
    comment: 'An adapter that can read a rule begins to decide: ports, history and base values are all it needs of the domain.',
    from: { path: '^adapters/' },
    to: { path: '^domain/', pathNot: '^domain/(ports[.]ts$|history/|values/)' },
  },
  {
    name: 'adapters-never-each-other',
    comment: 'Each adapter can be thrown away alone: what two of them share lies beside their folders, not in one of them.',
    from: { path: '^adapters/([^/]+)/' },
    to: { path: '^adapters/[^/]+/', pathNot: '^adapters/$1/' },
  },
  {
    name: 'what-adapters-share-knows-no-adapter',
    comment: 'The files beside the folders of the adapters are shared by all of them, so they may not depend on one.',
    from: { path: '^adapters/[^/]+[.]ts$' },
    to: { path: '^adapters/[^/]+/' },
  },
  {
    name: 'aws-sdk-only-in-aws-adapters',
    comment:
      'A service of AWS is an answer to a port. Anything else that calls one cannot run on one machine; the wiring makes the clients.',
    from: { path: product, pathNot: [awsAdapter, '^aws/wiring/', '^local/host/wire-dynamo[.]ts$'] },
    to: { path: library('@aws-sdk') },
  },
  {
    name: 'aws-adapters-only-from-aws-wiring',
    comment:
      'Who imports an AWS adapter loads the SDK: only the AWS wiring does, and the one file of the local host that runs on DynamoDB. The stacks read the keys of the tables.',
    from: { pathNot: ['^adapters/', '^aws/wiring/', '^local/host/wire-dynamo[.]ts$', '^(bench|test)/'] },
    to: { path: awsAdapter, pathNot: '^adapters/dynamo/tables[.]ts$' },
  },
  {
    name: 'table-keys-only-for-stacks',
    comment: 'The keys of the tables are exported for the stacks that make the tables; anybody else would write around the port.',
    from: { pathNot: ['^adapters/', '^aws/wiring/', '^cdk/', '^local/host/wire-dynamo[.]ts$', '^(bench|test)/'] },
    to: { path: '^adapters/dynamo/tables[.]ts$' },
  },
];

/** @type {Omit<import('dependency-cruiser').IForbiddenRuleType, 'severity'>[]} */
const functions = [
  {
    name: 'functions-never-touch-adapters',
    comment: 'An endpoint is handed its app; the wiring of a host alone knows which adapters answer the ports.',
    from: { path: '^functions/' },
    to: { path: '^(adapters|asl)/' },
  },
  {
    name: 'functions-know-no-host',
    comment:
      'The same endpoints run on AWS and on one machine, so they know neither host, nor the portal, nor the order of work.',
    from: { path: '^functions/' },
    to: { path: '^(aws|cdk|local|portal|bench|test|workflows)/' },
  },
  {
    name: 'endpoints-never-each-other',
    comment:
      'Each endpoint can be changed or dropped alone: what two of them share goes to the kit or, if it is a rule, to the domain.',
    from: { path: '^functions/endpoints/([^/]+)$' },
    to: { path: '^functions/endpoints/', pathNot: '^functions/endpoints/$1$' },
  },
  {
    name: 'endpoints-tasks-stream-and-schedule-stay-apart',
    comment: 'They are four Lambdas: what one imports from another travels in both bundles. What they share goes to the kit.',
    from: { path: callable },
    to: { path: callable, pathNot: '^functions/$1/' },
  },
  {
    name: 'endpoints-do-not-read-the-loaders',
    comment:
      'An endpoint that reads the table of loaders could call another one; handle-task.ts, which finds the task that a workflow asked for, is none. (Types may be named.)',
    from: { path: callable, pathNot: '^functions/tasks/handle-task[.]ts$' },
    to: { path: '^functions/[^/]+[.]ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'loaders-load-by-name',
    comment:
      'A table of loaders names files that are loaded when they are called; a plain import would put all of them in each bundle.',
    from: { path: '^functions/[^/]+[.]ts$' },
    to: { path: callable, dependencyTypesNot: ['dynamic-import', 'type-only'] },
  },
  {
    name: 'kit-opens-no-endpoint',
    comment: 'Endpoints are built on the kit, so the kit may know the shapes of their calls but no endpoint.',
    from: { path: '^functions/kit/' },
    to: { path: callable },
  },
  {
    name: 'interpreter-imports-values-and-ports-only',
    comment: 'The interpreter of Amazon States Language is a product in itself: it must be usable without Tollgate.',
    from: { path: '^asl/' },
    to: { path: folders, pathNot: '^asl/|^domain/values/|^domain/ports[.]ts$' },
  },
  {
    name: 'imports-serve-both-hosts',
    comment:
      'Reading a file of proposals is the same on both hosts, so it knows neither: the domain and the mappings are all it needs.',
    from: { path: '^imports/' },
    to: { path: folders, pathNot: '^(imports|domain|presets)/' },
  },
  {
    name: 'audit-packs-run-anywhere',
    comment:
      'A pack is made in a browser and on the command line from exports alone, so it knows no host, endpoint, page or store; tables are written as everywhere.',
    from: { path: '^audit-pack/' },
    to: { path: folders, pathNot: '^(audit-pack|domain)/|^imports/write-csv[.]ts$' },
  },
  {
    name: 'audit-packs-touch-no-platform',
    comment:
      'What only Node has is handed in (the library of PDFs, typefaces, files): the same code makes the pack in a browser.',
    from: { path: '^audit-pack/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'files-are-read-apart',
    comment:
      'Reading files takes libraries, time and memory: a thread of its own does it. Endpoints may know its shapes, mappings and what a row says of a project under way, read the few lines of a table that a request holds, and write tables themselves.',
    from: { path: '^functions/' },
    to: {
      path: '^imports/',
      pathNot: '^imports/(mapping|in-flight|report-lines|report-sheet|write-csv|write-xlsx)[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'presets-are-data',
    comment: 'A preset is data with a shape: it knows the shape (domain) and its own files.',
    from: { path: '^presets/' },
    to: { path: folders, pathNot: '^(domain|presets)/' },
  },
  {
    name: 'workflows-are-data',
    comment: 'What comes after what is data that both hosts read; it imports nothing.',
    from: { path: '^workflows/' },
    to: { path: folders, pathNot: '^workflows/' },
  },
];

/** @type {Omit<import('dependency-cruiser').IForbiddenRuleType, 'severity'>[]} */
const hosts = [
  {
    name: 'stacks-read-data-only',
    comment:
      'The stacks are made of data: routes, workflows, presets and the keys of the tables. Application code in them would run at deployment.',
    from: { path: '^cdk/' },
    to: {
      path: folders,
      pathNot: ['^cdk/', '^api/', '^workflows/manifest[.]ts$', '^presets/(models|goals)[.]ts$', '^adapters/dynamo/tables[.]ts$'],
    },
  },
  {
    name: 'lambda-entries-leave-adapters-to-the-wiring',
    comment: 'A Lambda entry turns what AWS sends into a call; which adapters answer is said in one place, the wiring.',
    from: { path: '^aws/[^/]+[.]ts$' },
    to: { path: '^adapters/' },
  },
  {
    name: 'nobody-imports-a-host',
    comment: 'A host is the end of the chain: what depends on one cannot run on the other.',
    from: { pathNot: '^(aws|local|cdk|test|bench)/' },
    to: { path: '^(aws|local|cdk)/' },
  },
  {
    name: 'hosts-never-each-other',
    comment: 'The hosts share the app and not each other: one of them is always absent.',
    from: { path: '^(aws|local|cdk)/' },
    to: { path: '^(aws|local|cdk)/', pathNot: '^$1/' },
  },
  {
    name: 'portal-reads-domain-and-api-only',
    comment:
      'The portal shows and asks through the API; of the application it knows shapes and words, never a host, an endpoint or a store. What turns the bytes of a file into lines, and lines into a file, runs in a browser, too.',
    from: { path: '^portal/' },
    to: {
      path: folders,
      pathNot: ['^(portal|domain|api|audit-pack|languages)/', '^imports/(table|report-sheet|write-csv|write-xlsx)[.]ts$'],
    },
  },
  {
    name: 'portal-decides-nothing',
    comment:
      'A decision made twice is made differently once: the portal shows what the server decided, also which actions there are. (Types may be named.)',
    from: { path: '^portal/' },
    to: {
      path: '^domain/(reactions/|ports[.]ts$|aggregates[.]ts$|history/)|^domain/.*/(decide|evolve|opening|pack|ballots|actions)[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'portal-features-are-islands',
    comment: 'A feature can be changed or dropped without reading the others: what two of them share goes to portal/src/shared.',
    from: { path: '^portal/src/features/([^/]+)/' },
    to: { path: '^portal/src/(features|app)/', pathNot: '^portal/src/features/$1/' },
  },
  {
    name: 'portal-shared-knows-no-feature',
    comment: 'What all features use may depend on none of them, or one feature would travel with every page.',
    from: { path: '^portal/src/shared/' },
    to: { path: '^portal/src/(features|app)/' },
  },
  {
    name: 'languages-know-words-alone',
    comment:
      'The portal and whatever sends mails load these files: how words are found and filled, and nothing of what they are about.',
    from: { path: '^languages/' },
    to: { path: '.', pathNot: [library('intl-messageformat'), '^languages/'] },
  },
];

/** @type {Omit<import('dependency-cruiser').IForbiddenRuleType, 'severity'>[]} */
const everywhere = [
  {
    name: 'nobody-imports-tests',
    comment: 'What the product needs does not live in its tests.',
    from: { pathNot: '^(test|bench)/' },
    to: { path: '^test/' },
  },
  {
    name: 'nobody-imports-the-bench',
    comment: 'Measurements look at the product; the product does not depend on being measured.',
    from: { pathNot: '^(bench|test)/' },
    to: { path: '^bench/' },
  },
  {
    name: 'no-circles',
    comment:
      'Two files that need each other cannot be read, tested or replaced alone; that is so for types too. Loading by name (dynamic import) is no need.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  },
  {
    name: 'every-address-resolves',
    comment: 'An import that leads nowhere is an import that no rule checks. (The build makes the catalogues of the portal.)',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:sentences-' },
  },
  {
    name: 'product-runs-without-tools',
    comment:
      'Who installs the product alone (without development dependencies) must be able to run it; types vanish and may come from there.',
    from: { path: product },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...domain, ...shapes, ...adapters, ...functions, ...hosts, ...everywhere].map(rule => ({
    ...rule,
    severity: 'error',
  })),
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
