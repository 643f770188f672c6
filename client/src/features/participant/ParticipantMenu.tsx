import { Menu as BaseMenu } from '@base-ui/react/menu'
import {
  ArrowRightLeft,
  BookOpen,
  Coffee,
  Download,
  Eye,
  GitCompareArrows,
  HandHeart,
  Headset,
  History,
  KeyRound,
  Layers,
  LayoutGrid,
  ListOrdered,
  LogOut,
  Menu,
  MessageCircle,
  MessagesSquare,
  Moon,
  NotebookPen,
  ParkingSquare,
  Phone,
  ScrollText,
  Sun,
  Trash2,
  UserRound,
  Waypoints,
} from 'lucide-react'
import { useSyncExternalStore, type ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { deletionTitle } from '../../session/deletion-words.ts'
import { useHandOn } from '../../session/hand-on.ts'
import { placeOf } from '../../session/seats.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { chooseTheme, currentTheme, onTheme } from '../../ui/theme.ts'
import { PAGE } from './menu-place.ts'
import menu from './Menu.module.css'
import type { SheetName } from './sheets.ts'

type ParticipantMenuProps = {
  readonly onSheet: (name: SheetName) => void
  /** Opens the joint board instead of the task; absent where there is none, or where it stands beside the task. */
  readonly onBoard?: (() => void) | undefined
}

/** Everything that is not the task of now, in one place, the same on every screen. */
export const ParticipantMenu = ({ onSheet, onBoard }: ParticipantMenuProps) => {
  const { state, self, seat, command } = useSession()
  const needBreak = async (): Promise<void> => {
    if (self.needsBreak) return announce(m.turns_break_told())
    const said = await command({ type: 'need-break' })
    announce(said.ok ? m.turns_break_told() : m.turns_break_not_told())
  }
  const handOn = useHandOn()
  const theme = useSyncExternalStore(onTheme, currentTheme)
  const other = theme === 'dark' ? 'light' : 'dark'
  const isParticipant = self.role === 'participant'
  const isInRoom = self.role !== 'sponsor'
  const item = (icon: ReactNode, name: string, act: () => void) => (
    <BaseMenu.Item className={menu.item} onClick={act}>
      {icon}
      {name}
    </BaseMenu.Item>
  )
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger className={menu.trigger} aria-label={m.participant_menu()}>
        <Menu aria-hidden="true" />
      </BaseMenu.Trigger>
      <BaseMenu.Portal container={PAGE}>
        <BaseMenu.Positioner className={menu.positioner} align="end" sideOffset={4}>
          <BaseMenu.Popup className={menu.popup}>
            {isParticipant &&
              !state.ended &&
              item(<NotebookPen aria-hidden="true" />, m.participant_menu_desk(), () => onSheet('desk'))}
            {isParticipant && item(<BookOpen aria-hidden="true" />, m.participant_menu_own(), () => onSheet('own'))}
            {onBoard && item(<LayoutGrid aria-hidden="true" />, m.participant_menu_board(), onBoard)}
            {isParticipant && item(<Download aria-hidden="true" />, m.participant_menu_home(), () => onSheet('home'))}
            {isParticipant &&
              !state.ended &&
              state.current >= 0 &&
              item(
                <Coffee aria-hidden="true" />,
                self.needsBreak ? m.turns_break_said() : m.turns_break(),
                () => void needBreak(),
              )}
            {state.parking?.possible &&
              item(<ParkingSquare aria-hidden="true" />, m.words_parking(), () => onSheet('parking'))}
            <BaseMenu.Separator className={menu.line} />
            {isParticipant &&
              !state.ended &&
              item(<MessagesSquare aria-hidden="true" />, m.caucus_menu(), () => onSheet('talks'))}
            {isInRoom && item(<ListOrdered aria-hidden="true" />, m.participant_agenda(), () => onSheet('agenda'))}
            {item(<Eye aria-hidden="true" />, m.participant_menu_who(), () => onSheet('who'))}
            {isInRoom && item(<HandHeart aria-hidden="true" />, m.before_statements(), () => onSheet('rules'))}
            {isInRoom &&
              !state.ended &&
              item(<GitCompareArrows aria-hidden="true" />, m.changes_title(), () => onSheet('changes'))}
            {isInRoom && !state.ended && item(<Layers aria-hidden="true" />, m.snaps_title(), () => onSheet('history'))}
            {isInRoom &&
              !state.ended &&
              state.session.follows &&
              item(<History aria-hidden="true" />, m.follow_last_title(), () => onSheet('last'))}
            {isInRoom && item(<ScrollText aria-hidden="true" />, m.participant_menu_log(), () => onSheet('log'))}
            {item(<UserRound aria-hidden="true" />, m.after_held_title(), () => onSheet('held'))}
            {item(<KeyRound aria-hidden="true" />, m.participant_menu_return(), () => onSheet('return'))}
            {self.role === 'scribe' &&
              !state.ended &&
              item(<Phone aria-hidden="true" />, m.people_phone_title(), () => onSheet('phone'))}
            {isParticipant &&
              !state.ended &&
              item(<Waypoints aria-hidden="true" />, m.people_between_title(), () => onSheet('between'))}
            {isParticipant &&
              !state.ended &&
              item(<MessageCircle aria-hidden="true" />, m.interviews_own_title(), () => onSheet('themes'))}
            {isInRoom &&
              !state.ended &&
              item(<Headset aria-hidden="true" />, m.interviews_calls(), () => onSheet('calls'))}
            {!handOn &&
              placeOf(seat) === 'tab' &&
              item(<ArrowRightLeft aria-hidden="true" />, m.people_place_title(), () => onSheet('place'))}
            {item(
              other === 'dark' ? <Moon aria-hidden="true" /> : <Sun aria-hidden="true" />,
              other === 'dark' ? m.participant_menu_dark() : m.participant_menu_light(),
              () => chooseTheme(other),
            )}
            {isParticipant && item(<Trash2 aria-hidden="true" />, deletionTitle(state), () => onSheet('delete'))}
            {!state.ended && item(<LogOut aria-hidden="true" />, m.participant_menu_leave(), () => onSheet('leave'))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
