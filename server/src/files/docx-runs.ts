import { explained } from '@parley/shared/agree/word-list'
import { directionOf } from '@parley/shared/scene/wrap'
import { readable } from '@parley/shared/snapshot/markdown-text'
import type { Page, PageLine, Said } from '@parley/shared/snapshot/page'
import { InternalHyperlink, TextRun, type ParagraphChild } from 'docx'

type Look = { readonly bold?: boolean; readonly color?: string; readonly style?: string }

/** The name of a term's explanation in the document. */
export const termMark = (number: number): string => `word-${number}`

/** Without what is not printed. Spaces at its ends stay: it may be a piece of a line. */
const printed = (text: string): string => readable(`|${text}|`).slice(1, -1)

/** A text as runs: each line of it on its own line, in the direction in which it is written. */
export const runs = (text: string, look: Look = {}): readonly TextRun[] =>
  printed(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          ...look,
          text: line,
          ...(at > 0 ? { break: 1 } : {}),
          ...(directionOf(line) === 'rtl' ? { rightToLeft: true } : {}),
        }),
    )

/** Whether a paragraph with this text is read from the right. */
export const fromRight = (text: string): { readonly bidirectional?: true } =>
  directionOf(readable(text)) === 'rtl' ? { bidirectional: true } : {}

/** What was said, with the terms that the word list explains as links to it (SB5). */
export const saidRuns = ({ text, theirs }: Said, page: Page, hasTerms: boolean, look: Look = {}): ParagraphChild[] =>
  theirs && hasTerms && page.words.length > 0
    ? explained(printed(text), page.words).flatMap((piece): ParagraphChild[] => {
        if (piece.plain === undefined) return [...runs(piece.text, look)]
        const at = page.words.findIndex(({ term }) => term.toLocaleLowerCase() === piece.text.toLocaleLowerCase())
        return [
          new InternalHyperlink({
            anchor: termMark(at + 1),
            children: [...runs(piece.text, { ...look, style: 'Term' })],
          }),
        ]
      })
    : [...runs(text, look)]

/** A line below an entry: what it is, whose where its words do not say so, and what was said. */
export const lineRuns = (line: PageLine, page: Page, hasTerms: boolean): ParagraphChild[] => {
  const owner = line.group === undefined ? undefined : page.groups[line.group]
  const isNamed = owner !== undefined && [line.label, line.say.text].some((text) => text?.includes(owner))
  const whose = owner === undefined || isNamed ? undefined : owner
  const label = line.label === undefined || whose === undefined ? (line.label ?? whose) : `${line.label} (${whose})`
  return [
    ...(label === undefined ? [] : runs(line.say.text === '' ? label : `${label}: `, { color: QUIET })),
    ...(line.say.text === '' ? [] : saidRuns(line.say, page, hasTerms)),
  ]
}

/** The colour of what stands back; dark enough on white (7 to 1). */
export const QUIET = '57534A'
