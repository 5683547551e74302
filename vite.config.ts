import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The page of the workbench: src/web to dist/web, file names with hashes, nothing inline. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  // the server puts a fresh one in for each page it hands out
  html: { cspNonce: '{{nonce}}' },
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // libraries mark their parts for servers; there is none here
    rollupOptions: { onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning) },
  },
  logLevel: 'warn',
})
