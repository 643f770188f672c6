import type { MineInput } from '@parley/shared/snapshot/mine'
import { mineFile } from '@parley/shared/snapshot/mine'
import { minePaper } from '@parley/shared/snapshot/mine-page'
import type { Paper } from '@parley/shared/snapshot/paper'
import { expect, it, vi } from 'vitest'
import { docxOf } from './docx-of.ts'
import { pdfOf } from './pdf-of.ts'
import { mineWords } from './words.ts'

const paper = (text: string): Paper => {
  const desk: MineInput['desk'] = { cards: [{ id: 'one', kind: 'interest', at: [0, 1], text }] }
  return minePaper(
    mineFile({ title: 'A day', name: 'Somebody', desk, own: [], takenAt: 0, words: mineWords }),
    mineWords,
  )
}

it('FI8: the thread that serves everybody takes no word of a PDF apart', async () => {
  const hostile = paper('漢字 '.repeat(600))
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  try {
    const bytes = await pdfOf(hostile, 'copy')
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
    expect(segment).not.toHaveBeenCalled()
  } finally {
    segment.mockRestore()
  }
})

it('FI8: a Word document is packed in that thread, and the one that serves everybody never has the library', async () => {
  const pack = vi.fn<() => object>()
  vi.doMock('docx', () => pack())
  const bytes = await docxOf(paper('A thought').page, [], Date.UTC(2026, 10, 14), 'copy')
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK')
  expect(pack).not.toHaveBeenCalled()
})

it('FI8: a record goes before copies that wait, and copies that are too many are told so', async () => {
  const order: string[] = []
  const copies = Array.from({ length: 42 }, (_none, at) =>
    pdfOf(paper(`copy ${at}`), 'copy').then(
      () => order.push(`copy ${at}`),
      () => order.push('refused'),
    ),
  )
  await pdfOf(paper('record'), 'record')
  order.push('record')
  await Promise.all(copies)
  expect(order.slice(0, 4)).toEqual(['refused', 'copy 0', 'record', 'copy 1'])
  expect(order).toHaveLength(43)
})
