import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { Plus } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './MapList.module.css'
import { useTypedText } from './use-typed-text.ts'
import { useNeedsWords } from '../ui/use-needs-words.ts'

type AddTextProps = {
  readonly label: string
  readonly button: string
  readonly onAdd: (text: string) => void
  readonly onUnplaced: (text: string) => void
}

/** One line for something new that everyone will see, with its button. The field stays, for the next one. */
export const AddText = ({ label, button, onAdd, onUnplaced }: AddTextProps) => {
  const [text, setText] = useTypedText(onUnplaced)
  const { hasWords, lack } = useNeedsWords(text)
  return (
    <form
      className={styles.addText}
      onSubmit={(event) => {
        event.preventDefault()
        if (!hasWords()) return
        onAdd(text.trim())
        setText('')
      }}
    >
      <Field label={label} {...lack} value={text} most={CARD_TEXT_MOST} autoComplete="off" onChange={setText} />
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        {button}
      </Button>
    </form>
  )
}

/** A quiet word where nothing stands yet: what would stand here. */
export const Nothing = ({ children, example }: { readonly children: string; readonly example?: string }) => (
  <>
    <p className={styles.quiet}>{children}</p>
    {example && (
      <p className={styles.example}>
        {example} <span className={styles.meta}>{m.board_map_example()}</span>
      </p>
    )}
  </>
)
