import type { CreateSession } from '@parley/shared/protocol/bodies'
import type { CaseKind } from '@parley/shared/protocol/sheets'
import { K_LEAST, K_MOST } from '@parley/shared/limits'
import { haveSwapped } from '@parley/shared/follow/same-groups'
import type { GroupId } from '@parley/shared/session/agenda'
import { K_USUAL } from '@parley/shared/voting/k'
import { m } from '../../paraglide/messages.js'
import { agendaBody, firstChoice, type AgendaChoice } from './agenda-choice.ts'

/** A kind of case, or one person's grievance, for which no session is made; empty while nothing is chosen. */
export type ChosenKind = CaseKind | 'grievance' | ''

/** The form as it is typed: every field is text until it is sent. */
export type NewSession = {
  readonly noneOfThese: boolean
  readonly kind: ChosenKind
  readonly title: string
  readonly agenda: AgendaChoice
  readonly a: string
  readonly b: string
  readonly mediator: string
  readonly sponsor: string
  readonly namesOffline: boolean
  readonly k: string
  readonly cap: string
  readonly key: string
}

export const emptySession = (): NewSession => ({
  noneOfThese: false,
  kind: '',
  title: '',
  agenda: firstChoice(),
  a: m.entry_new_group_a_preset(),
  b: m.entry_new_group_b_preset(),
  mediator: '',
  sponsor: '',
  namesOffline: false,
  k: String(K_USUAL),
  cap: '3',
  key: '',
})

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

export type Wrong = Partial<Record<keyof NewSession, string>>

type Groups = Readonly<Record<GroupId, { readonly name: string }>>

/** What is missing or wrong, by field, as sentences; empty when the form can be sent. `then` are the record's groups. */
export const wrongIn = (form: NewSession, needsKey: boolean, then: Groups | null): Wrong => {
  const wrong: Wrong = {}
  if (!form.noneOfThese) wrong.noneOfThese = m.entry_new_none_missing()
  if (form.kind === 'grievance') wrong.kind = m.before_kind_wrong()
  if (!form.title.trim()) wrong.title = m.entry_new_name_missing()
  if (!form.a.trim()) wrong.a = m.entry_new_group_missing()
  if (!form.b.trim()) wrong.b = m.entry_new_group_missing()
  if (then && !wrong.a && !wrong.b && haveSwapped({ a: { name: form.a }, b: { name: form.b } }, then))
    wrong.a = m.follow_new_swapped({ a: then.a.name, b: then.b.name })
  if (!form.mediator.trim()) wrong.mediator = m.entry_new_mediator_missing()
  if (!isWhole(form.k, K_LEAST, K_MOST)) wrong.k = m.entry_new_k_wrong({ least: K_LEAST, most: K_MOST })
  if (!isWhole(form.cap, 1, 20)) wrong.cap = m.entry_new_cap_wrong()
  if (!agendaBody(form.agenda)) wrong.agenda = m.agenda_change_wrong()
  if (needsKey && !form.key.trim()) wrong.key = m.entry_new_key_missing()
  return wrong
}

/** The body that the server gets. */
export const bodyOf = (form: NewSession): CreateSession => ({
  title: form.title.trim(),
  template: 'half-day',
  ...agendaBody(form.agenda),
  groups: { a: { name: form.a.trim() }, b: { name: form.b.trim() } },
  k: Number(form.k),
  cap: Number(form.cap),
  mediator: form.mediator.trim(),
  sponsor: form.sponsor.trim(),
  ...(form.kind === '' || form.kind === 'grievance' ? {} : { sheets: { case: { kind: form.kind, symptoms: [] } } }),
  ...(form.namesOffline && { namesOffline: true }),
})
