import { expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { UNBORN, type SessionState } from '../session/state.ts'
import { stepsOf } from '../session/templates.ts'
import { transition } from '../session/transition.ts'
import { lensCounts, standsBack } from './lenses.ts'

const card = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'interest',
  group: 'a',
  zone: 'interest:a',
  at: [0, 0],
  text: id,
  ...more,
})

it('PL13: a lens is set from the first reveal on, and taken off', () => {
  const day: SessionState = { ...UNBORN, steps: stepsOf('joint-day'), current: 3 }
  const set = (state: SessionState, lens: 'approach' | null) => transition(state, { type: 'lens-set', lens }, 1)
  expect(set(day, 'approach')).toMatchObject({ reason: 'nothing-there' })
  const revealed: SessionState = { ...day, revealed: ['interest'] }
  expect(set(revealed, null)).toMatchObject({ reason: 'already-so' })
  const seen = set(revealed, 'approach')
  expect(seen).toMatchObject({ lens: 'approach' })
  expect(set(seen as SessionState, null)).toMatchObject({ lens: null })
})

it('PL14: what has another tag, or none, stands back; nothing does without a lens; counts leave out what is hidden', () => {
  const all = [card('one', { lens: 'approach' }), card('two', { lens: 'communication' }), card('three', {})]
  expect(all.map((one) => standsBack('approach', one))).toEqual([false, true, true])
  expect(all.map((one) => standsBack(null, one))).toEqual([false, false, false])
  expect(standsBack('approach', card('pile', { kind: 'stack' }))).toBe(false)
  expect(lensCounts(all, new Set(['two']))).toEqual({ approach: 1, expectations: 0, communication: 0 })
})
