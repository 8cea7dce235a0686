// The custom-elements manifest of one package; run inside it, after core's.

import { existsSync, readFileSync } from 'node:fs';

/** The tag of each class, as `define('forecourt-x', XElement)` says. */
const tags = {
  name: 'tags',
  analyzePhase({ ts, node, context }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    context.tags = { ...context.tags, [element.getText()]: tag.text };
  },
  packageLinkPhase({ customElementsManifest, context }) {
    for (const declaration of classesOf(customElementsManifest)) {
      declaration.customElement = true;
      if (context.tags?.[declaration.name]) declaration.tagName = context.tags[declaration.name];
    }
  },
};

/** The custom properties that the comments of style sheets name belong to the package's element; core's to its base. */
const customProperties = {
  name: 'custom-properties',
  analyzePhase({ ts, node, context }) {
    if (!ts.isVariableStatement(node)) return;
    const comments = (node.jsDoc ?? []).map((comment) => comment.getText()).join('\n');
    for (const [, name, description] of comments.matchAll(/@cssprop (--[\w-]+) - (.*)/g)) {
      context.cssProperties = [...(context.cssProperties ?? []), { name, description }];
    }
  },
  packageLinkPhase({ customElementsManifest, context }) {
    const classes = classesOf(customElementsManifest);
    const element = classes.find(({ name }) => name === 'WidgetElement') ?? classes[0];
    if (element && context.cssProperties) element.cssProperties = context.cssProperties;
  },
};

/** The properties of an element may stand in a class of their own, `<widget>.properties.ts`; for users they are the element's. */
const ownProperties = {
  name: 'own-properties',
  packageLinkPhase({ customElementsManifest }) {
    const classes = classesOf(customElementsManifest);
    for (const element of classes) {
      const base = classes.find(({ name }) => name === element.superclass?.name);
      if (!base) continue;
      for (const list of ['members', 'attributes']) {
        const own = (element[list] ?? []).map((item) => ({ ...item, inheritedFrom: undefined }));
        const more = (base[list] ?? []).filter(({ name }) => !own.some((item) => item.name === name));
        element[list] = [...more, ...own];
      }
      element.superclass = base.superclass;
      const isOther = (declaration) => declaration !== base;
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations?.filter(isOther);
        module.exports = module.exports?.filter(({ name }) => name !== base.name);
      }
    }
  },
};

/** What an element takes from core's `WidgetElement`. */
const inherited = {
  name: 'inherited',
  packageLinkPhase({ customElementsManifest }) {
    const core = '../core/custom-elements.json';
    if (!existsSync(core)) return;
    const bases = classesOf(JSON.parse(readFileSync(core, 'utf8')));
    for (const element of classesOf(customElementsManifest)) {
      const base = bases.find(({ name }) => name === element.superclass?.name);
      if (!base || element.superclass.package !== '@forecourt/core') continue;
      for (const list of ['members', 'attributes', 'cssProperties']) {
        const own = element[list] ?? [];
        const more = (base[list] ?? []).filter(({ name }) => !own.some((item) => item.name === name));
        const inheritedFrom = { name: base.name, package: '@forecourt/core' };
        element[list] = [...own, ...more.map((item) => ({ ...item, inheritedFrom }))];
      }
    }
  },
};

/** Points at what is published, and leaves out what is not for users. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const built = (path) => path.replace(/^\/?(\.\/)?src\//, 'dist/').replace(/\.ts$/, '.js');
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations?.some(isClass));
    for (const module of manifest.modules) {
      module.path = built(module.path);
      for (const { declaration } of module.exports ?? []) {
        if (declaration?.module) declaration.module = built(declaration.module);
      }
      for (const declaration of module.declarations) {
        const isPublic = ({ privacy, static: isStatic }) =>
          !isStatic && privacy !== 'private' && privacy !== 'protected';
        declaration.members = declaration.members?.filter(isPublic);
        // what `dispatch(type, …)` looks like to the analyzer
        declaration.events = declaration.events?.filter(({ name }) => name !== 'type');
      }
    }
  },
};

const isClass = ({ kind }) => kind === 'class';
const classesOf = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations.filter(isClass));

export default {
  globs: [
    'src/**/*.properties.ts',
    'src/**/*.element.ts',
    'src/register.ts',
    'src/*.styles.ts',
    'src/tokens.ts',
    'src/widget-element.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tags, ownProperties, customProperties, published, inherited],
};
