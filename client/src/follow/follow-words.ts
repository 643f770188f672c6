import type { AgreementSort } from '@parley/shared/documents/card-view'
import type { TakenPlanItem } from '@parley/shared/follow/record-schema'
import { weekWords } from '../map/map-words.ts'
import { m } from '../paraglide/messages.js'
import { dayText } from '../ui/moments.ts'

const SORTS: Readonly<Record<AgreementSort, () => string>> = {
  plan: m.participant_agreement_plan,
  role: m.participant_agreement_role,
  deadline: m.participant_agreement_deadline,
  meeting: m.participant_agreement_meeting,
  'working-group': m.participant_agreement_working_group,
  communication: m.participant_agreement_communication,
  trial: m.participant_agreement_trial,
}

type Agreement = {
  readonly sort?: AgreementSort | undefined
  readonly due?: string | undefined
  readonly when?: string | undefined
}

/** What kind of agreement it is and when it is due, as one line; empty where neither was said. */
export const kindAndDay = ({ sort, due, when }: Agreement): string =>
  [sort && SORTS[sort](), due && m.follow_last_by({ date: dayText(due) }), when?.trim()].filter(Boolean).join(' · ')

/** What a plan was about, with the week in which it lay then, and the one that was promised where that is another. */
export const itemOfPlan = ({ text: name, week: lay, promised }: TakenPlanItem): string => {
  if (lay === undefined) return name
  const week = weekWords(lay).toLocaleLowerCase('en-GB')
  return promised === undefined || promised === lay
    ? m.mapmore_plan_item({ name, week })
    : m.mapmore_plan_item_promised({ name, week, promised })
}
