import { createHash } from 'node:crypto'
import { recordOf } from '@parley/shared/snapshot/record'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { recordBytes } from '../files/record-bytes.ts'
import { recordWords } from '../files/record-words.ts'
import { securityHeaders } from './security.ts'

const headersOf = async (path: string): Promise<Headers> => {
  const app = new Hono()
  app.use(securityHeaders(readConfig({})))
  app.get(path, (c) => c.text('a page'))
  return (await app.request(path)).headers
}

const policy = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const header = (await headersOf('/')).get('content-security-policy') ?? ''
  return new Map(
    header.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(' ')
      return [name, sources]
    }),
  )
}

test('no script runs but the server’s own, and no style but its own and that of a record', async () => {
  const sources = await policy()
  expect(sources.get('default-src')).toEqual(["'none'"])
  expect(sources.get('script-src')).toEqual(["'self'"])
  expect(sources.get('frame-src')).toEqual(['blob:'])
  expect([...sources.values()].flat().filter((source) => source.includes('unsafe'))).toEqual([])
  expect(sources.get('style-src')).toHaveLength(2)
})

test('RC1: the style that a record carries is the one that the page lets through', async () => {
  const model = recordOf({
    state: larkfieldDayState(),
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    words: recordWords,
  })
  const html = new TextDecoder().decode(await recordBytes(model, 'html'))
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? []
  expect(style.length).toBeGreaterThan(1000)
  const hash = createHash('sha256').update(style).digest('base64')
  expect((await policy()).get('style-src')).toEqual(["'self'", `'sha256-${hash}'`])
})

test('PH1: what a page is made of brings the shortest policy, under which nothing could load or run', async () => {
  const headers = await headersOf('/assets/index.js')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  const page = await headersOf('/assetsandmore')
  expect(page.get('content-security-policy')).toContain("script-src 'self'")
})
