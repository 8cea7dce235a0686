// What is built for browsers, libraries included, holds nothing that Chromium 87 lacks. ES syntax is es-check's.

import { defineConfig } from 'eslint/config';
import { builtRules } from './eslint/browser.js';
import { root } from './workspace.js';

export default defineConfig({
  basePath: root,
  files: ['cdn/**/*.js', 'packages/*/dist/**/*.js'],
  ignores: ['packages/{service,vehicle-simulator}/dist/**'],
  linterOptions: { noInlineConfig: true },
  rules: builtRules,
});
