import { m } from '../paraglide/messages.js'
import type { LostLink } from '../session/lost-links.ts'
import { nameOf, ringWords } from './map-words.ts'

/** Why the server refused a link: with the circle named where it closed one. */
export const refusedLinkWords = (link: LostLink, reason: string): string => {
  const name = (text: string): string => nameOf({ text })
  if (link.circle.length > 0) {
    const circle = m.board_map_circle_refused({ needs: ringWords(link.circle.map(name)) })
    return m.board_map_link_refused_circle({ circle })
  }
  const names = { one: name(link.from), other: name(link.to) }
  return reason === 'locked' || reason === 'not-now'
    ? m.board_map_link_refused_locked(names)
    : m.board_map_link_refused_other(names)
}
