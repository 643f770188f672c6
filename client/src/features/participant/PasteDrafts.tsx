import { GOAL_LINES_MOST, OWN_CARDS_MOST } from '@parley/shared/limits'
import type { DeskKind } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { PasteLines } from '../../paste/PasteLines.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { useKeptText } from './kept-text.ts'
import type { Desk } from './use-desk.ts'

/** Drafts of one kind for the own desk, a line each: pasted, or from a file. Nobody else sees them (VR1). */
export const PasteDrafts = ({ desk, kind }: { readonly desk: Desk; readonly kind: DeskKind }) => {
  const { seat } = useSession()
  return (
    <PasteLines
      summary={m.paste_drafts()}
      label={m.paste_drafts_field()}
      hint={m.paste_drafts_hint()}
      column={m.paste_column_cards()}
      most={Math.max(0, Math.min(GOAL_LINES_MOST, OWN_CARDS_MOST - desk.document.view.cards.length))}
      button={(count) => m.outline_paste_add({ count })}
      field={useKeptText(seat, `paste.${kind}`)}
      onAdd={(texts) => {
        desk.addAll(kind, texts)
        announce(m.paste_drafts_added({ count: texts.length }))
      }}
    />
  )
}
