// Who may import whom. Each rule is one sentence of ARCHITECTURE.md, and scripts/rules/import-rules.test.ts plants one
// fault per rule to see that it is caught.
const serverFeature = '^packages/server/src/features/([^/]+)/';
const webFeature = '^packages/web/src/features/([^/]+)/';
const test = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'analysis-does-no-io',
      severity: 'error',
      comment: 'analysis is pure: no node: modules, no packages.',
      from: { path: '^packages/analysis/src', pathNot: [test, '^packages/analysis/src/testing/'] },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'npm-optional', 'npm-unknown'],
      },
    },
    {
      name: 'analysis-imports-nobody',
      severity: 'error',
      comment: 'analysis stands on its own.',
      from: { path: '^packages/analysis/src' },
      to: { path: '^packages/(?!analysis/)' },
    },
    {
      name: 'domain-imports-nobody',
      severity: 'error',
      comment: 'domain knows Zod and itself.',
      from: { path: '^packages/domain/src' },
      to: { path: '^packages/(?!domain/)' },
    },
    {
      name: 'domain-knows-zod-only',
      severity: 'error',
      comment: 'domain runs anywhere: no node: modules, and of packages only Zod.',
      from: { path: '^packages/domain/src', pathNot: test },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'npm-optional', 'npm-unknown'],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'web-never-imports-server',
      severity: 'error',
      comment: 'Not even a type: the contract is in domain.',
      from: { path: '^packages/web/src' },
      to: { path: '^packages/(server|cli)/' },
    },
    {
      name: 'server-never-imports-web-or-cli',
      severity: 'error',
      comment: 'The server serves built files; it does not know what made them.',
      from: { path: '^packages/server/src' },
      to: { path: '^packages/(web|cli)/' },
    },
    {
      name: 'cli-enters-server-by-the-front-door',
      severity: 'error',
      comment: 'The command line has no private way in.',
      from: { path: '^packages/cli/src' },
      to: { path: '^packages/server/src/', pathNot: '^packages/server/src/index\\.ts$' },
    },
    {
      name: 'feature-front-door',
      severity: 'error',
      comment: 'Enter another feature by its index.ts only.',
      from: { path: serverFeature },
      to: {
        path: '^packages/server/src/features/',
        pathNot: ['^packages/server/src/features/$1/', '/index\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment: 'platform is the ground; features stand on it.',
      from: { path: '^packages/server/src/platform/' },
      to: { path: '^packages/server/src/features/' },
    },
    {
      name: 'sql-in-repositories-only',
      severity: 'error',
      comment: 'Database libraries appear in repository.ts, store/ and platform/.',
      from: { path: serverFeature, pathNot: `(/repository\\.ts|/store/|${test})` },
      to: { path: 'node_modules/(kysely|pg|@duckdb|@clickhouse)/' },
    },
    {
      name: 'http-in-routes-only',
      severity: 'error',
      comment: 'Fastify appears in routes.ts, platform/http and app.ts.',
      from: { path: serverFeature, pathNot: `(/routes\\.ts|${test})$` },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'routes-do-not-reach-past-use-cases',
      severity: 'error',
      comment: 'A route calls a use case, never a repository.',
      from: { path: `${serverFeature}routes\\.ts$` },
      to: { path: '/(repository\\.ts|store/)' },
    },
    {
      name: 'web-feature-front-door',
      severity: 'error',
      comment: 'Enter another feature by its index.ts only.',
      from: { path: webFeature },
      to: { path: '^packages/web/src/features/', pathNot: ['^packages/web/src/features/$1/', '/index\\.tsx?$'] },
    },
    {
      name: 'web-ui-knows-no-feature',
      severity: 'error',
      comment: 'ui, lib and charts are the ground of the pages.',
      from: { path: '^packages/web/src/(ui|lib|charts)/' },
      to: { path: '^packages/web/src/(features|pages)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or three.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
