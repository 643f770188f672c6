import { explained } from '@parley/shared/agree/word-list'
import { directionOf } from '@parley/shared/scene/wrap'
import type { Drawing, DrawnPart, DrawnWords } from '@parley/shared/snapshot/drawing'
import { readable } from '@parley/shared/snapshot/markdown-text'
import {
  isDrawn,
  type PageBlock,
  type PageEntry,
  type PageLine,
  type PageSection,
  type PageTable,
  type Said,
} from '@parley/shared/snapshot/page'
import { tableDrawing } from '@parley/shared/snapshot/drawing-table'
import { holdsNext } from '@parley/shared/snapshot/page-holds'
import { paperTitle, type Paper } from '@parley/shared/snapshot/paper'
import { SHEET_COLOURS } from '@parley/shared/snapshot/sheet'
import { breakable } from './breakable.ts'
import { measure } from './fonts.ts'
import { paperSize, SHEET } from './paper-size.ts'
import { Typesetter, type Runs } from './text-runs.ts'
import { OTHER_FACES, SANS_FACE, SERIF_FACE } from './typefaces.ts'

/** Words as the template takes them: pieces by family, some of them a term of the word list, and their direction. */
type Words = {
  readonly p: readonly { readonly t: Runs; readonly term: number | null }[]
  readonly dir: 'ltr' | 'rtl'
}

/** The sentences of the file that are nobody's. */
export type PaperWords = {
  /** "Page {page} of {pages}", with these two names in it. */
  readonly page: string
  /** Some characters have no glyph here. */
  readonly lacks: string
}

/** An entry, or a short list, of more characters than this may run on to the next page. */
const WHOLE = { entry: 700, list: 1_200, entries: 12 } as const
/** More people than this are told by the number alone. */
const MARKS_MOST = 12
/** Points to a board unit in a picture that stands among words, and beside its table. */
const INSET = { alone: 0.66, beside: 0.58 } as const

type Groups = Paper['page']['groups']

const lengthOf = (entries: readonly PageEntry[]): number =>
  entries
    .flatMap(({ head, lines }) => [head, ...lines.map(({ say }) => say)])
    .reduce((sum, { text }) => sum + text.length, 0)

/** Turns a paper into what the template reads. What people wrote stays text in it: nothing of it is ever read as markup. */
class Setter {
  readonly type = new Typesetter()
  /** The word list explains; a term in it that led back to it would lead in a circle. */
  hasTerms = true
  readonly #groups: Groups
  readonly #terms: Paper['page']['words']

  constructor({ groups, words }: Pick<Paper['page'], 'groups' | 'words'>) {
    this.#groups = groups
    this.#terms = words
  }

  words(text: string, serif = false): Words {
    const shown = readable(text)
    return { p: [{ t: this.type.runs(breakable(shown), serif), term: null }], dir: directionOf(shown) }
  }

  /** A plain string for titles and names that are only heard. */
  plain(text: string): string {
    const runs = this.type.runs(readable(text))
    return typeof runs === 'string' ? runs : runs.map(([, piece]) => piece).join('')
  }

  /** What people wrote, with the terms that the word list explains. */
  said({ text, theirs }: Said, serif = false): Words {
    const shown = readable(text)
    if (!theirs || !this.hasTerms || this.#terms.length === 0) return this.words(text, serif)
    const p = explained(shown, this.#terms).map((piece) => {
      const at = this.#terms.findIndex(({ term }) => term.toLocaleLowerCase() === piece.text.toLocaleLowerCase())
      return {
        t: this.type.runs(breakable(piece.text), serif),
        term: piece.plain === undefined || at === -1 ? null : at + 1,
      }
    })
    return { p, dir: directionOf(shown) }
  }

  #line(one: PageLine): object {
    const owner = one.group === undefined ? undefined : this.#groups[one.group]
    const isNamed = owner !== undefined && [one.label, one.say.text].some((text) => text?.includes(owner))
    // Whose a line is stands in words, too: a shape before it says so to the eye alone.
    const unnamed = owner === undefined || isNamed ? undefined : owner
    const label =
      one.label === undefined || unnamed === undefined ? (one.label ?? unnamed) : `${one.label} (${unnamed})`
    return {
      group: one.group ?? null,
      label: label === undefined ? null : this.words(label),
      say: one.say.text === '' ? null : this.said(one.say),
    }
  }

  #entry(one: PageEntry, look: string): object {
    const lines = one.lines.map((each) => this.#line(each))
    return {
      group: one.group ?? null,
      owner: one.group === undefined ? null : this.words(this.#groups[one.group]),
      head: this.said(one.head, look === 'signed'),
      id: one.id ?? null,
      lines,
      about: one.lines.filter(({ group }) => group === undefined).map(({ say }) => this.said(say)),
      owners: lines.filter((_line, at) => one.lines[at]?.group !== undefined),
      aside: one.aside === undefined ? null : this.words(one.aside),
      whole: lengthOf([one]) <= WHOLE.entry,
    }
  }

  #table(table: PageTable): object {
    const { caption, isHeaded, columns, body } = table
    const picture = isDrawn(table, 'marks') ? tableDrawing(table, measure) : null
    const isScale = columns.some(({ full }) => full !== undefined)
    return {
      of: 'table',
      caption: isHeaded ? null : this.words(caption),
      levels: isScale,
      common: body.some(({ strong }) => strong),
      picture: picture && {
        scale: isScale ? INSET.beside : INSET.alone,
        size: picture.size,
        parts: picture.parts.map((part) => this.#part(part)),
      },
      columns: columns.map(({ title, group }) => ({ t: this.words(title), group: group ?? null })),
      body: body.map(({ head, group, cells }) => ({
        head: this.said(head),
        group: group ?? null,
        cells: columns.map((_column, at) => {
          const cell = cells[at]
          if (!cell) return null
          const marks = !picture && cell.marks && cell.marks.full + cell.marks.empty <= MARKS_MOST ? cell.marks : null
          return { t: this.words(cell.text), marks, track: cell.track ?? null }
        }),
      })),
    }
  }

  section({ id, title, blocks }: PageSection, isLast: boolean): object {
    this.hasTerms = id !== 'words'
    // Levels of headings follow each other (FI6): a small one stands under another only where there is one.
    const first = blocks.findIndex((one) => one.of === 'part' && !one.small)
    return {
      title: this.words(title, true),
      blocks: blocks.map((one, at) => ({
        ...this.block(one, first !== -1 && first < at),
        holds: holdsNext(blocks, at, isLast),
      })),
    }
  }

  block(block: PageBlock, isUnder: boolean): object {
    switch (block.of) {
      case 'note':
        return { of: 'note', tone: block.tone, say: this.said(block.say) }
      case 'part':
        return {
          of: 'part',
          level: block.small && isUnder ? 3 : 2,
          group: block.group ?? null,
          say: this.said(block.say, !block.small),
        }
      case 'entries': {
        const isDefined = block.entries.every(({ id }) => id !== undefined)
        return {
          of: 'entries',
          look: isDefined ? 'defined' : block.look,
          whole: block.entries.length <= WHOLE.entries && lengthOf(block.entries) <= WHOLE.list,
          entries: block.entries.map((one) => this.#entry(one, block.look)),
        }
      }
      case 'table':
        return this.#table(block)
    }
  }

  #placed(words: DrawnWords): object {
    const { text, serif, ...place } = words
    return { ...place, serif, t: this.type.runs(text, serif) }
  }

  #part(part: DrawnPart): object {
    switch (part.of) {
      case 'heading':
        return { of: part.of, level: part.level, words: [this.#placed(part.words)], shapes: [] }
      case 'figure':
        return {
          of: part.of,
          name: this.plain(part.name),
          shapes: part.shapes,
          words: part.words.map((one) => this.#placed(one)),
        }
      case 'words':
        return { of: part.of, shapes: [], words: part.words.map((one) => this.#placed(one)) }
      case 'ornament':
        return { of: part.of, shapes: part.shapes, words: (part.words ?? []).map((one) => this.#placed(one)) }
    }
  }

  drawing({ title, size, parts }: Drawing): object {
    return {
      title: this.words(title, true),
      size,
      paper: paperSize(size),
      parts: parts.map((part) => this.#part(part)),
    }
  }

  facts(lines: readonly PageLine[]): object[] {
    return lines.map((line) => this.#line(line))
  }
}

/** Year, month, day, hour, minute and second in UTC: the file's date. */
const dateOf = (at: number): readonly number[] => {
  const time = new Date(at)
  return [
    time.getUTCFullYear(),
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  ]
}

const familiesFrom = (first: { readonly family: string }): readonly string[] =>
  [first, ...OTHER_FACES].map(({ family }) => family)

/** A paper as JSON for the template. */
export const paperData = ({ page, at, drawings }: Paper, words: PaperWords): string => {
  const set = new Setter(page)
  const [lang, region] = page.language.split('-')
  const body = {
    lang: lang ?? 'en',
    region: region ?? null,
    title: set.plain(paperTitle(page)),
    date: dateOf(at),
    heading: page.heading === '' ? null : set.words(page.heading, true),
    name: set.words(page.title, true),
    notice: set.words(page.notice),
    warns: page.isKept,
    facts: set.facts(page.facts),
    sections: page.sections.map((section, at) => set.section(section, at === page.sections.length - 1)),
    foot: page.foot === '' ? null : set.words(page.foot),
    drawings: drawings.map((one) => set.drawing(one)),
    page: words.page,
    running: set.words(page.title),
  }
  return JSON.stringify({
    ...body,
    // Known only when all words were set.
    lacks: set.type.lacks ? set.words(words.lacks) : null,
    colours: SHEET_COLOURS,
    sheet: SHEET,
    sans: familiesFrom(SANS_FACE),
    serif: familiesFrom(SERIF_FACE),
  })
}
