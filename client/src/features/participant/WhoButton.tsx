import { Eye } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import menu from './Menu.module.css'

/** "Who can see what", one press away in every step, beside the menu. */
export const WhoButton = ({ onPress }: { readonly onPress: () => void }) => (
  <button type="button" className={menu.trigger} aria-label={m.who_title()} title={m.who_title()} onClick={onPress}>
    <Eye aria-hidden="true" />
  </button>
)
