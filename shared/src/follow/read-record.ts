import * as v from 'valibot'
import { CARDS_MOST, LINKS_MOST } from '../limits.ts'
import { takenRecord, type TakenRecord } from './record-schema.ts'

/**
 * What was read, or why it could not be: `wrong` is no record of a session, `working` a working copy, `not-confirmed` is what two groups keep of
 * one that lapsed, `version` is of a program that is newer than this one (or is no version at all), and `damaged` names
 * the first part that a record does not have so.
 */
export type ReadRecord =
  | { readonly ok: true; readonly record: TakenRecord }
  | { readonly ok: false; readonly why: 'wrong' | 'working' | 'not-confirmed' | 'version' }
  | { readonly ok: false; readonly why: 'damaged'; readonly field: string }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first part of a map that names something which is not there, or two things by one name; null in a sound one. */
const brokenName = ({ map }: TakenRecord): string | null => {
  const milestones = map.lanes.flatMap((lane) => lane.milestones)
  const known = new Set(milestones.map(({ number }) => number))
  if (known.size < milestones.length) return 'map.lanes.milestones.number'
  const lost = (names: readonly number[], isThere: (name: number) => boolean): boolean => !names.every(isThere)
  for (const { number, restsOn, supports } of milestones) {
    if (lost(restsOn, (name) => known.has(name) && name !== number)) return 'map.lanes.milestones.restsOn'
    if (lost(supports, (name) => name <= map.goals.length)) return 'map.lanes.milestones.supports'
  }
  return null
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** Whether a board has room for all that a record says; each list alone fits already. */
const hasRoom = ({ map, differences, words, assumptions, twoByTwo, cards = [] }: TakenRecord): boolean => {
  const milestones = map.lanes.flatMap((lane) => lane.milestones)
  const limits = [...milestones.flatMap((one) => one.limits), ...map.limits]
  const standing = [
    ...map.goals.map(({ meanings }) => 1 + meanings.length),
    ...map.lanes.map((lane) => 1 + lane.milestones.length),
    // One limit stands below each milestone that it limits.
    ...[...new Map(limits.map((one) => [JSON.stringify(one), one])).values()].map(({ replies }) => 1 + replies.length),
    ...differences.map(({ reasons }) => 1 + reasons.length),
    ...assumptions.map(({ tests }) => tests.length),
    ...cards.map((lane) => lane.cards.length),
    map.replies.length + 2 * words.length + 8 + (twoByTwo?.notes.length ?? 0),
  ]
  const links = milestones.map((one) => one.restsOn.length + one.supports.length + one.limits.length)
  const reasons = [...map.goals, ...milestones].map(({ becauseOf }) => becauseOf.length)
  return sum(standing) <= CARDS_MOST && sum(links) + sum(reasons) <= LINKS_MOST
}

/**
 * The bytes of a file as text, without what other programs like to put around it: a mark at its beginning, and line
 * breaks of another system. In a record neither says anything.
 */
export const plainFile = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

/** Reads the JSON file of a record. Total: any text has an answer, and nothing of it is run or trusted. */
export const readRecord = (text: string): ReadRecord => {
  const file = parsed(text)
  if (typeof file !== 'object' || file === null) return { ok: false, why: 'wrong' }
  const { format, version } = file as { readonly format?: unknown; readonly version?: unknown }
  if (format === 'parley-kept') return { ok: false, why: 'not-confirmed' }
  if (format === 'parley-working') return { ok: false, why: 'working' }
  if (format !== 'parley-record') return { ok: false, why: 'wrong' }
  if (version !== 1) return { ok: false, why: 'version' }
  const read = v.safeParse(takenRecord, file, { abortEarly: true })
  if (!read.success) return { ok: false, why: 'damaged', field: v.getDotPath(read.issues[0]) ?? '' }
  const field = hasRoom(read.output) ? brokenName(read.output) : 'map'
  return field === null ? { ok: true, record: read.output } : { ok: false, why: 'damaged', field }
}
