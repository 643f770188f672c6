import {
  addCard,
  addLink,
  clearYeses,
  readCard,
  readDocument,
  removeCard,
  removeLink,
  setCard,
  undoOf,
} from '@parley/shared/documents/cards'
import { addStroke, removeStroke } from '@parley/shared/documents/strokes'
import { LINK_LABEL_MOST, OWN_STROKES_MOST, STROKE_POINTS_MOST } from '@parley/shared/limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bytesIn, storedDocument, wordsIn } from '../driver/data-folder.ts'
import { DAY, newCardId, places } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { Attacker } from '../hostile/attacker.ts'
import { update } from '../hostile/frames.ts'

let server: ServerProcess
let here: Gathering
/** A note of both and a card of each group in the free area, a milestone of both on the map. */
let note: string
let milestone: string
const [LINE, ARROW_WORDS] = [[0, 0, 40, -3, 80, 12], 'because of the cormorants'] as const
/** Stands in whatever an attack tries to bring in, and nowhere else. */
const MARK = 'Trojan-cormorant'
/** Half a minute is the promise; the rest is for a machine that does other things, too. */
const GOES_WITHIN = 45_000

const inTalk = async (): Promise<void> => {
  await here.mediator.does({ type: 'start-step', step: 'priorities' })
  for (const seat of here.people) await seat.stateWhere('the free area opens', ({ phase }) => phase.of === 'vote')
}
const onMap = async (): Promise<void> => {
  await here.mediator.does({ type: 'start-step', step: 'map' })
  for (const seat of here.people) await seat.stateWhere('the map opens', ({ phase }) => phase.of === 'map')
}
const board = (seat: Seat): Promise<Y.Doc> => seat.opens('board')
const sees = async (seat: Seat) => readDocument(await board(seat))
/** Waits until everybody's board is the same as this seat's. */
const spreads = async (from: Seat): Promise<void> => {
  await from.saved('board')
  const whole = JSON.stringify(await sees(from))
  for (const seat of here.everyone)
    await until('the board is everywhere the same', async () => JSON.stringify(await sees(seat)) === whole)
}

beforeAll(async () => {
  server = await ServerProcess.start()
  here = await gather(server.url, { a: 2, b: 1 }, DAY)
  for (const seat of here.everyone) await board(seat)
  await onMap()
  milestone = await places(here.a[0]!, { kind: 'milestone', group: 'both', zone: 'map', week: 4, text: 'Boxes' })
  await inTalk()
  note = await places(here.a[0]!, { kind: 'note', group: 'both', zone: 'together', text: 'Herons' })
  await spreads(here.a[0]!)
}, 180_000)
afterAll(() => server.dispose())

/** Sends what a change of a copy of the board comes to, from outside, and gives how the server took it. */
const attempt = async (seat: Seat, change: (doc: Y.Doc) => unknown): Promise<string> => {
  const attacker = await Attacker.enters(seat, { asks: false })
  const doc = attacker.copy(await board(here.a[0]!))
  const before = Y.encodeStateVector(doc)
  change(doc)
  attacker.send(update(Y.encodeStateAsUpdate(doc, before)))
  const end = await Promise.race([
    attacker.end(),
    until('it is taken', () => attacker.frames.some(({ data }) => data[0] === 100)).then(() => 'taken'),
  ])
  attacker.leaves()
  return end
}
const whole = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> => new Y.Map(Object.entries(values))
const strokeOf =
  (values: Readonly<Record<string, unknown>>, id = newCardId()) =>
  (doc: Y.Doc): unknown =>
    doc.getMap('strokes').set(id, whole({ pen: 'fine', points: [1, 1], ...values }))
const arrowOf =
  (values: Readonly<Record<string, unknown>>, id = newCardId()) =>
  (doc: Y.Doc): unknown =>
    doc.getMap('links').set(id, whole({ from: note, to: 'a-second-note', kind: 'arrow', ...values }))
const card = (doc: Y.Doc, more: Partial<Parameters<typeof addCard>[1]>): void =>
  addCard(doc, { id: newCardId(), kind: 'note', group: 'both', zone: 'together', at: [0, 9], text: MARK, ...more })

type Attempt = readonly [what: string, end: string, change: (doc: Y.Doc) => unknown]
/** The end is a reason of 4409, or a close code. */
const areRefused = async (seat: Seat, attempts: readonly Attempt[]): Promise<void> => {
  for (const [what, end, change] of attempts)
    expect([what, (await attempt(seat, change)).replace('4409 ', '')]).toEqual([what, end])
}

/** Whether nothing of an attack came to anybody: what is written next arrives everywhere, and nothing else does. */
const nothingCame = async (before: string): Promise<void> => {
  const writer = here.a[0]!
  const doc = await board(writer)
  const at = readCard(doc, note)!.at
  for (const next of [[at[0] + 1, at[1]], at]) {
    setCard(doc, note, 'at', next)
    await spreads(writer)
  }
  for (const one of here.everyone) {
    expect(JSON.stringify(await sees(one))).toBe(before)
    expect(everythingIn(one.frames)).not.toContain(MARK)
  }
}
const nothingHappens = async (seat: Seat, attempts: readonly Attempt[]): Promise<void> => {
  const before = JSON.stringify(await sees(here.a[0]!))
  await areRefused(seat, attempts)
  await nothingCame(before)
}

describe('the free area from outside', () => {
  it('FA1, FA3, FA4, FA5: both groups draw, lay, stack and join by arrows; either wipes away what the other drew', async () => {
    const [one, other] = [here.a[0]!, here.b[0]!]
    const doc = await board(one)
    addCard(doc, { id: 'a-second-note', kind: 'note', group: 'both', zone: 'together', at: [0, 2], text: 'Egrets' })
    addCard(doc, { id: 'a-stack-of-it', kind: 'stack', group: 'both', zone: 'together', at: [0, 3], text: 'Birds' })
    addStroke(doc, { id: 'a-first-line', pen: 'broad', points: LINE })
    addLink(doc, { id: 'a-first-arrow', from: note, to: 'a-second-note', kind: 'arrow', label: ARROW_WORDS })
    await spreads(one)
    const theirs = await board(other)
    setCard(theirs, note, 'place', [120, -40])
    setCard(theirs, note, 'width', 300)
    setCard(theirs, 'a-second-note', 'stack', 'a-stack-of-it')
    addStroke(theirs, { id: 'a-second-line', pen: 'fine', points: [5, 5] })
    removeStroke(theirs, 'a-first-line')
    await spreads(other)
    const seen = await sees(here.projector)
    expect(seen.strokes).toEqual([{ id: 'a-second-line', pen: 'fine', points: [5, 5] }])
    expect(seen.links).toMatchObject([{ kind: 'arrow', label: ARROW_WORDS }])
    expect(seen.cards.find(({ id }) => id === note)).toMatchObject({ place: [120, -40], width: 300 })
    expect(seen.cards.find(({ id }) => id === 'a-second-note')).toMatchObject({ stack: 'a-stack-of-it' })
  })

  it('FA1, LI6: a stroke that is none is refused: huge, odd, nested, no number, changed after the fact', async () => {
    const points = (values: readonly unknown[]) => strokeOf({ points: values })
    const stands = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('strokes').get('a-second-line')!
    await nothingHappens(here.b[0]!, [
      ['too long', 'not-allowed', points(Array.from({ length: 2 * STROKE_POINTS_MOST + 2 }, () => 1))],
      ['very long', 'not-allowed', points(Array.from({ length: 400_000 }, () => 1))],
      ['half a point', 'not-allowed', points([1, 2, 3])],
      ['no point', 'not-allowed', points([])],
      ['no number', 'not-allowed', points([Number.NaN, 1])],
      ['without end', 'not-allowed', points([Number.POSITIVE_INFINITY, 1])],
      ['half a unit', 'not-allowed', points([0.5, 1])],
      ['far out', 'not-allowed', points([1, 1e12])],
      ['words', 'not-allowed', points([MARK, MARK])],
      ['lists', 'not-allowed', points([[1, 2]])],
      ['a list that grows', 'not-allowed', strokeOf({ points: Y.Array.from([1, 2]) })],
      ['a text', 'not-allowed', strokeOf({ points: new Y.Text(MARK) })],
      ['a map in a map', 'not-allowed', strokeOf({ points: whole({ 0: 1, length: 2 }) })],
      ['a pen of its own', 'not-allowed', strokeOf({ pen: MARK })],
      ['no pen', 'not-allowed', (doc) => doc.getMap('strokes').set(newCardId(), whole({ points: [1, 1] }))],
      ['a name', 'not-allowed', strokeOf({ by: MARK })],
      ['a value', 'not-allowed', (doc) => doc.getMap('strokes').set(newCardId(), MARK)],
      ['a document', 'not-allowed', (doc) => doc.getMap('strokes').set(newCardId(), new Y.Doc())],
      ['an id that every object has', 'not-allowed', strokeOf({}, 'constructor')],
      ['a short id', '4400', strokeOf({}, 'short')],
      ['other points', 'not-allowed', (doc) => stands(doc).set('points', [9, 9])],
      ['another pen', 'not-allowed', (doc) => stands(doc).set('pen', 'broad')],
      ['no pen any more', 'not-allowed', (doc) => stands(doc).delete('pen')],
      ['another under its id', 'gone', strokeOf({ points: [7, 7] }, 'a-second-line')],
      [
        'more than a seat may have',
        'too-large',
        (doc) => {
          for (let n = 0; n <= OWN_STROKES_MOST; n += 1)
            addStroke(doc, { id: `stroke-no-${n}`, pen: 'fine', points: [n, n] })
        },
      ],
    ])
  }, 180_000)

  it('FA3: an arrow that may not be is refused: too long a label, no words, between other cards, changed', async () => {
    const stands = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('links').get('a-first-arrow')!
    await nothingHappens(here.b[0]!, [
      ['a long label', 'not-allowed', arrowOf({ label: MARK.repeat(LINK_LABEL_MOST) })],
      ['an empty label', 'not-allowed', arrowOf({ label: '' })],
      ['a label that grows', 'not-allowed', arrowOf({ label: new Y.Text(MARK) })],
      ['a list', 'not-allowed', arrowOf({ label: [MARK] })],
      ['a label on another link', 'not-now', arrowOf({ from: milestone, kind: 'because-of' })],
      ['words on a link of the map', 'not-allowed', arrowOf({ from: milestone, kind: 'because-of', label: MARK })],
      ['to a milestone', 'not-allowed', arrowOf({ to: milestone, label: MARK })],
      ['to nowhere', 'gone', arrowOf({ to: 'no-such-card', label: MARK })],
      ['to itself', 'not-allowed', arrowOf({ to: note, label: MARK })],
      ['another label', 'not-allowed', (doc) => stands(doc).set('label', MARK)],
      ['no label any more', 'not-allowed', (doc) => stands(doc).delete('label')],
      ['another under its id', 'gone', arrowOf({ label: MARK }, 'a-first-arrow')],
    ])
  }, 180_000)

  it('FA4, FA5: places, widths and stacks of no known form, or where none may be, are refused', async () => {
    const sets =
      (key: string, value: unknown, id = note) =>
      (doc: Y.Doc) =>
        setCard(doc, id, key, value)
    await nothingHappens(here.b[0]!, [
      ['a place of one number', 'not-allowed', sets('place', [1])],
      ['a place of no number', 'not-allowed', sets('place', [Number.NaN, 1])],
      ['a place far out', 'not-allowed', sets('place', [1e12, 0])],
      ['a place that grows', 'not-allowed', sets('place', Y.Array.from([1, 2]))],
      ['words as a place', 'not-allowed', sets('place', MARK)],
      ['too wide', 'not-allowed', sets('width', 1e6)],
      ['too narrow', 'not-allowed', sets('width', 1)],
      ['no width', 'not-allowed', sets('width', Number.NaN)],
      ['a stack with a name', 'not-allowed', sets('stack', `${MARK} in it`)],
      ['in a card that is no stack', 'not-allowed', sets('stack', 'a-second-note')],
      ['a stack in a stack', 'not-allowed', sets('stack', 'a-stack-of-it', 'a-stack-of-it')],
      ['a place on the map', 'not-now', sets('place', [1, 1], milestone)],
      ['a new card too wide', 'not-allowed', (doc) => card(doc, { width: 1e6 })],
      ['a new card between axes', 'not-allowed', (doc) => card(doc, { value: [1, 1] })],
      ['a new stack in a stack', 'not-allowed', (doc) => card(doc, { kind: 'stack', stack: 'a-stack-of-it' })],
      ['a card of the other group', 'not-allowed', (doc) => card(doc, { kind: 'interest', group: 'a' })],
    ])
  }, 180_000)

  it('FA2: nobody else draws or writes on arrows, and nobody at another time or elsewhere', async () => {
    const all: readonly (readonly [string, (doc: Y.Doc) => unknown])[] = [
      ['a stroke', (doc) => addStroke(doc, { id: newCardId(), pen: 'fine', points: [1, 1] })],
      ['a stroke wiped away', (doc) => removeStroke(doc, 'a-second-line')],
      ['an arrow', arrowOf({ label: MARK })],
      ['an arrow taken away', (doc) => doc.getMap('links').delete('a-first-arrow')],
    ]
    const because = (reason: string): readonly Attempt[] => all.map(([what, change]) => [what, reason, change])
    const before = JSON.stringify(await sees(here.a[0]!))
    await areRefused(here.mediator, because('not-yours'))
    await areRefused(here.projector, because('not-allowed'))
    await here.mediator.does({ type: 'lock' })
    await areRefused(here.b[0]!, because('locked'))
    await here.mediator.does({ type: 'unlock' })
    await onMap()
    await areRefused(here.b[0]!, because('not-now'))
    await areRefused(here.b[0]!, [
      ['a place', 'not-now', (doc) => setCard(doc, note, 'place', [1, 1])],
      ['a card of a map laid', 'not-allowed', (doc) => setCard(doc, milestone, 'place', [1, 1])],
      ['a card of a map made wide', 'not-allowed', (doc) => setCard(doc, milestone, 'width', 200)],
    ])
    const desk = `desk:${here.b[0]!.id}`
    for (const [, change] of all.slice(0, 1)) {
      const attacker = await Attacker.enters(here.b[0]!, { document: desk, asks: false })
      const doc = attacker.copy(await here.b[0]!.opens(desk))
      const state = Y.encodeStateVector(doc)
      change(doc)
      expect(await attacker.send(update(Y.encodeStateAsUpdate(doc, state))).end()).toBe('4409 not-allowed')
    }
    await inTalk()
    await nothingCame(before)
  }, 180_000)

  it('FA6, MP5: a milestone that both agreed to comes back by an undo once its yeses were taken back', async () => {
    await onMap()
    const [one, other] = [here.a[1]!, here.b[0]!]
    setCard(await board(one), milestone, 'yesA', 4)
    await spreads(one)
    setCard(await board(other), milestone, 'yesB', 4)
    await spreads(other)
    // One update out of several transactions, as after a time without a network.
    const removesAndUndoes = (cleared: boolean) => (doc: Y.Doc) => {
      const undo = undoOf(doc, MARK)
      if (cleared) clearYeses(doc, milestone)
      removeCard(doc, milestone, MARK)
      undo.undo()
      undo.destroy()
    }
    expect(await attempt(other, removesAndUndoes(false))).toBe('4409 not-allowed')
    expect((await sees(one)).cards.find(({ id }) => id === milestone)).toMatchObject({ yesA: 4, yesB: 4 })
    expect(await attempt(other, removesAndUndoes(true))).toBe('taken')
    await until('the yeses are gone', async () => !('yesA' in (readCard(await board(one), milestone) ?? { yesA: 4 })))
    expect(readCard(await board(one), milestone)).toMatchObject({ week: 4, text: 'Boxes' })
    await inTalk()
  }, 180_000)

  it('FA7, DU5: what was drawn and written on arrows leaves the disk, wiped away or with a hidden card', async () => {
    const writer = here.a[0]!
    const doc = await board(writer)
    const far = [987_654, -123_457]
    addStroke(doc, { id: 'a-line-to-go', pen: 'fine', points: far })
    addLink(doc, { id: 'an-arrow-to-go', from: 'a-second-note', to: note, kind: 'arrow', label: 'Spoonbill words' })
    addLink(doc, { id: 'an-arrow-hidden', from: note, to: 'a-second-note', kind: 'arrow', label: 'Bittern words' })
    await spreads(writer)
    const isOnDisk = (words: string): boolean =>
      bytesIn(server.dataDir).includes(words) || wordsIn(server.dataDir).includes(words)
    const gone = [far.join(), 'Spoonbill words', 'Bittern words']
    for (const words of gone) expect([words, isOnDisk(words)]).toEqual([words, true])
    removeStroke(doc, 'a-line-to-go')
    removeLink(doc, 'an-arrow-to-go')
    await spreads(writer)
    await here.mediator.does({ type: 'hide-card', card: note, reason: 'It names somebody.' })
    for (const words of gone) await until(`${words} has left the disk`, () => !isOnDisk(words), GOES_WITHIN)
    const stored = readDocument(storedDocument(server.dataDir, writer.sessionId, 'board'))
    expect(stored.strokes?.map(({ id }) => id)).toEqual(['a-second-line'])
    expect(stored.links).toEqual([])
  }, 180_000)
})
