import * as Y from 'yjs'
import { Arrivals } from './ledger.ts'
import { Person, type Around, type PersonSpec } from './person.ts'

/** A person with the whole document, who says how long each edit of others took to arrive. */
export class Reader extends Person {
  readonly doc = new Y.Doc()
  readonly arrivals: Arrivals

  constructor(spec: PersonSpec, around: Around) {
    super(spec, around)
    this.doc.clientID = spec.client
    this.arrivals = new Arrivals(around.ledger)
  }

  protected override took(update: Uint8Array, now: number): void {
    super.took(update, now)
    this.arrivals.take(update, now)
    Y.applyUpdate(this.doc, update, 'others')
  }
}
