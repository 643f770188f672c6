import { m } from '../../paraglide/messages.js'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'

type SharedDeviceProps = { readonly isShared: boolean; readonly onChange: (isShared: boolean) => void }

/** Whether other people use this device: then everything of the seat stays in the tab. Off until somebody says so. */
export const SharedDevice = ({ isShared, onChange }: SharedDeviceProps) => (
  <ChoiceRows legend={m.entry_join_shared_legend()} legendUnseen>
    <CheckRow
      checked={isShared}
      onChange={onChange}
      label={m.entry_join_shared()}
      description={m.entry_join_shared_more()}
    />
  </ChoiceRows>
)
