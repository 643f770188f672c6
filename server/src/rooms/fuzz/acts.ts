import {
  addCard,
  addLink,
  readDocument,
  removeCard,
  removeLink,
  setCard,
  setText,
} from '@parley/shared/documents/cards'
import type { Chance } from '@parley/shared/lib/testing/chance'
import { type FuzzPeer, HAND } from './fuzz-peer.ts'

/** What the rules refuse in the words of a new card; it must be found nowhere but with who wrote it. */
export const REFUSED = 'NO-'
/** A value that the rules refuse. */
export const REFUSED_ZONE = 'refused'

const KINDS = ['interest', 'milestone', 'limit'] as const
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
    addCard(doc, { id: buried ?? world.newId('c'), kind: chance.of(KINDS), at: [chance.below(99), 0], text }, HAND)
  } else if (roll < 60) setText(doc, card.id, edited(card.text, chance), HAND)
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

/** A text with something put in, taken out or written over somewhere, never within a character. */
const edited = (text: string, chance: Chance): string => {
  const letters = Array.from(text)
  const at = chance.below(letters.length + 1)
  const gone = chance.is(0.35) || letters.length > 80 ? chance.below(6) : 0
  return [...letters.slice(0, at), chance.is(0.85) ? chance.of(WORDS) : '', ...letters.slice(at + gone)].join('')
}
