import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const TEXTS = /\.(?:js|css|svg|html)$/

/** Puts a compressed copy beside each text, so that the server need not compress anything while people wait. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: async ({ dir = 'dist' }, bundle) => {
    const [pack, zip] = [promisify(brotliCompress), promisify(gzip)]
    const copy = async (name: string): Promise<void> => {
      const path = join(dir, name)
      const bytes = await readFile(path)
      await Promise.all([writeFile(`${path}.br`, await pack(bytes)), writeFile(`${path}.gz`, await zip(bytes))])
    }
    await Promise.all(
      Object.keys(bundle)
        .filter((name) => TEXTS.test(name))
        .map(copy),
    )
  },
})

/**
 * Small parts that nearly every page has, in one file: each file of its own costs a phone about a kilobyte, which is
 * more than most of them (PH1).
 */
const PARTS =
  /src[/]ui[/](?:Button|Field|ChoiceRow|GroupMark|Notice|Emphasis|RingLine|PageFrame|SkipLink|TextSpace|too-long)|src[/]session[/](?:api|seats|random|ProblemNotice|problem-text)|entry[/](?:Entry[.]module|ServerLines|TalkBetween|SharedDevice|use-shared-device|ThanksPage|CodeForm|CodeWords)/

/**
 * Builds the pages into `dist`. Nothing is inlined: the server's content policy allows
 * neither inline scripts nor `data:` fonts.
 */
export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
    }),
    react(),
    compressed(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'parts', test: PARTS }] } } },
  },
})
