import { Component, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** Keeps a page that stumbled from going blank: it says that nothing is lost, and how to go on. */
export class StumbleGuard extends Component<{ readonly children: ReactNode }, { readonly stumbled: boolean }> {
  override state = { stumbled: false }

  static getDerivedStateFromError(): { stumbled: boolean } {
    return { stumbled: true }
  }

  override render(): ReactNode {
    if (!this.state.stumbled) return this.props.children
    return (
      <main id="main">
        <h1 className="unseen">{m.interface_stumbled()}</h1>
        <Notice
          tone="trouble"
          title={m.interface_stumbled()}
          action={<Button onClick={() => window.location.reload()}>{m.entry_reload()}</Button>}
        >
          {m.interface_stumbled_more()}
        </Notice>
      </main>
    )
  }
}
