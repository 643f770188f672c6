import { boardFromRecord } from '@parley/shared/follow/board-from-record'
import { readRecord } from '@parley/shared/follow/read-record'
import { previewOf, type RecordPreview } from '@parley/shared/follow/record-preview'
import { countedIds, fullBoard, recordOfBoard } from '@parley/shared/follow/testing/larkfield-record'
import { snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import { expect, it } from 'vitest'
import { comesAlong, staysBehind } from './record-contents.ts'

const previewed = (texts: boolean): RecordPreview => {
  const read = readRecord(snapshotJson(recordOfBoard(fullBoard(), texts)))
  if (!read.ok) throw new Error('The record could not be read.')
  return previewOf(read.record, boardFromRecord(read.record, countedIds()))
}
const linesOf = (preview: RecordPreview, what: string): readonly string[] =>
  comesAlong(preview).find((part) => part.what === what)?.lines ?? []

it('FU1: a preview lists what comes along, with owners, weeks and dates', () => {
  const preview = previewed(true)
  expect(comesAlong(preview).map(({ what, count }) => `${what}: ${count}`)).toEqual([
    'Agreements, to be read: 6',
    'Goals: 12',
    'Milestones with their weeks and dates: 12',
    'The day on which week 1 begins: 1',
    'Limits and pressures: 13',
    'Links between them: 15',
    `Cards of the reveals and of the free area: ${preview.lanes}`,
    'Tests of assumptions: 1',
    'Notes between two axes: 1',
    'Open differences: 1',
    'Words in plain language: 12',
  ])
  expect(linesOf(preview, 'Agreements, to be read')[0]).toMatch(/^Date check: .* · Role · .*Owners: Jonas and Ruth$/)
  expect(linesOf(preview, 'Milestones with their weeks and dates')).toContain(
    'First hundred device customers offered the switch, in one region. (week 10, agreed by both, promised for week 6, safe from week 10)',
  )
  expect(linesOf(preview, 'The day on which week 1 begins')).toEqual(['7 December 2026'])
  expect(linesOf(preview, 'Links between them')).toEqual(['Depends on: 5', 'Limits: 7', 'Supports: 1', 'Because of: 2'])
})

it('FU1: a preview says what stays behind, and why', () => {
  const said = staysBehind(previewed(true))
  for (const line of [
    'Asks with their answers: 8.',
    'Weeks to which only one group had said yes: 1.',
    'Owners of tests',
  ])
    expect(said.some((one) => one.startsWith(line))).toBe(true)
  expect(said.some((one) => one.includes('did not let their words go along'))).toBe(false)
  const without = previewed(false)
  expect(staysBehind(without).some((one) => one.includes('did not let their words go along'))).toBe(true)
  expect(staysBehind(without).some((one) => one.startsWith('Owners of tests'))).toBe(false)
  expect(linesOf(without, 'Tests of assumptions')).toEqual([])
})
