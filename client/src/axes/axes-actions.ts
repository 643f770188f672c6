import type { Value } from '@parley/shared/axes/value'
import type { AxisCorner, AxisEnd } from '@parley/shared/documents/card-view'
import { addCard, readCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import type { Kind } from '@parley/shared/session/agenda'
import type { Doc } from 'yjs'
import { actingOn, type ActHistory } from '../board/acting.ts'
import { carryOver } from '../board/carry-over.ts'
import { placeBetween } from '../board/order.ts'
import { randomId } from '../session/random.ts'

/** What a test can be given beside its words. */
export type TestKey = 'due' | 'ownerA' | 'ownerB'

/** All that a person can do on a board with two axes. Whether they may is asked elsewhere, before. */
export type AxesActions = ActHistory & {
  /** Lays a card at a value, or puts it back into the tray. */
  readonly place: (id: string, value: Value | undefined) => void
  readonly addNote: (text: string, value?: Value) => string
  readonly nameEnd: (end: AxisEnd | AxisCorner, text: string) => void
  /** `base` is what the card read when the typing began: what others changed since then is kept. */
  readonly setText: (id: string, text: string, base?: string) => void
  readonly remove: (id: string) => void
  /**
   * A test is written for both groups and has owners of both, whom no undo of one person can give back: it is asked for
   * before it goes, and stands outside what can be undone.
   */
  readonly addTest: (assumption: string, text: string) => string
  readonly setTest: (id: string, key: TestKey, value: string | undefined) => void
  readonly removeTest: (id: string) => void
}

/** The acts of one person on a board with two axes; Undo takes back these and nothing of others. */
export const axesActions = (doc: Doc): AxesActions => {
  const acting = actingOn(doc, 'axes')
  const { origin } = acting
  const atEnd = (zone: 'tests' | 'two-by-two'): [number, number] => {
    const last = readDocument(doc).cards.findLast((card) => card.zone === zone)
    const [x, y] = placeBetween(last?.at, undefined) ?? [0, 0]
    return [x, y]
  }
  const added = (
    kind: Kind,
    text: string,
    more: { readonly value?: Value; readonly end?: AxisEnd | AxisCorner },
  ): string => {
    const id = randomId()
    const { value, end } = more
    acting.act(() =>
      addCard(
        doc,
        {
          id,
          kind,
          group: 'both',
          zone: 'two-by-two',
          at: atEnd('two-by-two'),
          text,
          ...(value && { value: [value[0], value[1]] }),
          ...(end && { end }),
        },
        origin,
      ),
    )
    return id
  }
  return {
    ...acting.history,
    place: (id, value) => {
      const now = readCard(doc, id)
      if (!now || now.value?.join() === value?.join()) return
      // A key that is held is one act: Undo brings the card back to where the hand took it up.
      const isMove = now.value !== undefined && value !== undefined
      acting.act(() => setCard(doc, id, 'value', value && [...value], origin), isMove ? `place ${id}` : undefined)
    },
    addNote: (text, value) => added('note', text, value ? { value } : {}),
    nameEnd: (end, text) => void added('axis', text, { end }),
    setText: (id, text, base) => {
      const now = readCard(doc, id)
      if (!now) return
      const next = base === undefined ? text : carryOver(base, text, now.text, 0).text
      if (now.kind === 'test') setText(doc, id, next)
      else acting.act(() => setText(doc, id, next, origin), `text ${id}`)
    },
    remove: (id) => acting.act(() => removeCard(doc, id, origin)),
    addTest: (assumption, text) => {
      const id = randomId()
      addCard(doc, { id, kind: 'test', group: 'both', zone: 'tests', at: atEnd('tests'), text, of: assumption })
      return id
    },
    setTest: (id, key, value) => {
      if (readCard(doc, id)?.[key] !== value) setCard(doc, id, key, value)
    },
    removeTest: (id) => removeCard(doc, id),
  }
}
