import { expect, it } from 'vitest'
import { BLANK } from '../lib/blank.ts'
import { PURPOSE_MOST } from '../limits.ts'
import type { BallotView } from '../protocol/ballot-views.ts'
import { isPurposeLine, purposeOf } from './purpose.ts'

const check = (
  proposal: string,
  text: string,
  carried: 'carried' | 'not-carried' | 'not-decided',
  more: Partial<BallotView> & { readonly plain?: true } = {},
): BallotView => {
  const { plain, ...rest } = more
  return {
    id: `${proposal} ${text}`,
    step: 'support',
    round: 1,
    cap: 0,
    k: 3,
    stage: 'closed',
    options: [{ id: 'o', text, hash: '' }],
    support: {
      proposal,
      rule: { share: [2, 3] },
      ...(plain ? {} : { purpose: true }),
      result: { by: 'group', ballots: { total: 6, a: 3, b: 3 }, levels: [], carried, lines: [] },
    },
    ...rest,
  }
}
const of = (...ballots: BallotView[]): string | null => purposeOf({ ballots })

it('PR2: the purpose is what both groups carried, the last of several, and nothing else', () => {
  expect(of()).toBeNull()
  expect(of(check('p1', 'Dates that hold', 'carried'))).toBe('Dates that hold')
  expect(of(check('p1', 'Dates that hold', 'carried', { plain: true }))).toBeNull()
  for (const not of ['not-carried', 'not-decided'] as const) expect(of(check('p1', 'Dates that hold', not))).toBeNull()
  expect(of(check('p1', 'Dates that hold', 'carried'), check('p2', 'Calm nights', 'carried'))).toBe('Calm nights')
  expect(of(check('p1', 'Dates that hold', 'carried'), check('p2', 'Calm nights', 'not-carried'))).toBe(
    'Dates that hold',
  )
  const { result: _result, ...open } = check('p1', 'Dates that hold', 'carried').support!
  expect(of(check('p1', 'Dates that hold', 'carried', { stage: 'open', support: open }))).toBeNull()
  expect(of(check('p1', 'Dates that hold', 'carried', { stage: 'void' }))).toBeNull()
})

it('PR3: asked again and not carried, the earlier words hold no more; a hidden one is none', () => {
  const first = check('p1', 'Dates that hold', 'carried')
  expect(of(first, check('p1', 'Dates that always hold', 'not-carried'))).toBeNull()
  expect(of(first, check('p1', 'Dates that mostly hold', 'carried'))).toBe('Dates that mostly hold')
  expect(of(check('p2', 'Calm nights', 'carried'), first, check('p1', 'Other words', 'not-carried'))).toBe(
    'Calm nights',
  )
  // Carried anew after another one, it is the last.
  expect(of(first, check('p2', 'Calm nights', 'carried'), check('p1', 'Dates again', 'carried'))).toBe('Dates again')
  expect(of(check('p1', BLANK, 'carried'))).toBeNull()
})

it('PR1: it is one line of a length that a wall can head', () => {
  expect(isPurposeLine('Dates that hold')).toBe(true)
  expect(isPurposeLine(' Dates that hold \n')).toBe(true)
  for (const not of ['', '  ', 'Dates\nthat hold', 'x'.repeat(PURPOSE_MOST + 1)]) expect(isPurposeLine(not)).toBe(false)
  expect(isPurposeLine('x'.repeat(PURPOSE_MOST))).toBe(true)
})
