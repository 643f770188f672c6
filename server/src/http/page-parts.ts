import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'

/** The length in bytes of a file that is there, or null. */
const lengthOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null

/** Names of files in a folder and below it; none where it is missing. */
const namesIn = (folder: string): readonly string[] =>
  lengthOf(folder) === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })

/**
 * Looks once at the files of a folder, and tells from then on whether one of them is as long as it was. Names of built
 * files carry a hash of what is in them, so one that is as long as it was is whole; while somebody builds anew under a
 * running server it is missing, empty or half written, and no browser may keep that for a year.
 */
const wholeFiles = (folder: string): ((path: string) => boolean) => {
  const lengths = new Map(namesIn(folder).map((name) => [resolve(folder, name), lengthOf(join(folder, name))]))
  return (path) => {
    const known = lengths.get(resolve(path))
    return typeof known === 'number' && known > 0 && known === lengthOf(path)
  }
}

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Sends the parts of pages, under `/assets/` of the folder of pages, to be kept for ever where they are whole (RU4). */
export const pageParts = (pages: string): MiddlewareHandler => {
  const isWhole = wholeFiles(join(pages, 'assets'))
  return serveStatic({
    root: pages,
    precompressed: true,
    onFound: (path, c) => c.header('cache-control', isWhole(path) ? FOR_EVER : 'no-store'),
  })
}
