import { m } from '../../paraglide/messages.js'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { PlaceCode } from './PlaceCode.tsx'

type SharedDeviceProps = {
  readonly isShared: boolean
  readonly onChange: (isShared: boolean) => void
  readonly code: string
  readonly onCode: (code: string) => void
  /** What is wrong with the code. */
  readonly error?: string | undefined
}

/**
 * Whether other people use this device: then everything of the seat stays in the tab. Off until somebody says so, and
 * on where somebody took turns here before. With a code of their own people take turns.
 */
export const SharedDevice = ({ isShared, onChange, code, onCode, error }: SharedDeviceProps) => (
  <>
    <ChoiceRows legend={m.entry_join_shared_legend()} legendUnseen>
      <CheckRow
        checked={isShared}
        onChange={onChange}
        label={m.entry_join_shared()}
        description={m.entry_join_shared_more()}
      />
    </ChoiceRows>
    {isShared && <PlaceCode code={code} onCode={onCode} error={error} />}
  </>
)
