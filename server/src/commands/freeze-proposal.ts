import { isPurposeLine } from '@parley/shared/agree/purpose'
import { readCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { PURPOSE_MOST } from '@parley/shared/limits'
import type { CommandOf } from '@parley/shared/protocol/commands'
import type { SupportRule } from '@parley/shared/session/tallies'
import { DEFAULT_SUPPORT_RULE } from '@parley/shared/voting/support'
import { ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

const RULES: Readonly<Record<NonNullable<CommandOf<'freeze-proposal'>['share']>, SupportRule>> = {
  half: { share: [1, 2] },
  'two-thirds': { share: [2, 3] },
  'three-quarters': { share: [3, 4] },
  all: { share: [1, 1] },
}

/** Freezes one proposal with the rule by which it is carried, which is shown before the check opens (BL12). */
export const freezeProposal: CommandHandler<'freeze-proposal'> = async ({ session }, { card: id, share }) => {
  const step = session.state.steps[session.state.current]
  if (step?.act !== 'vote' || step.method !== 'support')
    throw new ParleyError('not-now', 'Proposals are frozen in the support step.', { now: 'Go to that step first.' })
  const rule = share ? RULES[share] : DEFAULT_SUPPORT_RULE
  await held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const card = board && readCard(board.doc, id)
    const text = card?.text.trim() ?? ''
    if (card?.kind !== 'proposal' || text === '')
      throw new ParleyError('invalid', 'This proposal is not on the board any more.', { field: 'card' })
    if (card.asPurpose && !isPurposeLine(text))
      throw new ParleyError(
        'invalid',
        `A shared purpose is one line of at most ${PURPOSE_MOST} characters. Shorten it, or take the mark off.`,
        { field: 'card' },
      )
    const hash = sha256Hex(text)
    await session.commit({
      events: [
        {
          type: 'options-frozen',
          ballot: newId(),
          step: step.id,
          // A level is chosen, and no options.
          cap: 0,
          options: [{ id: newId(), hash }],
          support: { proposal: id, rule, ...(card.asPurpose ? { purpose: true } : {}) },
        },
      ],
      writes: [{ do: 'content.add', with: { session: session.id, hash, body: text } }],
      drafts: board ? [{ draft: board }] : [],
      after: () => session.learnWords(hash, text),
    })
  })
}
