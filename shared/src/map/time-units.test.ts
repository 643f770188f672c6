import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import { WEEK_MOST } from '../limits.ts'
import { dayNumber, dayOf, isoDay } from './days.ts'
import { firstDayOf, periodOf, periodsOf, startDay, TIME_UNITS, weekOfDay, type TimeUnit } from './time-units.ts'

const DAY = 86_400_000
/** The slow calendar: one day after the other, from midnight to midnight of the world's clock. */
const plusDays = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
const isoOf = (day: ReturnType<typeof firstDayOf>): string | null => day && isoDay(day)

describe('the time of a map (MP9)', () => {
  it('has its first week where somebody said, and the same for everybody where two did', () => {
    const start = (id: string, due: string, y = 0): CardView => ({ id, kind: 'start', at: [0, y], text: '', due })
    expect(startDay({ cards: [] })).toBeNull()
    expect(startDay({ cards: [start('b', '2026-12-07'), start('a', '2027-01-04')] })).toBe('2027-01-04')
    expect(startDay({ cards: [start('a', '2027-01-04', 2), start('b', '2026-12-07', 1)] })).toBe('2026-12-07')
    expect(
      startDay({ cards: [start('a', '2027-02-31'), { ...start('c', '2027-03-01'), kind: 'milestone' }] }),
    ).toBeNull()
  })

  it('counts weeks from that day on, through summer time and leap years, and back from each of their days', () => {
    const chance = new Chance(7)
    for (let run = 0; run < 400; run += 1) {
      const start = plusDays('1999-12-25', chance.below(15_000))
      const week = 1 + chance.below(WEEK_MOST)
      const first = plusDays(start, (week - 1) * 7)
      expect(isoOf(firstDayOf(week, start))).toBe(first)
      expect(weekOfDay(plusDays(first, chance.below(7)), start)).toBe(week)
    }
    // Clocks go forward in London on 28 March 2027 and back on 31 October.
    expect(isoOf(firstDayOf(5, '2027-03-01'))).toBe('2027-03-29')
    expect(weekOfDay('2027-11-01', '2027-10-25')).toBe(2)
    expect([weekOfDay('2026-12-06', '2026-12-07'), weekOfDay('2026-02-30', '2026-01-05')]).toEqual([null, null])
    expect([
      weekOfDay(plusDays('2026-12-07', 3639), '2026-12-07'),
      weekOfDay(plusDays('2026-12-07', 3640), '2026-12-07'),
    ]).toEqual([WEEK_MOST, null])
  })

  it('knows the days of the calendar and no others', () => {
    expect(dayNumber('1970-01-02')).toBe(1)
    for (const no of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '', 'soon', '2027-01-01T00:00'])
      expect(dayNumber(no)).toBeNull()
    for (let day = -400_000; day < 400_000; day += 977) expect(dayNumber(isoDay(dayOf(day)))).toBe(day)
  })

  it('parts all weeks into weeks, months and quarters without gap and without overlap', () => {
    for (const start of [null, '2026-12-07', '2027-01-01', '2024-02-29', '2026-11-30']) {
      for (const unit of TIME_UNITS) {
        const all = periodsOf(1, WEEK_MOST, unit, start)
        expect(all[0]).toMatchObject({ number: 1, first: 1 })
        expect(all.at(-1)?.last).toBeGreaterThanOrEqual(WEEK_MOST)
        for (const [index, period] of all.entries()) {
          expect(period.number).toBe(index + 1)
          expect(period.first).toBe((all[index - 1]?.last ?? 0) + 1)
          for (const week of [period.first, period.last]) expect(periodOf(week, unit, start)).toEqual(period)
        }
      }
    }
  })

  it('puts each week into the month and quarter of the calendar in which it begins', () => {
    const chance = new Chance(11)
    for (let run = 0; run < 400; run += 1) {
      const start = plusDays('2020-01-01', chance.below(4_000))
      const week = 1 + chance.below(WEEK_MOST)
      const begins = plusDays(start, (week - 1) * 7)
      const [month, quarter] = (['month', 'quarter'] as const).map((unit) => periodOf(week, unit, start))
      expect(isoOf(month?.day ?? null)).toBe(`${begins.slice(0, 7)}-01`)
      const third = String(Math.floor((Number(begins.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')
      expect(isoOf(quarter?.day ?? null)).toBe(`${begins.slice(0, 4)}-${third}-01`)
    }
  })

  it('has, without a calendar, months of four, four and five weeks: three are a quarter, twelve a year', () => {
    const firsts = (unit: TimeUnit, count: number) =>
      periodsOf(1, 60, unit, null)
        .slice(0, count)
        .map(({ first }) => first)
    expect(firsts('month', 13)).toEqual([1, 5, 9, 14, 18, 22, 27, 31, 35, 40, 44, 48, 53])
    expect(firsts('quarter', 5)).toEqual([1, 14, 27, 40, 53])
    expect(periodOf(13, 'month', null)).toEqual({ unit: 'month', number: 3, first: 9, last: 13, day: null })
  })
})
