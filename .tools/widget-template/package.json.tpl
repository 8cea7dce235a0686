{
  "name": "@forecourt/{{name}}",
  "version": "0.1.0",
  "description": "The {{title}} widget.",
  "type": "module",
  "license": "Apache-2.0",
  "sideEffects": ["./src/register.ts", "./dist/register.js"],
  "customElements": "custom-elements.json",
  "files": ["dist", "src", "custom-elements.json", "!**/*.test.ts", "!dist/.tsbuildinfo"],
  "exports": {
    ".": { "forecourt-src": "./src/index.ts", "types": "./dist/index.d.ts", "default": "./dist/index.js" },
    "./register.js": {
      "forecourt-src": "./src/register.ts",
      "types": "./dist/register.d.ts",
      "default": "./dist/register.js"
    },
    "./machine.js": {
      "forecourt-src": "./src/{{name}}.machine.ts",
      "types": "./dist/{{name}}.machine.d.ts",
      "default": "./dist/{{name}}.machine.js"
    },
    "./testing.js": {
      "forecourt-src": "./src/testing/index.ts",
      "types": "./dist/testing/index.d.ts",
      "default": "./dist/testing/index.js"
    },
    "./locales/*.js": {
      "forecourt-src": "./src/locales/*.ts",
      "types": "./dist/locales/*.d.ts",
      "default": "./dist/locales/*.js"
    },
    "./package.json": "./package.json"
  },
  "dependencies": {
    "@forecourt/contract": "{{contractVersion}}",
    "@forecourt/core": "{{coreVersion}}",
    "lit": "{{litVersion}}",
    "xstate": "{{xstateVersion}}"
  }
}
