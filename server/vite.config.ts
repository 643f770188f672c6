import { defineConfig } from 'vite'

/** The server as four files: the process, the thread of its store, the one that makes files, and backup with restore. Workspace packages are bundled, others are not. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'store-worker': 'src/store/store-worker.ts',
        backup: 'src/keeping/backup-main.ts',
        'file-worker': 'src/files/file-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@parley\//] },
})
