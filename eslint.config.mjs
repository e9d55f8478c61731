import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import tsPlugin from '@typescript-eslint/eslint-plugin';
import tsParser from '@typescript-eslint/parser';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';

/** The house (docs, "A map of the rooms"): what each room may import of the others. What is not named here is forbidden. */
const rooms = {
  plan: [],
  lists: ['plan'],
  graph: ['plan'],
  documents: ['plan'],
  app: ['plan', 'lists', 'graph', 'documents'],
  webparts: ['app', 'plan', 'lists', 'graph', 'documents'],
  cli: ['plan', 'lists', 'graph', 'documents'],
};

/** Forbids each room what lies in these folders, but for itself and the rooms it may import. */
const roomZones = (from) =>
  Object.entries(rooms).map(([room, others]) => ({
    target: `./src/${room}`,
    from,
    except: [room, ...others].map((other) => `./${other}`),
    message: `src/${room} may import ${others.length > 0 ? `only: ${others.join(', ')}` : 'no other room'}.`,
  }));

/**
 * The layers of src/app, lowest first: each may import those before it. A folder that is named nowhere here is a feature;
 * one feature imports another through its index only. screens.ts, the table of all screens, loads them by name.
 */
const layers = ['ui', 'context', 'rating', 'forms', 'components'];
const topLayer = ['shell', 'cards', 'testing'];
const features = readdirSync('src/app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...layers, ...topLayer].includes(entry.name))
  .map(({ name }) => name);
const appZones = [
  ...layers.map((layer, at) => ({
    target: `./src/app/${layer}`,
    from: './src/app',
    except: [...layers.slice(0, at + 1).map((lower) => `./${lower}`), ...(at > 0 ? ['./screens.ts'] : [])],
    message: `src/app/${layer} may import of src/app only: ${layers.slice(0, at + 1).join(', ')}.`,
  })),
  ...features.map((feature) => ({
    target: `./src/app/${feature}`,
    from: './src/app',
    except: [
      ...[...layers, feature].map((folder) => `./${folder}`),
      ...features.map((other) => `./${other}/index.ts`),
      './screens.ts',
    ],
    message: 'A feature imports the layers below it, and another feature through its index only.',
  })),
];

const localZones = [
  {
    target: ['./local/tenant', './local/hosts', './local/mailboxes'],
    from: './src',
    message: 'The local tenant and its pages know nothing of the product: it is reached over HTTP only.',
  },
  {
    target: './local/tenant',
    from: ['./local/hosts', './local/mailboxes', './local/demo'],
    message: 'The local tenant is a small SharePoint; what is built round it may import it, not the other way.',
  },
];

const noClock = 'A rule takes the day as an argument: src/plan has no clock of its own.';

export default [
  {
    ignores: [
      'node_modules/',
      'lib/',
      'dist/',
      'release/',
      'temp/',
      'teams/',
      'sharepoint/',
      '.build/',
      '.local/',
      'coverage/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tsParser,
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tsPlugin, 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.check.json' })] },
    rules: {
      // TypeScript itself says these better.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-redeclare': 'off',
      'no-dupe-class-members': 'off',

      'import-x/no-restricted-paths': [
        'error',
        { zones: [...roomZones(['./src', './local', './scripts', './e2e', './bench']), ...appZones, ...localZones] },
      ],
      // The table of screens loads what leads back to it: by then every file has run.
      'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: true }],
      'import-x/no-extraneous-dependencies': 'error',

      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreIIFE: false }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],

      // Names of files are checked for control characters on purpose.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // A switch that maps each case to one answer counts once.
      complexity: ['error', { max: 15, variant: 'modified' }],
      'max-params': ['error', 5],
      // A longer function says why in the comment that disables this.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
    },
  },
  {
    files: ['src/{app,webparts}/**/*.{ts,tsx}'],
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Widths at which a layout changes have names, in one place.
    files: ['src/{app,webparts}/**/*.{ts,tsx}'],
    ignores: ['src/app/ui/**', '**/*.test.{ts,tsx}', 'src/**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'Literal[value=/@(media|container|supports)/]',
          'TemplateElement[value.raw=/@(media|container|supports)/]',
        ].map((selector) => ({
          selector,
          message: 'A literal breakpoint: use one of src/app/ui/breakpoints.ts, or add it there with a name.',
        })),
        {
          selector: "CallExpression[callee.property.name='matchMedia']",
          message: 'A screen follows the width of its own column: use src/app/ui/useElementSize.ts.',
        },
        {
          selector:
            ':matches(BinaryExpression[operator=/^[<>]=?$/][left.name=/[wW]idth$/][right.value>0], BinaryExpression[operator=/^[<>]=?$/][right.name=/[wW]idth$/][left.value>0], BinaryExpression[operator=/^[<>]=?$/][left.callee.name=/Width$/][right.value>0])',
          message: 'A literal width: use one of src/app/ui/breakpoints.ts, or add it there with a name.',
        },
      ],
    },
  },
  {
    // Tests, and what only they use, may start the local tenant to talk to.
    files: ['src/**/*.test.{ts,tsx}', 'src/**/testing/**'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: roomZones(['./src']) }] },
  },
  {
    // Pure functions over plain data: no package, no clock, no I/O.
    files: ['src/plan/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'src/plan is plain functions: it uses no package.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'fetch',
        'window',
        'document',
        'localStorage',
        'process',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: noClock },
      ],
    },
  },
  {
    // Tests may be long, and say what they hold in tables.
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // What runs in a terminal speaks there.
    files: ['src/cli/**', 'functions/**', 'bench/**', 'scripts/**', 'e2e/**', 'local/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'Buffer',
          'console',
          'URL',
          'setInterval',
          'clearInterval',
          'setTimeout',
          'clearTimeout',
          '__dirname',
          'require',
          'module',
          'exports',
          'performance',
          'fetch',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.{cjs,js}'], languageOptions: { sourceType: 'commonjs' } },
  // What the bundle takes in place of a library's file is a module, as that is.
  { files: ['config/fluentTokens.js', 'config/leftToRight.js'], languageOptions: { sourceType: 'module' } },
];
