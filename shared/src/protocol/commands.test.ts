import * as v from 'valibot'
import { expect, it } from 'vitest'
import { command } from './commands.ts'

it('RC1: the next date of a record is a day that the calendar has', () => {
  const takes = (checkIn: string): boolean => v.safeParse(command, { type: 'prepare-record', checkIn }).success
  expect(['2027-01-31', '2028-02-29'].filter(takes)).toEqual(['2027-01-31', '2028-02-29'])
  expect(['2027-02-29', '2026-02-31', '2026-04-31', '2026-00-10', '2026-13-01', 'soon'].filter(takes)).toEqual([])
})

it('BL32: no command has a place for a k, however deep', () => {
  const seen = new Set<unknown>()
  const keysOf = (schema: unknown): readonly string[] => {
    if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
    seen.add(schema)
    const entries = 'entries' in schema ? Object.keys(schema.entries ?? {}) : []
    return [...entries, ...Object.values(schema).flatMap((part) => keysOf(part))]
  }
  const keys = keysOf(command)
  expect(keys.filter((key) => key === 'k')).toEqual([])
  // It has been through all of them, and deep inside.
  for (const key of ['type', 'steps', 'minutes', 'receipt', 'values']) expect(keys).toContain(key)
})
