import * as v from 'valibot'
import { K_LEAST, K_MOST, OFFER_MOST, SPONSOR_LINE_MOST, TITLE_MOST } from '../limits.ts'
import { TEMPLATES } from '../session/templates.ts'
import { K_USUAL } from '../voting/k.ts'
import { newSteps, startOfDay } from './agenda-schema.ts'
import { group, groupName, line, personName, secret, typedCode } from './fields.ts'
import { firstSheets } from './sheets.ts'

/** Body of `POST /api/sessions`. */
export const createSession = v.object({
  title: line(TITLE_MOST),
  template: v.picklist(TEMPLATES),
  /** An agenda of the mediator's own, in place of the template's. */
  agenda: v.optional(newSteps),
  start: v.optional(startOfDay),
  groups: v.object({ a: v.object({ name: groupName }), b: v.object({ name: groupName }) }),
  k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(K_LEAST), v.maxValue(K_MOST)), K_USUAL),
  cap: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(OFFER_MOST)), 3),
  mediator: v.optional(personName, 'Mediator'),
  /** The sponsor's words; `sheets.sponsor` takes their place where it says more. */
  sponsor: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(SPONSOR_LINE_MOST)), ''),
  /** What the mediator has written before the day already. */
  sheets: v.optional(firstSheets),
  /** Whether the mediator sees the names of seats without a connection; everybody is told on joining. */
  namesOffline: v.optional(v.boolean()),
})
export type CreateSession = v.InferOutput<typeof createSession>

/** Body of `POST /api/record-preview`: the JSON file of a record, as text. */
export const previewRecord = v.object({ record: v.string() })

/** Body of `POST /api/record-session`: a session that goes on from this record. */
export const followRecord = v.object({ ...createSession.entries, ...previewRecord.entries })

/** Body of `POST /api/seats`: by invite, by room code, or back by return code. */
export const takeSeat = v.union([
  v.object({ invite: secret, name: personName }),
  v.object({ roomCode: typedCode, group, name: personName }),
  v.object({ returnCode: typedCode }),
])
export type TakeSeat = v.InferOutput<typeof takeSeat>

/** Body of `POST /api/door`: what a person may read before taking a seat. */
export const askDoor = v.union([v.object({ invite: secret }), v.object({ roomCode: typedCode })])
