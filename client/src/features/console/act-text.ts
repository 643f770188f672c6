import type { VoteMethod, WrittenKind } from '@parley/shared/session/agenda'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { m } from '../../paraglide/messages.js'
import { kindsNames, stepTitle } from '../../session/step-text.ts'
import type { NextAct } from './next-act.ts'

const reveals: Readonly<Partial<Record<WrittenKind, () => string>>> = {
  interest: m.console_act_reveal_interest,
  frustration: m.console_act_reveal_frustration,
  assumption: m.console_act_reveal_assumption,
}

/** Acts of the second half of the day, whose words depend on nothing else. */
const PLAIN = {
  focus: m.console_act_focus,
  heard: m.console_act_heard,
  'try-again': m.console_act_try_again,
  'leave-card': m.console_act_leave_card,
  'freeze-asks': m.console_act_freeze_asks,
  'freeze-roles': m.roles_act_freeze,
  'await-roles': m.roles_act_await,
  'other-roles': m.roles_act_again,
  'ask-again': m.console_act_ask_again,
  'await-answers': m.console_act_await_answers,
  'freeze-proposal': m.console_act_proposal,
  'next-proposal': m.console_act_next_proposal,
  'other-proposal': m.console_act_other_proposal,
  'second-round': m.console_act_second_round,
  'choose-rated': m.rate_act_choose,
  'other-rated': m.rate_act_other,
  'rate-again': m.rate_act_again,
  'choose-signals': m.signals_act_choose,
  'set-turns': m.turns_act_set,
  'set-turns-again': m.turns_act_set_again,
  'draw-turns': m.turns_act_draw,
  'begin-turn': m.turns_act_begin,
  'end-turn': m.turns_act_end,
  'pass-turn': m.turns_act_pass,
  'set-walk': m.walk_act_set,
  'draw-walk': m.walk_act_draw,
  'walk-on': m.walk_act_on,
  'walk-back': m.walk_act_back,
  'end-walk': m.walk_act_end,
  'set-mixed': m.mixed_act_set,
  'set-mixed-again': m.mixed_act_set_again,
  'draw-mixed': m.mixed_act_draw,
  'show-mixed': m.mixed_act_show,
  'prepare-record': m.console_act_prepare,
  'prepare-again': m.console_act_prepare_again,
  'await-confirm': m.console_act_await_confirm,
} as const

const OPENS = {
  approve: m.console_act_open_ballot,
  support: m.console_act_open_check,
  rate: m.rate_act_open,
  signals: m.signals_act_choose,
} as const
const CLOSES = {
  approve: m.console_act_close_ballot,
  support: m.console_act_close_check,
  rate: m.rate_act_close,
  signals: m.signals_act_close,
} as const

/** What stands on the button of an act; a ballot of the step is called by its method. */
export const actText = (act: NextAct, method: VoteMethod = 'approve'): string => {
  switch (act.do) {
    case 'start':
      return m.console_act_start()
    case 'next':
      return m.console_act_next({ title: stepTitle(act.step) })
    case 'back-to-table':
      return m.console_act_back_to_table()
    case 'reveal':
      return (act.also ? undefined : reveals[act.kind])?.() ?? m.kinds_act_reveal({ kinds: kindsNames(kindsOf(act)) })
    case 'end-silence':
      return m.console_act_end_silence()
    case 'end-session':
      return m.console_act_end()
    case 'share':
      return m.console_act_share({ count: act.cards.length })
    case 'freeze':
      return m.console_act_freeze()
    case 'refreeze':
      return m.console_act_refreeze()
    case 'again':
      return m.console_act_again()
    case 'open-ballot':
      return OPENS[method]()
    case 'close-ballot':
      return CLOSES[method]()
    case 'join-tables':
      return m.tables_act_join({ group: act.name })
    case 'void':
      return m.console_act_void()
    default:
      return PLAIN[act.do]()
  }
}
