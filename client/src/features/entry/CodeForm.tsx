import { CODE_MOST } from '@parley/shared/limits'
import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './Entry.module.css'

/** The code of the room, large. It goes to the join page after `#`, so that it reaches no server log. */
export const CodeForm = ({ code: before = '' }: { readonly code?: string }) => {
  const [, navigate] = useLocation()
  const [code, setCode] = useState(before)
  const [empty, setEmpty] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const typed = code.trim()
    setEmpty(!typed)
    if (!typed) return
    const hash = `#code=${encodeURIComponent(typed)}`
    if (window.location.pathname === '/join') window.location.hash = hash
    else navigate(`/join${hash}`)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        look="code"
        label={m.entry_code()}
        hint={m.entry_code_hint()}
        error={empty && m.entry_code_empty()}
        value={code}
        onChange={setCode}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        most={CODE_MOST}
      />
      <Button type="submit" variant="primary" wide>
        {m.entry_continue()}
      </Button>
    </form>
  )
}
