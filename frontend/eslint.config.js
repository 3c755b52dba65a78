import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import { defineConfig, globalIgnores } from 'eslint/config'
import checkFile from 'eslint-plugin-check-file'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url))

// Each layer may import only from layers further right:
// app, routes → features → components → reference, session → api, device, i18n, shared.
const layers = [
  ['app', 'routes'],
  ['features'],
  ['components'],
  ['reference', 'session'],
  ['api', 'device', 'i18n', 'shared'],
]
const zones = [
  ...layers.slice(1).map((folders, index) => ({
    target: folders.map((folder) => `./src/${folder}`),
    from: layers
      .slice(0, index + 1)
      .flat()
      .map((folder) => `./src/${folder}`),
    message: 'imports point one way: see eslint.config.js',
  })),
  // Features must not import each other. The list comes from the folders, so it includes new features.
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'features do not import features: the route composes them',
  })),
]

export default defineConfig(
  globalIgnores(['dist', 'src/api/schema.gen.ts', 'playwright-report', 'test-results']),
  js.configs.recommended,
  tseslint.configs.strict,
  reactHooks.configs.flat['recommended-latest'],
  query.configs['flat/recommended'],
  importX.flatConfigs.typescript,
  {
    plugins: { 'import-x': importX, 'check-file': checkFile },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/order': [
        'error',
        { groups: ['builtin', 'external', 'parent', 'sibling'], alphabetize: { order: 'asc' } },
      ],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,css}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { 'src/**/': 'KEBAB_CASE' }],
      // Forbids barrel files.
      'check-file/filename-blocklist': ['error', { '**/index.{ts,tsx}': '**/what-it-holds.{ts,tsx}' }],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['scripts/**', '*.config.{js,ts}', 'e2e/**'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['public/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly', matchMedia: 'readonly' } },
  },
  {
    files: ['public/**'],
    languageOptions: { globals: { window: 'readonly' } },
  },
)
