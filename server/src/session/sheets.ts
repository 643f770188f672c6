import { canonicalJson } from '@parley/shared/lib/canonical-json'
import { sha256Hex } from '@parley/shared/lib/hash'
import { sheetsOf } from '@parley/shared/permissions/sheets'
import type { CreateSession } from '@parley/shared/protocol/bodies'
import {
  SHEETS,
  type SheetName,
  type SheetOf,
  type SheetsView,
  type SponsorStatement,
  type StatementsVersion,
} from '@parley/shared/protocol/sheets'
import type { Audience } from '@parley/shared/protocol/state-view'
import type { EventOf } from '@parley/shared/session/events'
import { standing, tickedBy, versionOf } from '@parley/shared/session/sheet-versions'
import type { SeatState } from '@parley/shared/session/state-parts'
import type { Write } from '../store/store.ts'
import type { ActiveSession } from './active-session.ts'
import { versionsFor } from './present-before.ts'
import { shippedStatements } from './shipped-statements.ts'

/** The words of a sheet as they are frozen, and the hash that names them. */
export const frozenSheet = (words: unknown): { readonly hash: string; readonly body: string } => {
  const body = canonicalJson(words)
  return { hash: sha256Hex(body), body }
}

type FirstSheets = {
  /** The hash of the ground rules and statements. */
  readonly statements: string
  readonly events: readonly EventOf<'sheet-written'>[]
  readonly writes: readonly Write[]
}

/** The sheets that a new session begins with: those that came with it, and the shipped statements. */
export const firstSheetsOf = (session: string, { k, sponsor, sheets = {} }: CreateSession): FirstSheets => {
  const given = {
    ...(sponsor ? { sponsor: { text: sponsor, by: '', acts: '' } satisfies SponsorStatement } : {}),
    ...sheets,
  }
  const statements = frozenSheet(sheets.statements ?? shippedStatements(k))
  const others = SHEETS.flatMap((sheet) => {
    const words = sheet === 'statements' ? undefined : given[sheet]
    return words === undefined ? [] : [{ sheet, ...frozenSheet(words) }]
  })
  return {
    statements: statements.hash,
    events: others.map(({ sheet, hash }) => ({ type: 'sheet-written', sheet, version: 1, words: hash })),
    writes: [statements, ...others].map(({ hash, body }) => ({ do: 'content.add', with: { session, hash, body } })),
  }
}

/** What stands on a sheet; a session of before has the shipped statements, and its sponsor's line in the profile. */
const wordsOf = (session: ActiveSession, sheet: SheetName): SheetOf<SheetName> | undefined => {
  const stands = standing(session.state, sheet)
  const body = stands && session.profile.contents.get(stands.words)
  if (body !== undefined) return JSON.parse(body) as SheetOf<SheetName>
  const { sponsor } = session.profile
  return sheet === 'sponsor' && sponsor ? { text: sponsor, by: '', acts: '' } : undefined
}

const statementsAt = (session: ActiveSession, version: number): StatementsVersion => {
  const stored = session.state.sheets.statements?.find((one) => one.version === version)
  const body = stored && session.profile.contents.get(stored.words)
  return {
    version,
    words: body === undefined ? shippedStatements(session.state.k) : (JSON.parse(body) as StatementsVersion['words']),
  }
}

/** The sheets as an audience may read them, with the rules that this seat said yes to where others stand now. */
export const sheetsFor = (session: ActiveSession, audience: Audience, seat?: SeatState): SheetsView => {
  const now = versionOf(session.state, 'statements')
  const own = seat ? tickedBy(seat) : 0
  const others = sheetsOf(audience).flatMap((sheet) => {
    const words = sheet === 'statements' ? undefined : wordsOf(session, sheet)
    return words === undefined ? [] : [[sheet, words] as const]
  })
  return {
    versions: versionsFor(session.state, audience),
    statements: [...(own > 0 && own < now ? [own] : []), now].map((version) => statementsAt(session, version)),
    ...Object.fromEntries(others),
  }
}
