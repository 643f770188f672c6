import { expect, it } from 'vitest'
import { firstChoice, tableLines, tableOf } from './table-lines.ts'

it('IM4: short words in every column of the first row are names of columns, and figures or sentences are not', () => {
  const heading = (...rows: readonly (readonly string[])[]): boolean => firstChoice(tableOf(rows), 1).hasHeading
  expect(heading(['No', 'Goal'], ['1', 'One price list'])).toBe(true)
  expect(heading(['1', 'One price list'], ['2', 'Fewer plans'])).toBe(false)
  expect(heading(['Ann', 'Half of our income comes from subscriptions'], ['Bo', 'Fewer plans'])).toBe(false)
  expect(heading(['Goal'], ['One price list'])).toBe(false)
  expect(heading(['No', 'Goal'])).toBe(false)
})

it('IM4: the chosen columns make a line, with a tab between, without breaks, and empty rows are none', () => {
  const table = tableOf([['a', 'b', 'c'], ['', ' '], ['1', 'two\nlines', '3'], ['4']])
  expect(tableLines(table, { columns: [2, 1], hasHeading: true })).toBe('3\ttwo lines\n\t')
  expect(tableLines(table, { columns: [0], hasHeading: false })).toBe('a\n1\n4')
})
