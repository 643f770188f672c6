import { m } from '../../../paraglide/messages.js'

/** What a mediator may look back at alone, after a session. */
export const QUESTIONS = ['well', 'steered', 'heard', 'moment', 'next'] as const
export type Question = (typeof QUESTIONS)[number]
export type Reflection = Readonly<Partial<Record<Question, string>>>

const TEXTS: Readonly<Record<Question, () => string>> = {
  well: m.reflect_well,
  steered: m.reflect_steered,
  heard: m.reflect_heard,
  moment: m.reflect_moment,
  next: m.reflect_next,
}
export const questionText = (question: Question): string => TEXTS[question]()

/** Whether what was kept is a sheet of this page. */
export const isReflection = (value: unknown): value is Reflection =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([question, answer]) => QUESTIONS.some((one) => one === question) && typeof answer === 'string',
  )

export const isBlank = (sheet: Reflection): boolean => QUESTIONS.every((one) => !sheet[one]?.trim())

/** The sheet as Markdown, to be kept as a file: every question, answered or not. What was typed stands as it stands. */
export const reflectionFile = (sheet: Reflection, title: string): string =>
  [`# ${m.reflect_title()}`, title, ...QUESTIONS.map((one) => `## ${questionText(one)}\n\n${sheet[one]?.trim() ?? ''}`)]
    .join('\n\n')
    .concat('\n')
