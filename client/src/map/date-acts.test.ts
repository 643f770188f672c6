import { addCard, readCard, readDocument, setCard } from '@parley/shared/documents/cards'
import { dateState } from '@parley/shared/map/dates'
import { startDay } from '@parley/shared/map/time-units'
import { describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { mapActions } from './map-actions.ts'

const begin = () => {
  const doc = new Doc()
  const actions = mapActions(doc)
  const milestone = (text: string, week?: number): string => actions.addMilestone({ text, group: 'both', week })
  const weeks = (): readonly (number | undefined)[] =>
    readDocument(doc)
      .cards.filter(({ kind }) => kind === 'milestone')
      .map(({ week }) => week)
  const stateOf = (id: string) => {
    const card = readCard(doc, id)
    return card && dateState(card)
  }
  return { doc, actions, milestone, weeks, stateOf }
}

describe('MH1: a move with all that it pushes', () => {
  it('is one act, and one Undo takes all of it back', () => {
    const { actions, milestone, weeks } = begin()
    const [a, b, c] = [milestone('a', 2), milestone('b', 3), milestone('c', 4)]
    actions.placeWith(a, { week: 6, lane: undefined }, [
      { id: b, to: 7 },
      { id: c, to: 8 },
    ])
    expect(weeks()).toEqual([6, 7, 8])
    actions.undo()
    expect(weeks()).toEqual([2, 3, 4])
    actions.redo()
    expect(weeks()).toEqual([6, 7, 8])
    actions.moveAll([
      { id: a, to: 9 },
      { id: c, to: 10 },
    ])
    actions.undo()
    expect(weeks()).toEqual([6, 7, 8])
  })
})

describe('MH2: a yes', () => {
  it('names the week in which the milestone lies, and a new week takes it back for everybody', () => {
    const { doc, actions, milestone, stateOf } = begin()
    const id = milestone('m', 6)
    actions.setYes(id, 'a', true)
    expect(readCard(doc, id)).toMatchObject({ yesA: 6 })
    expect(stateOf(id)).toBe('waits-b')
    setCard(doc, id, 'yesB', 6)
    expect(stateOf(id)).toBe('agreed')
    actions.setWeek(id, 8)
    expect(stateOf(id)).toBe('open')
    actions.undo()
    expect(stateOf(id), 'the week that both agreed to is agreed again').toBe('agreed')
  })
  it('is said and taken back by its button alone: Undo goes to what was done before', () => {
    const { doc, actions, milestone, stateOf } = begin()
    const id = milestone('m', 6)
    actions.setDate(id, 'promised', 4)
    actions.setYes(id, 'a', true)
    actions.undo()
    expect(readCard(doc, id)).not.toHaveProperty('promised')
    expect(stateOf(id)).toBe('waits-b')
    actions.setYes(id, 'a', false)
    expect(readCard(doc, id)).not.toHaveProperty('yesA')
    actions.redo()
    expect(stateOf(id)).toBe('open')
  })
  it('is not said to no week', () => {
    const { doc, actions, milestone } = begin()
    const id = milestone('m')
    actions.setYes(id, 'b', true)
    expect(readCard(doc, id)).not.toHaveProperty('yesB')
  })
  it('does not come back with a milestone that was deleted', () => {
    const { doc, actions, milestone } = begin()
    const id = milestone('m', 6)
    actions.setYes(id, 'a', true)
    setCard(doc, id, 'yesB', 6)
    actions.remove(id)
    actions.undo()
    const card = readCard(doc, id)
    expect(card).toMatchObject({ text: 'm', week: 6 })
    expect(card).not.toHaveProperty('yesA')
    expect(card).not.toHaveProperty('yesB')
  })
  it('does not come back by Redo, either, with a milestone that Undo took away', () => {
    const { doc, actions, milestone } = begin()
    const id = milestone('m', 6)
    setCard(doc, id, 'yesB', 6)
    actions.undo()
    expect(readCard(doc, id)).toBeUndefined()
    actions.redo()
    expect(readCard(doc, id)).toMatchObject({ text: 'm', week: 6 })
    expect(readCard(doc, id)).not.toHaveProperty('yesB')
  })
})

describe('MH4: the first day', () => {
  it('is one for the map, whoever said it, and can be taken away', () => {
    const { doc, actions } = begin()
    actions.setStart('2026-12-07')
    expect(startDay(readDocument(doc))).toBe('2026-12-07')
    addCard(doc, {
      id: 'other-start',
      kind: 'start',
      group: 'both',
      zone: 'map',
      at: [0, 9],
      text: '',
      due: '2027-02-01',
    })
    actions.setStart('2027-01-04')
    expect(readDocument(doc).cards.filter(({ kind }) => kind === 'start')).toMatchObject([
      { due: '2027-01-04', group: 'both' },
    ])
    actions.setStart(undefined)
    expect(startDay(readDocument(doc))).toBeNull()
    actions.undo()
    expect(startDay(readDocument(doc))).toBe('2027-01-04')
  })
})

describe('MH5: what leads to a goal, and what is done about a limit', () => {
  it('adds a milestone with its link to the goal as one act', () => {
    const { doc, actions } = begin()
    actions.addGoals('a', ['goal'])
    const goal = readDocument(doc).cards[0]?.id ?? ''
    const id = actions.addMilestone({ text: 'm', group: 'a', goal })
    expect(readDocument(doc).links).toMatchObject([{ kind: 'supports', from: id, to: goal }])
    actions.undo()
    expect(readDocument(doc)).toMatchObject({ cards: [{ id: goal }], links: [] })
  })
  it('answers a limit or a pressure in the words of either group', () => {
    const { doc, actions } = begin()
    actions.addLimit('a', 'push', 'pressure')
    const [limit] = readDocument(doc).cards
    actions.addReply('b', limit?.id ?? '', 'we ask')
    const of = (kind: string) => readDocument(doc).cards.find((card) => card.kind === kind)
    expect(of('pressure')).toMatchObject({ group: 'a', zone: 'limits' })
    expect(of('reply')).toMatchObject({ group: 'b', zone: 'limits', of: limit?.id })
  })
})
