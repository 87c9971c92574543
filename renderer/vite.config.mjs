import { defineConfig } from 'vite';

/** Names the program and its style in the page, so that they are fetched and compiled while the entry asks the engine. */
function earlyProgram() {
  return {
    name: 'early-program',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const program = Object.values(bundle ?? {}).find(
          ({ isDynamicEntry, name }) => isDynamicEntry && name === 'main',
        );
        if (!program) return html;
        const styles = [...(program.viteMetadata?.importedCss ?? [])];
        return [
          ...styles.map((href) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', href: `./${href}` },
            injectTo: 'head',
          })),
          { tag: 'link', attrs: { rel: 'modulepreload', href: `./${program.fileName}` }, injectTo: 'head' },
        ];
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  // No inlined assets: the content policy allows fonts and pictures from the own origin only.
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'chrome130',
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  plugins: [earlyProgram()],
  oxc: { jsx: { runtime: 'automatic' } },
});
