import type { DocumentView } from '../documents/card-view.ts'
import type { OwnCard } from '../protocol/answers.ts'
import { DESK_KINDS } from '../session/agenda.ts'
import { markdownBlock, markdownLine } from './markdown-text.ts'
import type { MineWords } from './snapshot-words.ts'

/** What can lie on a desk; the last two only on one of an earlier version. */
export const MINE_KINDS = [...DESK_KINDS, 'problem', 'note'] as const
export type MineKind = (typeof MINE_KINDS)[number]

/** What one person wrote, for that person: own drafts, and own shared cards as they read now. */
export type MineFile = {
  readonly format: 'parley-mine'
  readonly version: 1
  readonly notice: string
  readonly title: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly takenAt: string
  /** By kind, in the order of the desk. */
  readonly drafts: readonly { readonly kind: MineKind; readonly cards: readonly string[] }[]
  readonly shared: readonly { readonly text: string; readonly where: OwnCard['where']; readonly held: boolean }[]
}

/** What the file is made of. `own` is what the server found for the secrets that this browser keeps. */
export type MineInput = {
  readonly title: string
  readonly name: string
  readonly desk: Pick<DocumentView, 'cards'>
  readonly own: readonly OwnCard[]
  /** Milliseconds since 1970. */
  readonly takenAt: number
  readonly words: MineWords
}

/** The file as a plain model. Neither secrets nor ids of cards are in it: who finds the file cannot act with it. */
export const mineFile = ({ title, name, desk, own, takenAt, words }: MineInput): MineFile => ({
  format: 'parley-mine',
  version: 1,
  notice: words.notice,
  title,
  name,
  takenAt: new Date(takenAt).toISOString(),
  drafts: MINE_KINDS.flatMap((kind) => {
    const cards = desk.cards.filter((card) => card.kind === kind && card.text.trim() !== '').map((card) => card.text)
    return cards.length > 0 ? [{ kind, cards }] : []
  }),
  shared: own.map(({ text, where, held }) => ({ text, where, held })),
})

const items = (cards: readonly string[]): string => cards.map((one) => `- ${one}`).join('\n')

/** The file as Markdown (CommonMark). */
export const mineMarkdown = (model: MineFile, words: MineWords): string => {
  const shared = (where: OwnCard['where']): string[] => {
    const cards = model.shared.filter((card) => card.where === where)
    const lines = cards.map(
      (card) => markdownBlock(card.text, 2) + (card.held ? `\n  - ${markdownLine(words.held)}` : ''),
    )
    return cards.length > 0 ? [`### ${markdownLine(words.where[where])}`, items(lines)] : []
  }
  return (
    [
      `# ${markdownLine(words.heading(model.title))}`,
      markdownLine(words.notice),
      items([words.writtenBy(model.name), words.date(Date.parse(model.takenAt))].map(markdownLine)),
      `## ${markdownLine(words.drafts)}`,
      ...(model.drafts.length === 0 ? [markdownLine(words.noDrafts)] : []),
      ...model.drafts.flatMap(({ kind, cards }) => [
        `### ${markdownLine(words.kinds[kind])}`,
        items(cards.map((text) => markdownBlock(text, 2))),
      ]),
      `## ${markdownLine(words.shared)}`,
      ...(model.shared.length === 0 ? [markdownLine(words.noShared)] : []),
      ...shared('board'),
      ...shared('table'),
    ].join('\n\n') + '\n'
  )
}
