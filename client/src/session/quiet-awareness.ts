import { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'

/**
 * An awareness that does not send on what it received: the stock client repeats every update it hears, which
 * buries a large room. It starts without a state of its own: at desks and tables nobody shows presence.
 */
export class QuietAwareness extends Awareness {
  constructor(doc: Doc) {
    super(doc)
    this.setLocalState(null)
  }

  /** `update` is what the provider sends; only this device's own changes go there. `change` reaches the page as ever. */
  override emit(name: string, args: unknown[]): void {
    if (name === 'update' && args[1] !== 'local') return
    super.emit(name, args)
  }
}
