// The custom-elements manifest of one package; run inside it.

/** Points at what is published, and leaves out what is not for users. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const built = (path) => path.replace(/^\/?(\.\/)?src\//, 'dist/').replace(/\.ts$/, '.js');
    manifest.modules = manifest.modules.filter(({ exports = [] }) => exports.some(({ kind }) => kind === 'custom-element-definition') || exports.length);
    for (const module of manifest.modules) {
      module.path = built(module.path);
      for (const { declaration } of module.exports ?? []) {
        if (declaration?.module) declaration.module = built(declaration.module);
      }
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(({ privacy, static: isStatic }) => !privacy && !isStatic);
      }
    }
  },
};

export default {
  globs: ['src/**/*.element.ts', 'src/**/register.ts', 'src/**/*.styles.ts', 'src/tokens.ts', 'src/widget-element.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [published],
};
