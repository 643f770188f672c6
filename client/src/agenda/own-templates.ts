import { readTemplate, writeTemplate, type OwnTemplate, type TemplateError } from '@parley/shared/session/own-template'
import { keep, keptJson } from '../device/browser-storage.ts'
import { m } from '../paraglide/messages.js'
import { keepFile } from '../session/fetch-file.ts'

const KEY = 'parley.own-agendas'
const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** The agendas that this device keeps, by name. What is there no more readable is left out. */
export const ownTemplates = (): readonly OwnTemplate[] =>
  keptJson('local', KEY, isList, [])
    .map(readTemplate)
    .filter((one): one is OwnTemplate => 'steps' in one)
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))

const keepAll = (templates: readonly OwnTemplate[]): boolean =>
  keep('local', KEY, JSON.stringify(templates.map(writeTemplate)))

/** Keeps an agenda on this device, in place of one that was called the same. False when it will not survive the page. */
export const keepTemplate = (template: OwnTemplate): boolean =>
  keepAll([...ownTemplates().filter(({ name }) => name !== template.name), template])

/** Forgets an agenda that this device keeps. */
export const forgetTemplate = (name: string): boolean => keepAll(ownTemplates().filter((one) => one.name !== name))

/** Saves an agenda as a file that this or another device can open. */
export const saveTemplate = (template: OwnTemplate): void => {
  const plain = template.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  const bytes = new TextEncoder().encode(writeTemplate(template))
  keepFile({ bytes, type: 'application/json', name: `${plain || 'agenda'}.agenda.json` })
}

const WRONG: Readonly<Record<Exclude<TemplateError['of'], 'step'>, () => string>> = {
  'no-json': m.agenda_file_no_json,
  'no-agenda': m.agenda_file_no_agenda,
  version: m.agenda_file_version,
  name: m.agenda_file_name,
  steps: m.agenda_file_steps,
}

/** What is wrong with a file, and what to do. */
export const templateErrorText = (error: TemplateError): string =>
  error.of === 'step' ? m.agenda_file_step({ at: error.at }) : WRONG[error.of]()
