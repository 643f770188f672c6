import {
  addCard,
  addLink,
  readDocument,
  relabelArrow,
  removeCard,
  removeLink,
  setCard,
  setText,
} from '@parley/shared/documents/cards'
import { addStroke, removeStroke } from '@parley/shared/documents/strokes'
import type { Chance } from '@parley/shared/lib/testing/chance'
import { type FuzzPeer, HAND } from './fuzz-peer.ts'

/** What the rules refuse in a new card, a label or the name of a stroke; it must be found nowhere but with who wrote it. */
export const REFUSED = 'NO-'
/** A value that the rules refuse. */
export const REFUSED_ZONE = 'refused'

const KINDS = ['interest', 'milestone', 'limit'] as const
const LAID_KINDS = [...KINDS, 'note', 'stack'] as const
const WORDS = ['boxes', 'dates', 'Schrift', 'été', '😀', '👩‍👩‍👧', 'x', ' ', '\n']

/** One thing that a person does on a device: mostly what is allowed, and now and then what is not. */
export const act = (peer: FuzzPeer, chance: Chance): void => {
  const { doc, undo, world } = peer
  const { cards: standing, links } = readDocument(doc)
  const card = chance.perhaps(standing)
  const roll = chance.below(100)
  if (!card || roll < 10) {
    const text = chance.is(0.04) ? `${REFUSED}${chance.of(WORDS)}` : chance.of(WORDS)
    const buried = chance.is(0.08) ? chance.perhaps([...(world.gone.get(peer.key.document) ?? [])]) : undefined
    addCard(
      doc,
      {
        id: buried ?? world.newId('c'),
        kind: chance.of(world.isLaid ? LAID_KINDS : KINDS),
        at: [chance.below(99), 0],
        text,
      },
      HAND,
    )
  } else if (world.isLaid && roll < 30) laysAndDraws(peer, chance, card.id)
  else if (roll < 60) setText(doc, card.id, edited(card.text, chance), HAND)
  else if (roll < 72) setCard(doc, card.id, 'at', [chance.below(99), chance.below(99)], HAND)
  else if (roll < 75) setCard(doc, card.id, 'zone', chance.is(0.1) ? REFUSED_ZONE : 'together', HAND)
  else if (roll < 79) removeCard(doc, card.id, HAND)
  else if (roll < 85) {
    const from = chance.of(standing)
    const kind = from.kind === 'limit' ? 'limits' : 'depends-on'
    addLink(doc, { id: world.newId('l'), from: from.id, to: card.id, kind }, HAND)
  } else if (roll < 88) {
    const link = chance.perhaps(links)
    if (link) removeLink(doc, link.id, HAND)
  } else if (roll < 95) undo.undo()
  else undo.redo()
}

/** What the hand does: lays a card, stacks it, draws and wipes away, joins by arrows with words on them. */
const laysAndDraws = ({ doc, world }: FuzzPeer, chance: Chance, card: string): void => {
  const { cards: standing, links, strokes = [] } = readDocument(doc)
  const units = (count: number): number[] => Array.from({ length: count }, () => chance.below(900) - 450)
  const word = (): string => (chance.is(0.1) ? `${REFUSED}${chance.of(WORDS)}` : chance.of(WORDS))
  const roll = chance.below(7)
  if (roll === 0) setCard(doc, card, 'place', chance.is(0.2) ? undefined : units(2), HAND)
  else if (roll === 1) setCard(doc, card, 'width', chance.is(0.2) ? undefined : 100 + chance.below(700), HAND)
  else if (roll === 2) setCard(doc, card, 'stack', chance.is(0.2) ? undefined : chance.of(standing).id, HAND)
  else if (roll === 3) {
    const id = world.newId(chance.is(0.1) ? `${REFUSED}s` : 's')
    addStroke(doc, { id, pen: chance.of(['fine', 'broad']), points: units(2 + 2 * chance.below(40)) }, HAND)
  } else if (roll === 4) removeStroke(doc, chance.perhaps(strokes)?.id ?? 'none', HAND)
  else if (roll === 5)
    addLink(doc, { id: world.newId('l'), from: chance.of(standing).id, to: card, kind: 'arrow', label: word() }, HAND)
  else {
    const arrow = chance.perhaps(links.filter(({ kind }) => kind === 'arrow'))
    if (arrow) relabelArrow(doc, arrow.id, { id: world.newId('l'), label: chance.is(0.2) ? '' : word() }, HAND)
  }
}

/** A text with something put in, taken out or written over somewhere, never within a character. */
const edited = (text: string, chance: Chance): string => {
  const letters = Array.from(text)
  const at = chance.below(letters.length + 1)
  const gone = chance.is(0.35) || letters.length > 80 ? chance.below(6) : 0
  return [...letters.slice(0, at), chance.is(0.85) ? chance.of(WORDS) : '', ...letters.slice(at + gone)].join('')
}
