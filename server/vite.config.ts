import { defineConfig } from 'vite'

/**
 * Libraries of many small files. A start that reads each of them costs half as much processor again as one that finds
 * them in the bundle (0.57 and 0.39 s on two slow cores); what is native or finds files of its own stays outside.
 */
const BUNDLED = ['kysely', 'hono', '@hono/node-server', 'lib0', 'yjs', 'y-protocols', 'valibot', 'ws']

/**
 * The server as four files: the process, the thread of its store, the one that makes files, and backup with restore.
 * Workspace packages are bundled, and libraries where that makes a start cheaper.
 */
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
  ssr: { noExternal: [/^@parley\//, ...BUNDLED] },
})
