import type { CardView } from '@parley/shared/documents/card-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import {
  Armchair,
  BookOpen,
  ClipboardList,
  Download,
  EyeOff,
  Focus,
  GitCompareArrows,
  Headset,
  History,
  Layers,
  Link2,
  Lock,
  LockOpen,
  MessageSquareQuote,
  MessageCircle,
  MonitorUp,
  ParkingSquare,
  PenLine,
  Scan,
  Timer,
  Users,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { WhatChanged } from '../../changes/WhatChanged.tsx'
import { LastTime } from '../../follow/LastTime.tsx'
import { BoardHistory } from '../../history/BoardHistory.tsx'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ThemeToggle } from '../../ui/ThemeToggle.tsx'
import { BeforeDialog } from './before/BeforeDialog.tsx'
import { BoardDialog } from './BoardDialog.tsx'
import styles from './Console.module.css'
import { FilesDialog } from './FilesDialog.tsx'
import { HideCardDialog } from './HideCardDialog.tsx'
import { InvitesDialog } from './InvitesDialog.tsx'
import { ParkingDialog } from './ParkingDialog.tsx'
import { LensDialog } from './LensDialog.tsx'
import { CallsDialog } from './prepared/CallsDialog.tsx'
import { InterviewsDialog } from './prepared/InterviewsDialog.tsx'
import { MissingDialog } from './prepared/MissingDialog.tsx'
import { PairDialog } from './PairDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { RosterDialog } from './RosterDialog.tsx'
import { SuggestDialog } from './SuggestDialog.tsx'
import { TableDialog } from './TableDialog.tsx'
import { useAct } from './use-act.ts'

type Asking =
  | 'interviews'
  | 'missing'
  | 'calls'
  | 'before'
  | 'invite'
  | 'pair'
  | 'people'
  | 'board'
  | 'changes'
  | 'history'
  | 'last'
  | 'files'
  | 'hide'
  | 'parking'
  | 'suggest'
  | 'lens'
  | 'rename'
  | GroupId

type ToolsProps = {
  readonly cards: readonly CardView[]
  readonly coverKey: { readonly on: boolean; readonly setOn: (on: boolean) => void }
  /** On a phone, which has no room for them in the bar: the rest of the timer and the summons. */
  readonly narrow: boolean
}

/** Everything that is not needed every minute. */
export const Tools = ({ cards, coverKey, narrow }: ToolsProps) => {
  const { state, self } = useSession()
  const steers = !self.assists
  const { send, busy, problem } = useAct()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const { locked, ended, timer, steps, current, doorsOpen = [] } = state
  const minutes = steps[current]?.minutes
  const tool = (icon: ReactNode, words: string, act: () => void, off = false) => (
    <li>
      <Button variant="quiet" icon={icon} busy={off} onClick={act}>
        {words}
      </Button>
    </li>
  )
  return (
    <section className={styles.panel} aria-labelledby="tools">
      <h2 id="tools">{m.console_tools()}</h2>
      <ul className={styles.tools}>
        {steers &&
          narrow &&
          minutes !== undefined &&
          !timer &&
          tool(
            <Timer aria-hidden="true" />,
            m.console_timer_start({ minutes }),
            () => void send({ type: 'set-timer', seconds: minutes * 60 }),
            busy || ended,
          )}
        {steers &&
          narrow &&
          timer &&
          tool(
            <Timer aria-hidden="true" />,
            m.console_timer_stop(),
            () => void send({ type: 'set-timer', seconds: 0 }),
            busy,
          )}
        {steers &&
          narrow &&
          tool(<Scan aria-hidden="true" />, m.console_summon(), () => void send({ type: 'summon' }), busy || ended)}
        {GROUPS.filter((group) => doorsOpen.includes(group)).map((group) => (
          <li key={group} className={styles.opened}>
            <Button icon={<BookOpen aria-hidden="true" />} onClick={() => setAsking(group)}>
              {m.console_table_read({ group: state.session.groups[group].name })}
            </Button>
          </li>
        ))}
        {tool(<ClipboardList aria-hidden="true" />, m.before_tool(), () => setAsking('before'), ended)}
        {tool(<MessageCircle aria-hidden="true" />, m.interviews_tool(), () => setAsking('interviews'), ended)}
        {tool(<Armchair aria-hidden="true" />, m.interviews_missing_tool(), () => setAsking('missing'), ended)}
        {tool(<Link2 aria-hidden="true" />, m.console_invite(), () => setAsking('invite'), ended)}
        {tool(<Headset aria-hidden="true" />, m.interviews_calls(), () => setAsking('calls'), ended)}
        {tool(<MonitorUp aria-hidden="true" />, m.console_pair(), () => setAsking('pair'), ended)}
        {tool(<Users aria-hidden="true" />, m.console_people(), () => setAsking('people'))}
        {tool(<BookOpen aria-hidden="true" />, m.console_board(), () => setAsking('board'))}
        {tool(<GitCompareArrows aria-hidden="true" />, m.changes_title(), () => setAsking('changes'), ended)}
        {tool(<Layers aria-hidden="true" />, m.snaps_title(), () => setAsking('history'), ended)}
        {state.session.follows &&
          tool(<History aria-hidden="true" />, m.follow_last_title(), () => setAsking('last'), ended)}
        {tool(<Download aria-hidden="true" />, m.console_files(), () => setAsking('files'))}
        {tool(<ParkingSquare aria-hidden="true" />, m.words_parking_tool(), () => setAsking('parking'), ended)}
        {steers &&
          tool(
            locked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />,
            locked ? m.console_unlock() : m.console_lock(),
            () => void send({ type: locked ? 'unlock' : 'lock' }),
            busy || ended,
          )}
        {steers && tool(<Focus aria-hidden="true" />, m.words_lens_tool(), () => setAsking('lens'), ended)}
        {steers && tool(<EyeOff aria-hidden="true" />, m.console_hide(), () => setAsking('hide'), ended)}
        {steers &&
          tool(<MessageSquareQuote aria-hidden="true" />, m.words_suggest(), () => setAsking('suggest'), ended)}
        {steers && tool(<PenLine aria-hidden="true" />, m.console_rename(), () => setAsking('rename'), ended)}
        <li>
          <ThemeToggle />
        </li>
      </ul>
      {steers && !narrow && (
        <ChoiceRows legend={m.console_key_on()} legendUnseen>
          <CheckRow checked={coverKey.on} onChange={coverKey.setOn} label={m.console_key_on()} />
        </ChoiceRows>
      )}
      <ProblemNotice problem={problem} />
      <BeforeDialog open={asking === 'before'} onClose={close} />
      <InterviewsDialog open={asking === 'interviews'} onClose={close} />
      <MissingDialog open={asking === 'missing'} onClose={close} />
      <CallsDialog open={asking === 'calls'} onClose={close} />
      <InvitesDialog open={asking === 'invite'} onClose={close} />
      <PairDialog open={asking === 'pair'} onClose={close} />
      <RosterDialog open={asking === 'people'} onClose={close} />
      <BoardDialog open={asking === 'board'} onClose={close} />
      <Dialog
        open={asking === 'changes'}
        onClose={close}
        wide
        title={m.changes_title()}
        actions={<Button onClick={close}>{m.console_done()}</Button>}
      >
        <WhatChanged />
      </Dialog>
      <Dialog
        open={asking === 'history'}
        onClose={close}
        wide
        title={m.snaps_title()}
        actions={<Button onClick={close}>{m.console_done()}</Button>}
      >
        <BoardHistory />
      </Dialog>
      <Dialog
        open={asking === 'last'}
        onClose={close}
        wide
        title={m.follow_last_title()}
        actions={<Button onClick={close}>{m.console_done()}</Button>}
      >
        <LastTime />
      </Dialog>
      <FilesDialog open={asking === 'files'} onClose={close} />
      <HideCardDialog open={asking === 'hide'} onClose={close} cards={cards} />
      <LensDialog open={asking === 'lens'} onClose={close} cards={cards} />
      <SuggestDialog open={asking === 'suggest'} onClose={close} cards={cards} />
      <ParkingDialog open={asking === 'parking'} onClose={close} cards={cards} />
      <RenameDialog open={asking === 'rename'} onClose={close} />
      <TableDialog group={asking === 'a' || asking === 'b' ? asking : null} onClose={close} />
    </section>
  )
}
