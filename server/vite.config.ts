import { defineConfig } from 'vite'

/** The server as two files: the process and the thread of its store. Workspace packages are bundled, others are not. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    rollupOptions: {
      input: { main: 'src/main.ts', 'store-worker': 'src/store/store-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@parley\//] },
})
