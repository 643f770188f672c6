import type { TakenRecord } from './record-schema.ts'

/**
 * The early signs that a record has in the groups' own words, each once: those that a check asked about before, signs of
 * the pre-mortem, those of useful tensions, and notes of the two-by-two, among which its signs are (SG5).
 */
export const signsOfRecord = ({
  cards,
  tensions,
  twoByTwo,
  futures,
  signals,
  series,
}: TakenRecord): readonly string[] => {
  const checks = [...signals, ...(series?.sessions ?? []).toReversed().flatMap((session) => session.signals)]
  const words = [
    ...checks.flatMap((check) =>
      check.signals.flatMap(({ item, text }) => (item === 'named' && text !== undefined ? [text] : [])),
    ),
    ...(cards ?? []).flatMap(({ kind, cards: some }) => (kind === 'sign' ? some.map(({ text }) => text) : [])),
    ...tensions.flatMap(({ sides }) => sides.flatMap(({ signs }) => signs)),
    ...(futures?.signs ?? []).map(({ text }) => text),
    ...(twoByTwo?.notes ?? []).map(({ text }) => text),
  ]
  return [...new Set(words.map((text) => text.trim()).filter((text) => text !== ''))]
}
