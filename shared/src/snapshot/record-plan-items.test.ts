import { expect, it } from 'vitest'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { RecordModel } from './record-model.ts'
import { keptOf } from './record.ts'
import { planItemLines, recordPlanItems } from './record-plan-items.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const milestone = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'milestone',
  group: 'both',
  zone: 'map',
  at: [0, 0],
  text: `Milestone ${id}`,
  ...more,
})
const plan: CardView = {
  id: 'plan',
  kind: 'agreement',
  group: 'both',
  zone: 'agreements',
  at: [0, 0],
  text: 'Practise first',
  sort: 'plan',
}
const board: DocumentView = {
  cards: [
    plan,
    milestone('moved', { week: 14, promised: 10 }),
    milestone('same', { week: 4, promised: 4 }),
    milestone('open', { promised: 6 }),
    milestone('empty', { week: 2, text: ' ' }),
    milestone('other', { week: 1 }),
  ],
  links: ['moved', 'same', 'open', 'empty'].map((to) => ({ id: `to-${to}`, from: 'plan', to, kind: 'plans' })),
}

it('AG5: a record says what a plan is about, where it lies and where it was promised', () => {
  const { items } = recordPlanItems(board, plan)
  expect(items).toEqual([
    { text: 'Milestone same', week: 4 },
    { text: 'Milestone moved', week: 14, promised: 10 },
    { text: 'Milestone open', promised: 6 },
  ])
  const lines = planItemLines(items, plainRecordWords.agreements.plan)
  expect(lines.map(({ label }) => label)).toEqual(['On the map', undefined, undefined])
  expect(JSON.stringify(lines)).toContain('Milestone moved, week 14, promised 10')
})

it('AG5: without items a record reads as it did before there were any', () => {
  expect(recordPlanItems({ ...board, links: [] }, plan)).toEqual({})
  expect(recordPlanItems(board, { ...plan, sort: 'role' })).toEqual({})
  expect(planItemLines(undefined, plainRecordWords.agreements.plan)).toEqual([])
})

it('AG5: what is kept of a record that was not confirmed has the plan, and nothing of the map', () => {
  const agreement = { text: 'Practise first', owners: { a: 'Amara', b: 'Ruth' } }
  const groups = { a: { name: 'Strategy', seats: 3 }, b: { name: 'Operations', seats: 3 } }
  const model = { groups, agreements: [{ ...agreement, items: [{ text: 'Decision point' }] }] }
  const kept = keptOf(model as unknown as RecordModel, ['a'], plainRecordWords)
  expect(kept.agreements).toEqual([agreement])
})
