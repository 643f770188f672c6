import type { NewStep } from '@parley/shared/session/agenda'
import type { OwnTemplate } from '@parley/shared/session/own-template'
import { stepsOf, type TemplateId } from '@parley/shared/session/templates'
import { draftOf, stepsOfDraft, type Draft } from '../../agenda/agenda-draft.ts'

/** What was chosen: a template, or one of the mediator's own by its name. */
export type Choice =
  | { readonly of: 'template'; readonly template: TemplateId }
  | { readonly of: 'own'; readonly own: OwnTemplate }

/** The agenda of a session that is being made: what was chosen, and what was arranged of each choice meanwhile. */
export type AgendaChoice = {
  readonly choice: Choice
  readonly drafts: Readonly<Record<string, Draft>>
}

export const choiceKey = (choice: Choice): string =>
  choice.of === 'template' ? choice.template : `own ${choice.own.name}`

const withoutId = ({ id: _id, ...step }: NewStep & { readonly id?: string }): NewStep => step

const stepsOfChoice = (choice: Choice): readonly NewStep[] =>
  choice.of === 'template' ? stepsOf(choice.template).map(withoutId) : choice.own.steps

export const firstChoice = (): AgendaChoice => ({ choice: { of: 'template', template: 'half-day' }, drafts: {} })

/** The draft of what is chosen: as it was left when it was arranged, or as it stands in its template. */
export const chosenDraft = ({ choice, drafts }: AgendaChoice): Draft =>
  drafts[choiceKey(choice)] ?? draftOf(stepsOfChoice(choice), null)

/** Another choice. The time at which the day begins belongs to the day and goes along; arranged steps come back. */
export const choosing = (before: AgendaChoice, choice: Choice): AgendaChoice => {
  const { start } = chosenDraft(before)
  const next = chosenDraft({ choice, drafts: before.drafts })
  return { choice, drafts: { ...before.drafts, [choiceKey(choice)]: { ...next, start } } }
}

/** What is chosen, arranged in another way. */
export const arranging = (before: AgendaChoice, draft: Draft): AgendaChoice => ({
  ...before,
  drafts: { ...before.drafts, [choiceKey(before.choice)]: draft },
})

/** What the server is told of the agenda; null while a figure in it is none. */
export const agendaBody = (
  agenda: AgendaChoice,
): { readonly template: TemplateId; readonly agenda?: NewStep[]; readonly start?: number } | null => {
  const draft = chosenDraft(agenda)
  const steps = stepsOfDraft(draft)?.map(withoutId)
  if (!steps) return null
  const { choice } = agenda
  const isTemplate = choice.of === 'template' && JSON.stringify(steps) === JSON.stringify(stepsOfChoice(choice))
  return {
    // An agenda of one's own stands for itself; the name beside it says nothing then.
    template: choice.of === 'template' ? choice.template : 'half-day',
    ...(isTemplate ? {} : { agenda: steps }),
    ...(draft.start === null ? {} : { start: draft.start }),
  }
}
