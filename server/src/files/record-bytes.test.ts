import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { keptOf, recordOf } from '@parley/shared/snapshot/record'
import { RECORD_FORMATS } from '@parley/shared/protocol/agree-views'
import { describe, expect, it } from 'vitest'
import { digestOf, recordBytes, recordFiles } from './record-bytes.ts'
import { recordWords as words } from './record-words.ts'

const modelOf = (title?: string) => {
  const state = larkfieldDayState()
  return recordOf({
    state: title === undefined ? state : { ...state, session: { ...state.session, title } },
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words,
  })
}
const fails = (why: unknown): void => {
  throw why
}
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('RC1: the record as bytes', () => {
  it('is there in every format, each named by its hash, and all of them by one', async () => {
    const { hash, files } = await recordFiles(modelOf(), fails)
    expect(files.map((file) => file.format)).toEqual(RECORD_FORMATS)
    for (const { format, bytes, sha256 } of files) {
      expect(bytes.length).toBeGreaterThan(format === 'ics' ? 400 : 4_000)
      expect(sha256).toBe(digestOf(bytes))
    }
    expect((await recordFiles(modelOf(), fails)).hash).toBe(hash)
    expect((await recordFiles(modelOf('Another'), fails)).hash).not.toBe(hash)
  }, 180_000)

  it('is one page that loads nothing, runs nothing, and says the day in plain sentences', async () => {
    const html = decode(await recordBytes(modelOf(), 'html'))
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('<title>The record: Larkfield Systems: from boxes to subscriptions</title>')
    expect(html).toContain('Both groups look at it again on Saturday, 12 December 2026.')
    expect(html).toContain('Strategy: 6 people')
    expect(html).not.toMatch(/<script|(src|href)="(?!#)|@import|url\((?!data:font)/)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
  })

  it('draws the agreements and the map with real text in the picture', async () => {
    const svg = decode(await recordBytes(modelOf(), 'svg'))
    for (const text of ['Jonas for Strategy', 'Ruth for Operations', 'Longest chain: 11 weeks', 'Open differences'])
      expect(svg).toContain(text)
    expect(svg).not.toMatch(/href|url\((?!data:font)|undefined|NaN/)
  })

  it('RC4: names who did not confirm, and keeps the agreements only', async () => {
    for (const format of ['md', 'html', 'json', 'svg'] as const) {
      const file = decode(await recordBytes(keptOf(modelOf(), ['a', 'b'], words), format))
      expect(file).toContain('Not confirmed by Strategy and Operations')
      expect(file).not.toMatch(/partner letter|flywheel|Decision point/)
      expect(file).toContain('Chloe')
    }
  })
})
