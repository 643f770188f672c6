import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boardFromRecord } from './board-from-record.ts'
import { readRecord } from './read-record.ts'
import { seriesFromRecord } from './series-from-record.ts'
import { countedIds } from './testing/larkfield-record.ts'

const FOLDER = join(import.meta.dirname, '../snapshot/golden')
const RECORDS = readdirSync(FOLDER).filter((name) => name.startsWith('record-'))

describe('FI14: a record of every earlier program', () => {
  it('is kept', () => {
    expect(RECORDS).toEqual(
      expect.arrayContaining(['record-1-first.json', 'record-1-axes.json', 'record-1-schema.json']),
    )
  })

  it.each(RECORDS)('%s is read, with all that it agreed, and makes a board', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const file = JSON.parse(text) as { agreements: { text: string }[]; words: { term: string }[] }
    const read = readRecord(text)
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read.record.agreements.map((one) => one.text)).toEqual(file.agreements.map((one) => one.text))
    expect(seriesFromRecord(read.record).sessions.at(-1)?.agreements).toHaveLength(file.agreements.length)
    const texts = boardFromRecord(read.record, countedIds()).view.cards.map((card) => card.text)
    expect(texts).toEqual(expect.arrayContaining(file.words.map(({ term }) => term)))
  })
})
