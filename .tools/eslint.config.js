import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { boundaries } from './eslint/boundaries.js';
import { browserRules, machineRules } from './eslint/browser.js';
import { root } from './workspace.js';

const tests = ['**/*.test.ts', '**/*.e2e.ts'];

export default defineConfig(
  {
    basePath: root,
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'cdn/**',
      'storybook-static/**',
      'docs/generated/**',
      '.cache/**',
      '.tools/*.d.ts',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/best-practice'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'WidgetElement'] } },
    rules: {
      // flags the `{} as Context` annotations that XState asks for
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // an element's own event map is an interface beside its class
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      // a function may be async for what it returns alone
      '@typescript-eslint/require-await': 'off',
      // ports are interfaces of methods, and their implementations closures without `this`
      '@typescript-eslint/unbound-method': 'off',
      // what was caught may be thrown on
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // LitElement has every lifecycle callback
      'wc/guard-super-call': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    basePath: root,
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/service/**', 'packages/vehicle-simulator/**', ...tests],
    rules: browserRules,
  },
  { basePath: root, files: ['packages/*/src/*.machine.ts', 'packages/*/src/*.setup.ts'], rules: machineRules },
  boundaries.map((config) => ({ basePath: root, ...config })),
  {
    basePath: root,
    files: [...tests, 'stories/**'],
    rules: {
      // chai's assertions are expressions, some of them promises that the test returns
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    basePath: root,
    files: ['**/*.js', '**/vite.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-undef': 'off' },
  },
);
