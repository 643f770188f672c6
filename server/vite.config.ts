import { defineConfig } from 'vite'

/** The server as three files: the process, the thread of its store and the one that sets PDF. Workspace packages are bundled, others are not. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'store-worker': 'src/store/store-worker.ts',
        'pdf-worker': 'src/files/pdf-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@parley\//] },
})
