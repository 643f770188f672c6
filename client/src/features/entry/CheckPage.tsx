import { useEffect, useState } from 'react'
import { Check, CircleDashed, X } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './CheckPage.module.css'
import { checkRandom, checkServer, checkSocket, checkStorage } from './device-check.ts'

type Part = {
  readonly id: string
  readonly name: () => string
  readonly check: () => Promise<boolean>
  readonly yes: () => string
  readonly no: () => string
}
const parts: readonly Part[] = [
  {
    id: 'page',
    name: m.entry_check_page,
    check: () => Promise.resolve(true),
    yes: m.entry_check_page_ok,
    no: m.entry_check_page_ok,
  },
  {
    id: 'server',
    name: m.entry_check_server,
    check: checkServer,
    yes: m.entry_check_server_ok,
    no: m.entry_check_server_no,
  },
  {
    id: 'socket',
    name: m.entry_check_socket,
    check: checkSocket,
    yes: m.entry_check_socket_ok,
    no: m.entry_check_socket_no,
  },
  {
    id: 'storage',
    name: m.entry_check_storage,
    check: checkStorage,
    yes: m.entry_check_storage_ok,
    no: m.entry_check_storage_no,
  },
  {
    id: 'random',
    name: m.entry_check_random,
    check: checkRandom,
    yes: m.entry_check_random_ok,
    no: m.entry_check_random_no,
  },
]

const Sign = ({ works }: { readonly works: boolean | undefined }) => {
  const Icon = works === undefined ? CircleDashed : works ? Check : X
  const label = works === undefined ? m.entry_check_running() : works ? m.entry_check_ok() : m.entry_check_no()
  return <Icon className={styles.sign} data-works={works} role="img" aria-label={label} />
}

/** Tells a person, in a sentence each, whether this device can take part. */
export const CheckPage = () => {
  const [found, setFound] = useState<Readonly<Record<string, boolean>>>({})
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let here = true
    for (const { id, check } of parts) {
      void check().then((works) => {
        if (here) setFound((before) => ({ ...before, [id]: works }))
      })
    }
    return () => {
      here = false
    }
  }, [turn])
  const done = parts.every(({ id }) => id in found)
  const well = done && parts.every(({ id }) => found[id])
  const again = (): void => {
    setFound({})
    setTurn(turn + 1)
  }
  return (
    <PageFrame
      title={m.entry_check_title()}
      actions={
        well ? (
          <ButtonLink href="/" variant="primary" wide>
            {m.entry_home()}
          </ButtonLink>
        ) : (
          <Button variant="primary" wide busy={!done} onClick={again}>
            {m.entry_check_again()}
          </Button>
        )
      }
    >
      <h1>{m.entry_check_title()}</h1>
      <ul className={styles.parts}>
        {parts.map(({ id, name, yes, no }) => (
          <li key={id} className={styles.part}>
            <Sign works={found[id]} />
            <div>
              <h2 className={styles.name}>{name()}</h2>
              <p>{found[id] === undefined ? m.entry_check_wait() : found[id] ? yes() : no()}</p>
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{done && <strong>{well ? m.entry_check_all() : m.entry_check_some()}</strong>}</p>
    </PageFrame>
  )
}
