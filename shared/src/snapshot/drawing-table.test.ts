import { describe, expect, it } from 'vitest'
import type { StateView } from '../protocol/state-view.ts'
import type { Measure } from '../scene/scene.ts'
import { tableDrawing } from './drawing-table.ts'
import type { DrawnShape } from './drawing.ts'
import { isDrawn, type DrawnTable, type PageSection } from './page.ts'
import { pageTable } from './page-html-table.ts'
import { pulseWaves } from '../voting/pulse-waves.ts'
import { pulseSection } from './record-page-pulse.ts'
import { ratingsSection } from './record-page-ratings.ts'
import { ratingsIn } from './record-ratings.ts'
import { larkfieldDayState } from './testing/larkfield-day.ts'
import { larkfieldPulse } from './testing/larkfield-pulse.ts'
import { larkfieldRating } from './testing/larkfield-ratings.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const measure: Measure = (text, px) => text.length * px * 0.5
const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }

const drawnIn = (section: PageSection | null): readonly DrawnTable[] =>
  (section?.blocks ?? []).flatMap((one) => (one.of === 'table' && isDrawn(one, 'words') ? [one] : []))
const ratings = (...ballots: StateView['ballots']): readonly DrawnTable[] =>
  drawnIn(
    ratingsSection(
      { ratings: ratingsIn(larkfieldDayState({ ballots }), true, plainRecordWords.ratings), groups },
      plainRecordWords,
    ),
  )

const axisOf = (tables: readonly DrawnTable[], caption: string): DrawnTable => {
  const found = tables.find((one) => one.caption === caption)
  if (!found) throw new Error(`No picture of ${caption}.`)
  return found
}

const partsOf = (table: DrawnTable) => {
  const [part] = tableDrawing(table, measure).parts
  if (part?.of !== 'figure') throw new Error('A table is one figure.')
  return part
}
const people = (shapes: readonly DrawnShape[], group: 'a' | 'b'): number =>
  shapes.filter((one) => (group === 'a' ? one.of === 'disc' : one.of === 'rect') && one.fill === group).length
/** The marks beside a name and at the middle, and then one for each person. */
const BESIDE = 2
/** The line from middle to middle: the one that is drawn in ink. */
const between = (shapes: readonly DrawnShape[]) => shapes.find((one) => one.of === 'line' && one.edge?.tone === 'ink')

describe('the picture of a table', () => {
  const third = ratings(larkfieldRating('assumption')).slice(4, 6)
  const [importance, evidence] = [axisOf(third, 'Importance'), axisOf(third, 'Evidence')]

  it('BL34: has a mark for each person of both groups, and their figures', () => {
    const { shapes, words } = partsOf(importance)
    expect([people(shapes, 'a'), people(shapes, 'b')]).toEqual([6 + BESIDE, 9 + BESIDE])
    const said = words.map(({ text }) => text)
    for (const text of ['Strategy', 'Operations', '1', '5', '2.5', 'Apart']) expect(said).toContain(text)
  })

  it('BL34: the line goes from middle to middle, and its look is the word of the difference', () => {
    const line = between(partsOf(importance).shapes)
    const marks = partsOf(importance).shapes
    // Strategy in the middle 2.5, Operations 5: one column is 62 wide, the first begins at 150.
    expect(line).toMatchObject({ points: [{ x: 150 + 2 * 62 }, { x: 150 + 4.5 * 62 }], edge: { width: 3.25 } })
    expect(marks.some((one) => one.of === 'disc' && one.fill === 'a' && one.at.x === 150 + 2 * 62)).toBe(true)
    expect(between(partsOf(evidence).shapes)?.edge?.dashes).toBe(undefined)
    const looks = ratings(larkfieldRating('assumption'), larkfieldRating('milestone')).map((table) => [
      table.picture.between?.gap,
      between(partsOf(table).shapes)?.edge?.dashes?.length ?? 0,
      between(partsOf(table).shapes)?.edge?.width,
    ])
    for (const [gap, dashes, width] of looks)
      expect([gap, dashes, width]).toEqual(
        gap === 'clear' ? ['clear', 0, 3.25] : gap === 'some' ? ['some', 2, 1.75] : ['none', 2, 1.5],
      )
    expect(new Set(looks.map(([gap]) => gap)).size).toBe(3)
  })

  it('BL34: is heard as the sentence that stands above it, and below it stands the table without marks', () => {
    expect(partsOf(importance).name).toBe('Drawn: Importance gap clear, Operations higher.')
    const html = pageTable(importance, ({ text }) => text, measure)
    expect(html).toMatch(/^<svg class="chart" role="img" aria-label="Drawn: Importance gap clear, Operations higher\."/)
    expect(html.match(/<circle/g)?.length).toBe(6 + BESIDE)
    expect(html.split('</svg>')[1]).toContain('<table')
    expect(html).not.toContain('class="people')
  })

  it('BL34: where k hides the split there is no group and no line in it, and under k there is no picture', () => {
    const total = ratings(larkfieldRating('milestone', 7))
    expect(total.length).toBe(3)
    for (const table of total) {
      const { shapes, words, name } = partsOf(table)
      expect([people(shapes, 'a'), people(shapes, 'b'), between(shapes)]).toEqual([0, 0, undefined])
      expect(shapes.filter((one) => one.of === 'rect' && one.fill === 'quiet').length).toBe(15)
      expect(JSON.stringify([words, name])).not.toMatch(/Strategy|Operations|Apart|gap/)
    }
    expect(ratings(larkfieldRating('milestone', 20))).toEqual([])
  })

  it('BL34, PU5: of a pulse it has before and after of a group beside each other; one band of all is in none', () => {
    const state = larkfieldDayState({ ballots: [larkfieldPulse('before'), larkfieldPulse('after')] })
    const tables = drawnIn(pulseSection({ pulses: pulseWaves(state.ballots), groups }, plainRecordWords))
    expect(tables.length).toBe(6)
    for (const table of tables) {
      expect(table.body.map(({ group }) => group)).toEqual(['a', 'a', 'b', 'b'])
      const { shapes } = partsOf(table)
      expect([people(shapes, 'a'), people(shapes, 'b')]).toEqual([12 + 2, 18 + 2])
    }
  })

  it('BL34: names too long for their place are cut, and more people than fit are told by their figure', () => {
    const table: DrawnTable = {
      ...importance,
      body: [
        {
          group: 'a',
          head: { text: 'Strategy and everything else that goes with it in the whole of the organisation' },
          cells: [{ text: '60', marks: { group: 'a', full: 60, empty: 0 } }],
        },
      ],
    }
    const { shapes, words } = partsOf(table)
    // The mark beside the name, and that at the middle.
    expect(people(shapes, 'a')).toBe(BESIDE)
    expect(words.some(({ text }) => text === '60')).toBe(true)
    expect(words.some(({ text }) => text.endsWith('\u2026'))).toBe(true)
  })
})
