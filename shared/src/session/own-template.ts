import { AGENDA_STEPS_MOST, TITLE_MOST } from '../limits.ts'
import type { NewStep } from './agenda.ts'
import { stepFrom } from './step-library.ts'

/** An agenda that a mediator keeps: on the own device, and as a file. */
export type OwnTemplate = { readonly name: string; readonly steps: readonly NewStep[] }

const FORMAT = 'parley-agenda'
const VERSION = 1

/** Why a file is no agenda: `at` is the place of the first step that is none, counted from 1. */
export type TemplateError =
  | { readonly of: 'no-json' | 'no-agenda' | 'version' | 'name' | 'steps' }
  | { readonly of: 'step'; readonly at: number }

/** The file of an agenda: JSON that can be read and written by hand. */
export const writeTemplate = ({ name, steps }: OwnTemplate): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, name, steps }, null, 2)}\n`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Reads such a file. Nothing of it is taken that an agenda does not have. */
export const readTemplate = (text: string): OwnTemplate | TemplateError => {
  const value = parsed(text)
  if (value === undefined) return { of: 'no-json' }
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  if (given['format'] !== FORMAT) return { of: 'no-agenda' }
  if (given['version'] !== VERSION) return { of: 'version' }
  const name = typeof given['name'] === 'string' ? given['name'].trim() : ''
  if (name === '' || name.length > TITLE_MOST) return { of: 'name' }
  const list: readonly unknown[] = Array.isArray(given['steps']) ? given['steps'] : []
  if (list.length === 0 || list.length > AGENDA_STEPS_MOST) return { of: 'steps' }
  const steps = list.map(stepFrom)
  const wrong = steps.indexOf(null)
  return wrong >= 0 ? { of: 'step', at: wrong + 1 } : { name, steps: steps.flatMap((step) => step ?? []) }
}
