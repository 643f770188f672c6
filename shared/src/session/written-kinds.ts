import { MIRROR_KINDS, WRITTEN_KINDS, type MirrorKind, type Step, type WrittenKind } from './agenda.ts'

/** Whether cards of a kind are written alone and come to the board by a reveal. */
export const isWrittenKind = (kind: unknown): kind is WrittenKind =>
  (WRITTEN_KINDS as readonly unknown[]).includes(kind)

/** Whether a kind is a list of the mirror. */
export const isMirrorKind = (kind: unknown): kind is MirrorKind => (MIRROR_KINDS as readonly unknown[]).includes(kind)

/** All kinds that a reveal brings out at one moment, from its step, its phase or its event. */
export const kindsOf = (reveal: {
  readonly kind: WrittenKind
  readonly also?: readonly WrittenKind[] | undefined
}): readonly [WrittenKind, ...WrittenKind[]] => [
  reveal.kind,
  ...new Set((reveal.also ?? []).filter((kind) => kind !== reveal.kind)),
]

/** The kinds that an agenda has people write, hold at a table or reveal, in the order of all lists. */
export const kindsOfAgenda = (steps: readonly Step[]): readonly WrittenKind[] => {
  const named = new Set(
    steps.flatMap((step): readonly WrittenKind[] => {
      if (step.act === 'reveal') return kindsOf(step)
      if (step.act !== 'write') return []
      if (step.mode === 'mixed') return []
      return step.mode === 'alone' ? [step.kind] : step.kinds
    }),
  )
  return WRITTEN_KINDS.filter((kind) => named.has(kind))
}

/** The kinds that a page has to offer or show: those of the agenda, and those of which there are cards. */
export const kindsToShow = (
  steps: readonly Step[],
  cards: readonly { readonly kind: string }[],
): readonly WrittenKind[] => {
  const ofAgenda = kindsOfAgenda(steps)
  return WRITTEN_KINDS.filter((kind) => ofAgenda.includes(kind) || cards.some((card) => card.kind === kind))
}
