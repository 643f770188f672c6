import type { StateView } from '@parley/shared/protocol/state-view'
import { useRef, type RefObject } from 'react'
import { WhatChanged } from '../../changes/WhatChanged.tsx'
import { BoardHistory } from '../../history/BoardHistory.tsx'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { WhoSees } from '../../session/WhoSees.tsx'
import { deletionTitle } from '../../session/deletion-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Agenda } from './Agenda.tsx'
import { RulesSheet } from './before/RulesSheet.tsx'
import { TalkSheet } from './caucus/TalkSheet.tsx'
import { DeleteSheet } from './DeleteSheet.tsx'
import { DeskSheet } from './DeskSheet.tsx'
import { HowSecret } from './HowSecret.tsx'
import { HeldSheet } from './HeldSheet.tsx'
import { LeaveSheet } from './LeaveSheet.tsx'
import { LogSheet } from './LogSheet.tsx'
import { OwnCards } from './OwnCards.tsx'
import styles from './Participant.module.css'
import { BetweenSheet } from './BetweenSheet.tsx'
import { ParkingSheet } from './parking/ParkingSheet.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { CallsSheet } from './prepared/CallsSheet.tsx'
import { ThemesSheet } from './prepared/ThemesSheet.tsx'
import { CheckIn } from './series/CheckIn.tsx'
import type { OpenSheet, SheetName } from './sheets.ts'
import { TakeHome } from './TakeHome.tsx'

const TITLES: Readonly<Record<SheetName, (state: StateView) => string>> = {
  desk: () => m.participant_menu_desk(),
  own: () => m.participant_menu_own(),
  home: () => m.participant_menu_home(),
  who: () => m.participant_menu_who(),
  rules: () => m.before_statements(),
  changes: () => m.changes_title(),
  history: () => m.snaps_title(),
  last: () => m.follow_last_title(),
  log: () => m.participant_menu_log(),
  talks: () => m.caucus_menu(),
  return: () => m.participant_menu_return(),
  agenda: () => m.participant_agenda(),
  leave: () => m.participant_menu_leave(),
  place: () => m.people_place_title(),
  phone: () => m.people_phone_title(),
  between: () => m.people_between_title(),
  parking: () => m.words_parking(),
  themes: () => m.interviews_own_title(),
  calls: () => m.interviews_calls(),
  delete: deletionTitle,
  held: () => m.after_held_title(),
}

type InsideProps = {
  readonly sheet: OpenSheet
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onClose: () => void
}

const Inside = ({ sheet, field, onClose }: InsideProps) => {
  const { state } = useSession()
  switch (sheet.name) {
    case 'desk':
      return (
        <DeskSheet kind={sheet.kind ?? (state.phase.of === 'alone' ? state.phase.kind : 'interest')} field={field} />
      )
    case 'own':
      return <OwnCards />
    case 'home':
      return <TakeHome />
    case 'who':
      return (
        <>
          <WhoSees />
          <HowSecret />
        </>
      )
    case 'rules':
      return <RulesSheet />
    case 'changes':
      return <WhatChanged />
    case 'history':
      return <BoardHistory />
    case 'last':
      return <CheckIn />
    case 'log':
      return <LogSheet />
    case 'phone':
      return <PhoneSheet />
    case 'between':
      return <BetweenSheet />
    case 'parking':
      return <ParkingSheet />
    case 'themes':
      return <ThemesSheet />
    case 'calls':
      return <CallsSheet />
    case 'place':
      return <PlaceSheet />
    case 'talks':
      return <TalkSheet />
    case 'return':
      return <p>{m.participant_return_note()}</p>
    case 'agenda':
      return <Agenda />
    case 'held':
      return <HeldSheet />
    case 'delete':
      return <DeleteSheet onClose={onClose} />
    case 'leave':
      return <LeaveSheet onClose={onClose} />
  }
}

/** The sheet that is open over the task; the task stays as it is under it. */
export const Sheets = ({ sheet, onClose }: { readonly sheet: OpenSheet | null; readonly onClose: () => void }) => {
  const { state } = useSession()
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog
      open={sheet !== null}
      onClose={onClose}
      title={sheet ? (sheet.isTyping ? m.participant_desk_moved_title() : TITLES[sheet.name](state)) : ''}
      description={sheet?.isTyping ? m.participant_desk_moved() : undefined}
      wide={sheet?.name === 'log' || sheet?.name === 'changes' || sheet?.name === 'history' || sheet?.name === 'desk'}
      initialFocus={sheet?.isTyping ? field : undefined}
      actions={sheet?.name === 'leave' ? null : <Button onClick={onClose}>{m.participant_close_sheet()}</Button>}
    >
      <div className={styles.stack}>{sheet && <Inside sheet={sheet} field={field} onClose={onClose} />}</div>
    </Dialog>
  )
}
