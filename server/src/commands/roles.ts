import { readDocument } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { ROLE_PARTIES_MOST } from '@parley/shared/limits'
import type { CommandOf } from '@parley/shared/protocol/commands'
import { rolesWrong, settledParts, type RoleFill } from '@parley/shared/roles/role-grid'
import type { EventOf } from '@parley/shared/session/events'
import { GROUPS } from '@parley/shared/session/agenda'
import type { SessionState } from '@parley/shared/session/state'
import { notFound, ParleyError } from '../errors.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/**
 * Freezes milestones, and the lanes of the map as those between whom work is shared out: both groups and the lanes that
 * have a name. What is read later is what is frozen here, whatever becomes of the cards (RG1).
 */
export const freezeRoles: CommandHandler<'freeze-roles'> = ({ session }, { cards: chosen }) =>
  held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const said = (board ? readDocument(board.doc).cards : []).flatMap(({ id, kind, text: written }) => {
      const text = written.trim()
      return text === '' ? [] : [{ id, kind, text, hash: sha256Hex(text) }]
    })
    const milestones = said.filter(({ id, kind }) => kind === 'milestone' && chosen.includes(id))
    if (new Set(chosen).size !== milestones.length) throw notFound()
    const lanes = said.filter(({ kind }) => kind === 'lane').slice(0, ROLE_PARTIES_MOST - GROUPS.length)
    const named = [...milestones, ...lanes]
    const naming = ({ id, hash }: (typeof said)[number]) => ({ id, hash })
    await session.commit({
      events: [
        {
          type: 'roles-frozen',
          milestones: milestones.map(naming),
          parties: [...GROUPS.map((id) => ({ id })), ...lanes.map(naming)],
        },
      ],
      writes: named.map(({ hash, text }) => ({ do: 'content.add', with: { session: session.id, hash, body: text } })),
      drafts: board ? [{ draft: board }] : [],
      after: () => named.forEach(({ hash, text }) => session.learnWords(hash, text)),
    })
  })

/** What a proposed reading says. Throws `invalid` where it is not whole. */
export const fillIn = ({ milestone, parts }: CommandOf<'propose'>): RoleFill => {
  if (milestone === undefined)
    throw new ParleyError('invalid', 'Which milestone is this about?', { field: 'milestone' })
  if (parts === undefined) throw new ParleyError('invalid', 'Who does what at this milestone?', { field: 'parts' })
  const settled = settledParts(parts)
  const wrong = rolesWrong(settled)
  if (wrong === 'answers')
    throw new ParleyError('invalid', 'Exactly one answers for a milestone.', { field: 'parts.answers' })
  if (wrong === 'does') throw new ParleyError('invalid', 'Who does it?', { field: 'parts.does' })
  return { milestone, parts: settled }
}

/** The event that shows all readings: when the last one is in, and whenever one of those that were shown changes. */
export const showsRoles = ({ roles }: SessionState): EventOf<'roles-shown'> | undefined => {
  const fills = roles.lines.flatMap(({ milestone, fills: { a, b } }) => (a && b ? [{ milestone, a, b }] : []))
  return fills.length === roles.lines.length ? { type: 'roles-shown', fills } : undefined
}
