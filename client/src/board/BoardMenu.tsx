import { Menu as BaseMenu } from '@base-ui/react/menu'
import {
  ClipboardPaste,
  Copy,
  Ellipsis,
  Keyboard,
  Maximize,
  Plus,
  Redo2,
  Scissors,
  Search,
  Square,
  SquareDashed,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import styles from './Board.module.css'
import parts from './BoardParts.module.css'

/** Inside the page's main landmark, so that a screen reader that goes by landmarks finds the menu. */
const PAGE = {
  get current(): HTMLElement | null {
    return document.getElementById('main')
  },
}

/** One entry: what it is called, what it does, and the keys that do the same. */
export type MenuEntry = {
  readonly icon: 'copy' | 'cut' | 'paste' | 'all' | 'find' | 'fit' | 'zone' | 'new' | 'keys' | 'undo' | 'redo'
  readonly name: string
  readonly keys?: string
  readonly act: () => void
}

const ICONS: Readonly<Record<MenuEntry['icon'], ReactNode>> = {
  copy: <Copy aria-hidden="true" />,
  cut: <Scissors aria-hidden="true" />,
  paste: <ClipboardPaste aria-hidden="true" />,
  all: <SquareDashed aria-hidden="true" />,
  find: <Search aria-hidden="true" />,
  fit: <Maximize aria-hidden="true" />,
  zone: <Square aria-hidden="true" />,
  new: <Plus aria-hidden="true" />,
  keys: <Keyboard aria-hidden="true" />,
  undo: <Undo2 aria-hidden="true" />,
  redo: <Redo2 aria-hidden="true" />,
}

/** What is needed less often, each with its key; groups are parted by a line. */
export const BoardMenu = ({ groups }: { readonly groups: readonly (readonly MenuEntry[])[] }) => (
  <BaseMenu.Root>
    <BaseMenu.Trigger className={styles.tool} aria-label={m.hand_more()} title={m.hand_more()}>
      <Ellipsis aria-hidden="true" />
    </BaseMenu.Trigger>
    <BaseMenu.Portal container={PAGE}>
      <BaseMenu.Positioner className={parts.positioner} side="top" align="end" sideOffset={8}>
        <BaseMenu.Popup className={parts.popup}>
          {groups
            .filter((entries) => entries.length > 0)
            .map((entries, index) => (
              <BaseMenu.Group key={entries[0]?.name} className={parts.group} data-first={index === 0 || undefined}>
                {entries.map(({ icon, name, keys, act }) => (
                  <BaseMenu.Item key={name} className={parts.item} onClick={act}>
                    {ICONS[icon]}
                    <span>{name}</span>
                    {keys && <kbd>{keys}</kbd>}
                  </BaseMenu.Item>
                ))}
              </BaseMenu.Group>
            ))}
        </BaseMenu.Popup>
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  </BaseMenu.Root>
)
