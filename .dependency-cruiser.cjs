/** What each library may import, besides itself (docs: README, "Rooms"). Read it top to bottom: a library only ever points up this list. */
const MAY_IMPORT = {
  kernel: [],
  'gap-analysis': ['kernel'],
  spreadsheets: ['kernel'],
  tenancy: ['kernel'],
  audit: ['kernel', 'tenancy'],
  jobs: ['kernel', 'tenancy'],
  files: ['kernel', 'tenancy'],
  notifications: ['kernel', 'tenancy', 'jobs'],
  identity: ['kernel', 'tenancy', 'audit', 'jobs', 'notifications'],
  'supply-chain': ['kernel', 'tenancy', 'audit', 'jobs', 'notifications', 'spreadsheets', 'identity'],
  questionnaires: ['kernel', 'tenancy', 'audit', 'spreadsheets'],
  baselines: ['kernel', 'tenancy', 'audit', 'notifications', 'spreadsheets', 'gap-analysis', 'supply-chain', 'questionnaires'],
  assessments: [
    'kernel', 'tenancy', 'audit', 'jobs', 'files', 'notifications', 'spreadsheets', 'gap-analysis', 'identity', 'supply-chain', 'questionnaires', 'baselines',
  ],
  campaigns: ['kernel', 'tenancy', 'audit', 'jobs', 'notifications', 'identity', 'supply-chain', 'questionnaires', 'baselines', 'assessments'],
  reports: [
    'kernel', 'gap-analysis', 'spreadsheets', 'tenancy', 'audit', 'jobs', 'files', 'notifications', 'identity', 'supply-chain', 'questionnaires', 'baselines', 'assessments', 'campaigns',
  ],
};

const npm = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'];
const test = '\\.(db-)?spec\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'every-library-stands-in-the-table', severity: 'error', from: { path: `^libs/(?!(${Object.keys(MAY_IMPORT).join('|')})/)` }, to: {} },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'enter-a-library-through-its-index', severity: 'error', from: { path: '^(apps|libs)/([^/]+)/' }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' } },
    { name: 'nobody-imports-an-app', severity: 'error', from: { path: '^(libs|apps/([^/]+))/' }, to: { path: '^apps/', pathNot: '^apps/$2/' } },
    { name: 'domain-imports-nothing-outside', severity: 'error', from: { path: '^libs/[^/]+/src/domain/', pathNot: test }, to: { dependencyTypes: npm } },
    { name: 'domain-knows-no-other-layer', severity: 'error', from: { path: '^libs/([^/]+)/src/domain/' }, to: { path: '^libs/$1/src/(?!domain/)' } },
    { name: 'domain-leans-on-pure-libraries-only', severity: 'error', from: { path: '^libs/([^/]+)/src/domain/' }, to: { path: '^libs/', pathNot: '^libs/($1|kernel|gap-analysis)/' } },
    { name: 'data-knows-no-http-or-service', severity: 'error', from: { path: '^libs/([^/]+)/src/data/', pathNot: test }, to: { path: '^libs/$1/src/(http/|jobs/|[^/]+\\.(service|module)\\.ts$)' } },
    { name: 'edges-reach-data-by-type-only', severity: 'error', from: { path: '^libs/([^/]+)/src/(http|jobs)/', pathNot: test }, to: { path: '^libs/$1/src/data/', dependencyTypesNot: ['type-only'] } },
    { name: 'services-know-no-edge', severity: 'error', from: { path: '^libs/([^/]+)/src/[^/]+\\.service\\.ts$' }, to: { path: '^libs/$1/src/(http|jobs)/' } },
    {
      name: 'typeorm-stays-in-data',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/[^/]+/src/data/|^libs/(tenancy|jobs)/|^apps/(api|worker|standalone)/src/[^/]+\\.module\\.ts$|${test}` },
      to: { path: 'node_modules/(typeorm|pg)/' },
    },
    ...Object.entries(MAY_IMPORT).map(([library, allowed]) => ({
      name: `${library}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: `^libs/${library}/`, pathNot: test },
      to: { path: '^libs/', pathNot: `^libs/(${[library, ...allowed].join('|')})/` },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
