import { isDeletion } from '@parley/shared/session/deletion-events'
import type { Command, CommandType } from '@parley/shared/protocol/commands'
import { canCommand } from '@parley/shared/permissions/commands'
import { ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Screens } from '../session/screens.ts'
import { accept, takeBackYes } from './accept.ts'
import { closeAcceptance, openAcceptanceCommand, sayAcceptance } from './acceptance.ts'
import { setAgenda } from './agenda-commands.ts'
import { freezeAsks } from './asks.ts'
import { freezeOptions, openBallotCommand, remind, voidBallot } from './ballot-commands.ts'
import { lock, lockLane, setLens, shareLane, unlock } from './board-commands.ts'
import { setCallLink } from './call-link.ts'
import { layPiece, takePiece } from './circle.ts'
import { askApart, endCaucus, offerCaucus, showCaucusRule, startCaucus } from './caucus.ts'
import { changeNote, removeNote, writeNote } from './caucus-notes.ts'
import { closeBallot } from './close-ballot.ts'
import { bring, takeUp } from './bring-commands.ts'
import { Beside, carriedThrough, type Answer, type CommandContext, type CommandHandler, type Turn } from './command.ts'
import { deleteEmpty, keepBoard, keepSession } from './deletion.ts'
import { freezeProposal } from './freeze-proposal.ts'
import { freezeRating } from './freeze-rating.ts'
import { bringBack, closeDoor, holdBack, notYet, propose } from './group-acts.ts'
import { hideCard } from './hide-card.ts'
import {
  answerTheme,
  dropTheme,
  forgetInterview,
  joinThemes,
  noteInterview,
  showThemes,
  writeTheme,
} from './interviews.ts'
import { acceptLead, nameDeputy, offerLead, takeLead } from './lead-commands.ts'
import { sayMix, setChairs } from './mix-commands.ts'
import { mark } from './marks.ts'
import { joinTables, setTables } from './group-tables.ts'
import { drawMixed, seatMixed, setMixed, showMixed } from './mixed.ts'
import { offer } from './offer.ts'
import { editOwn, withdraw } from './own-cards.ts'
import { enterByPhone, offerBetweenTalk, standBetween } from './people-commands.ts'
import { park, setParking, settleParked, showParking } from './parking-commands.ts'
import { openSignals } from './signal-commands.ts'
import { endOwnerLink, makeOwnerLink } from './owner-links.ts'
import { openPulseCommand } from './pulse-commands.ts'
import { prepareRecord } from './record-commands.ts'
import { endSilence, reveal } from './reveal.ts'
import { freezeRoles } from './roles.ts'
import { endFocus, focus, tryAgain } from './say-back.ts'
import { admit, consent, decline, dropName, leave, setRoster, turnAway } from './seat-commands.ts'
import {
  cover,
  endSession,
  moreTime,
  needBreak,
  pairScreen,
  renameGroup,
  setTimer,
  summon,
  uncover,
} from './session-commands.ts'
import { tick, writeSheet } from './sheet-commands.ts'
import { endStep, startStep } from './start-step.ts'
import {
  answerTurn,
  beginTurn,
  drawTurns,
  endTurn,
  extendTurn,
  nameSpeaker,
  passTurn,
  setRemoteFirst,
  setTurns,
  wishToSpeak,
} from './turns.ts'
import { drawWalk, endWalk, setWalk, walkBack, walkOn } from './walk.ts'
import { confirmPapers, enterPapers } from './paper-commands.ts'
import { setNumber, tellLast } from './series-commands.ts'
import { layCopies, strike, takeSnapshot } from './snapshot-commands.ts'
import { vote } from './vote.ts'
import { answerWording, suggestWording } from './wording-commands.ts'

const handlers: { readonly [T in CommandType]: CommandHandler<T> } = {
  consent,
  'enter-by-phone': enterByPhone,
  'name-deputy': nameDeputy,
  'offer-lead': offerLead,
  'accept-lead': acceptLead,
  'take-lead': takeLead,
  'stand-between': standBetween,
  'offer-between-talk': offerBetweenTalk,
  decline,
  leave,
  admit,
  'turn-away': turnAway,
  'set-roster': setRoster,
  'start-step': startStep,
  'end-step': endStep,
  'set-agenda': setAgenda,
  'set-timer': setTimer,
  'more-time': moreTime,
  'need-break': needBreak,
  offer,
  'edit-own': editOwn,
  'drop-name': dropName,
  withdraw,
  'hold-back': holdBack,
  'bring-back': bringBack,
  propose,
  'not-yet': notYet,
  'keep-session': keepSession,
  'keep-board': keepBoard,
  'delete-empty': deleteEmpty,
  'close-door': closeDoor,
  reveal,
  'end-silence': endSilence,
  mark,
  'share-lane': shareLane,
  'freeze-options': freezeOptions,
  'freeze-proposal': freezeProposal,
  'freeze-rating': freezeRating,
  'open-pulse': openPulseCommand,
  'open-signals': openSignals,
  'open-ballot': openBallotCommand,
  vote,
  'enter-papers': enterPapers,
  'confirm-papers': confirmPapers,
  remind,
  'close-ballot': closeBallot,
  'void-ballot': voidBallot,
  'set-walk': setWalk,
  'draw-walk': drawWalk,
  'walk-on': walkOn,
  'walk-back': walkBack,
  'end-walk': endWalk,
  focus,
  'try-again': tryAgain,
  'end-focus': endFocus,
  'set-turns': setTurns,
  'draw-turns': drawTurns,
  'begin-turn': beginTurn,
  'end-turn': endTurn,
  'pass-turn': passTurn,
  'extend-turn': extendTurn,
  'set-remote-first': setRemoteFirst,
  'wish-to-speak': wishToSpeak,
  'name-speaker': nameSpeaker,
  'answer-turn': answerTurn,
  'take-piece': takePiece,
  'lay-piece': layPiece,
  'freeze-asks': freezeAsks,
  'freeze-roles': freezeRoles,
  accept,
  'take-back-yes': takeBackYes,
  'prepare-record': prepareRecord,
  summon,
  lock,
  unlock,
  cover,
  uncover,
  'lock-lane': lockLane,
  'set-lens': setLens,
  'hide-card': hideCard,
  'suggest-wording': suggestWording,
  'answer-wording': answerWording,
  'rename-group': renameGroup,
  'pair-screen': pairScreen,
  'write-sheet': writeSheet,
  tick,
  'open-acceptance': openAcceptanceCommand,
  'say-acceptance': sayAcceptance,
  'close-acceptance': closeAcceptance,
  'show-caucus-rule': showCaucusRule,
  'start-caucus': startCaucus,
  'end-caucus': endCaucus,
  'offer-caucus': offerCaucus,
  'ask-apart': askApart,
  'write-note': writeNote,
  'change-note': changeNote,
  'remove-note': removeNote,
  'set-parking': setParking,
  'show-parking': showParking,
  park,
  'settle-parked': settleParked,
  bring,
  'take-up': takeUp,
  'set-tables': setTables,
  'join-tables': joinTables,
  'set-mixed': setMixed,
  'draw-mixed': drawMixed,
  'seat-mixed': seatMixed,
  'show-mixed': showMixed,
  'note-interview': noteInterview,
  'write-theme': writeTheme,
  'join-themes': joinThemes,
  'drop-theme': dropTheme,
  'answer-theme': answerTheme,
  'show-themes': showThemes,
  'forget-interview': forgetInterview,
  'say-mix': sayMix,
  'set-chairs': setChairs,
  'tell-last': tellLast,
  'set-number': setNumber,
  'set-call-link': setCallLink,
  'make-owner-link': makeOwnerLink,
  'end-owner-link': endOwnerLink,
  'take-snapshot': takeSnapshot,
  'lay-copies': layCopies,
  strike,
  'end-session': endSession,
}

/**
 * What may still be sent when a session has ended: people leave, drop their name (KE12) and take own words back (KE13), the
 * groups confirm the record (RC4), an owner takes a link along or ends it (FT1), and both groups delete it all (KE8), or its board (KE16).
 */
const isAfterTheEnd = (command: Command): boolean =>
  command.type === 'leave' ||
  command.type === 'withdraw' ||
  command.type === 'drop-name' ||
  command.type === 'not-yet' ||
  command.type === 'make-owner-link' ||
  command.type === 'end-owner-link' ||
  command.type === 'keep-session' ||
  command.type === 'keep-board' ||
  command.type === 'delete-empty' ||
  (command.type === 'propose' && (command.act === 'confirm-record' || isDeletion(command.act)))
/**
 * Runs a command of a seat in its session's turn: authorises, carries out, and says where the log stands. One that needs
 * several turns is authorised in each.
 */
export const runCommand = async (
  session: ActiveSession,
  seatId: string,
  command: Command,
  screens: Screens,
): Promise<Readonly<Record<string, unknown>>> => {
  const authorised = (): CommandContext => {
    const seat = session.seat(seatId)
    if (!canCommand(seat, command.type)) throw new ParleyError('not-allowed', 'Your seat may not do that.')
    if (session.state.ended && !isAfterTheEnd(command)) {
      throw new ParleyError('session-ended', 'This session has ended.', { now: 'Your files are still there.' })
    }
    return { session, seat, now: session.world.now(), screens }
  }
  const handle = handlers[command.type] as (c: CommandContext, x: Command) => Promise<Answer | Beside>
  const inTurn = (turn: Turn): Promise<Answer | Beside> =>
    session.serial.run(async () => {
      const answer = await turn(authorised())
      return answer instanceof Beside ? answer : { ...answer, seq: session.head.seq }
    })
  return { ...(await carriedThrough(inTurn, (context) => handle(context, command))) }
}
