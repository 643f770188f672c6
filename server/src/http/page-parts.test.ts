import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { pageParts } from './page-parts.ts'

test('RU4: only a part that was there at the start and is as long as then is sent to be kept for ever', async () => {
  const pages = mkdtempSync(join(tmpdir(), 'parley-pages-'))
  const put = (name: string, text: string): void => writeFileSync(join(pages, 'assets', name), text)
  mkdirSync(join(pages, 'assets', 'below'), { recursive: true })
  for (const name of ['index-1.js', 'index-1.js.br', 'below/font-2.woff2']) put(name, `${name} as it was built`)
  put('nothing-3.js', '')
  const server = createAdaptorServer({ fetch: new Hono().use('/assets/*', pageParts(pages)).fetch })
  await new Promise<void>((listens) => void server.listen(0, '127.0.0.1', listens))
  const { port } = server.address() as AddressInfo
  const kept = async (name: string, packed = 'identity'): Promise<string> => {
    const headers = { 'accept-encoding': packed, connection: 'close' }
    const answer = await fetch(`http://127.0.0.1:${port}/assets/${name}`, { headers })
    await answer.text().catch(() => 'an empty file is no packed one')
    return `${answer.status} ${answer.headers.get('cache-control')}`
  }
  const [forEver, byNobody] = ['200 public, max-age=31536000, immutable', '200 no-store']
  expect(await kept('index-1.js')).toBe(forEver)
  expect(await kept('index-1.js', 'br')).toBe(forEver)
  expect(await kept('below/font-2.woff2')).toBe(forEver)
  expect(await kept('nothing-3.js')).toBe(byNobody)
  // Somebody builds anew: a file is half written, its packed copy is empty, another was not there before.
  put('index-1.js', 'index-1.js as')
  put('index-1.js.br', '')
  put('later-4.js', 'of another build')
  for (const packed of ['identity', 'br']) expect(await kept('index-1.js', packed)).toBe(byNobody)
  expect(await kept('later-4.js')).toBe(byNobody)
  put('index-1.js', 'index-1.js as it was built')
  expect(await kept('index-1.js')).toBe(forEver)
  rmSync(join(pages, 'assets', 'index-1.js'))
  expect(await kept('index-1.js')).toBe('404 null')
  server.close()
  rmSync(pages, { recursive: true })
})
