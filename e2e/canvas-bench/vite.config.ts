import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = (name: string): string => fileURLToPath(new URL(`pages/${name}.html`, import.meta.url))

/** Builds one page for each canvas. Parley's is made from the very sources of the product. */
export default defineConfig({
  root: fileURLToPath(new URL('pages', import.meta.url)),
  base: './',
  plugins: [react()],
  // The product's sources find their own libraries; React there and here must be one.
  resolve: {
    dedupe: ['react', 'react-dom'],
    alias: { konva: fileURLToPath(new URL('../../client/node_modules/konva', import.meta.url)) },
  },
  define: { 'process.env.IS_PREACT': JSON.stringify('false') },
  build: {
    outDir: fileURLToPath(new URL('../results/canvas-bench', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    rollupOptions: { input: { parley: page('parley'), tldraw: page('tldraw'), excalidraw: page('excalidraw') } },
  },
})
