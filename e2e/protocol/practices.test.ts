import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The rules that the titles and cases of a file's tests name; "BL4 to BL9" names all six. */
const rulesIn = (source: string): ReadonlySet<string> => {
  const titles = source.split('\n').flatMap((line) => line.match(/['"`][^'"`]*\b[A-Z]{2}\d+.*/)?.[0] ?? [])
  const named = titles.join('\n')
  const spans = [...named.matchAll(/\b([A-Z]{2})(\d+) to (?:[A-Z]{2})?(\d+)/g)].flatMap(([, area, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${area}${Number(from) + at}`),
  )
  return new Set([...(named.match(/\b[A-Z]{2}\d+\b/g) ?? []), ...spans])
}

/** Files of one name in several folders count together. */
const tests = new Map<string, ReadonlySet<string>>()
for (const folder of ['shared/src', 'server/src', 'client/src', 'e2e'])
  for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:test|spec)\.ts$/.test(path) || path.includes('node_modules')) continue
    const name = basename(path)
    tests.set(name, new Set([...(tests.get(name) ?? []), ...rulesIn(read(join(folder, path)))]))
  }
const spec = new Set(read('shared/SPEC.md').match(/(?<=^- \*\*)[A-Z]{2}\d+(?=\*\*)/gm))
/** The rows of a table whose last three columns are what it says, its rules and its tests. */
const rowsOf = (page: string) =>
  read(page)
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => {
      const [number = '', name = '', where = '', rules = '', files = ''] = line.split(' | ').map((cell) => cell.trim())
      return {
        number: Number(number.replace('| ', '')),
        name,
        where,
        rules: rules === '–' ? [] : rules.split(', '),
        files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
      }
    })
type Row = ReturnType<typeof rowsOf>[number]
const rows = rowsOf('docs/PRACTICES.md')

/** A row names rules that stand in the SPEC, at least one, and each is named by one of its tests. */
const isShown = ({ number, rules, files }: Row): void => {
  const shown = new Set(files.flatMap((file) => [...(tests.get(file) ?? [])]))
  expect([number, rules.filter((rule) => !spec.has(rule))]).toEqual([number, []])
  expect([number, rules.filter((rule) => !shown.has(rule))]).toEqual([number, []])
  expect([number, rules.length > 0]).toEqual([number, true])
}

describe('docs/PRACTICES.md', () => {
  it('has every practice once, and says where each stands', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 82 }, (_, at) => at + 1))
    for (const { name, where } of rows) expect([name, where].every((cell) => cell.length > 3)).toBe(true)
    expect(rows.filter(({ where }) => /not yet\b/i.test(where))).toEqual([])
  })

  it('names rules that stand in the SPEC, and tests that name them', () => {
    for (const row of rows) isShown(row)
  })

  it('every rule of the SPEC is named by a test', () => {
    const named = new Set([...tests.values()].flatMap((rules) => [...rules]))
    expect([...spec].filter((rule) => !named.has(rule))).toEqual([])
  })
})

describe('docs/ACCEPTANCE.md', () => {
  const tried = rowsOf('docs/ACCEPTANCE.md')
  const fromOutside = new Set([...readdirSync(join(ROOT, 'e2e/protocol')), ...readdirSync(join(ROOT, 'e2e/browser'))])

  it('has all twenty-four, each with rules that its tests name', () => {
    expect(tried.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1))
    for (const row of tried) isShown(row)
  })

  it('has each of them played from outside', () => {
    for (const { number, files } of tried)
      expect([number, files.some((file) => fromOutside.has(file))]).toEqual([number, true])
  })
})
