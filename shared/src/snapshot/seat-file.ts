import type { Mix, OwnTheme } from '../protocol/interview-views.ts'
import type { Mark, Role } from '../protocol/state-view.ts'
import { ours, theirs, type Page, type PageBlock, type PageLine, type PageSection } from './page.ts'
import type { MineFile } from './mine.ts'
import type { SeatWords } from './seat-words.ts'

/** A line of the process log that names a seat; `sealed` ones are known to the server and stand in no log that others read. */
export type SeatLogLine = {
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly type: string
  readonly sealed?: true
}

/**
 * Everything that the server holds about one seat, for whoever sits on it (KE11). No word of anybody else is in it, but of
 * what this seat marked or owns together with others. Neither keys nor secrets nor ids of other seats are in it.
 */
export type SeatFile = {
  readonly format: 'parley-seat'
  readonly version: 1
  readonly notice: string
  /** ISO 8601, UTC. */
  readonly takenAt: string
  readonly session: { readonly title: string; readonly hasEnded: boolean; readonly boardGone?: true }
  readonly seat: {
    readonly name: string
    readonly role: Role
    readonly group?: string
    readonly status?: string
    readonly atTable?: boolean
    /** The version of the ground rules that it said yes to last; 0 for none. */
    readonly rules?: number
    readonly hasReadSponsor?: boolean
    readonly scribe?: string
    /** The documents of tables at which it sits or sat, such as `mixed:1-2`. */
    readonly tables?: readonly string[]
  }
  /** That a key exists; the server has keyed hashes of them, and nobody a copy. */
  readonly keys: { readonly device: boolean; readonly returnCode: boolean; readonly ownerLink: boolean }
  readonly drafts: MineFile['drafts']
  readonly shared: MineFile['shared']
  readonly marks: readonly { readonly text: string; readonly marks: readonly Mark[] }[]
  /** Open ballots, and whether a vote of this seat is in; of closed ones nobody knows who voted. */
  readonly ballots: { readonly open: readonly { readonly isIn: boolean }[]; readonly closed: number }
  /** The words of agreements that this seat accepted as an owner. */
  readonly owns: readonly string[]
  readonly themes: readonly Pick<OwnTheme, 'text'>[]
  readonly mix?: Mix
  /** How long the mediator talked with this person before the day, in minutes. */
  readonly minutes?: number
  readonly standsBetween?: true
  readonly asksApart?: 'group' | 'alone'
  /** Notes of talks that this person had alone with the mediator. */
  readonly talkNotes: readonly string[]
  readonly log: readonly SeatLogLine[]
}

const plain = (text: string): PageBlock => ({ of: 'note', say: ours(text), tone: 'plain' })
const list = (lines: readonly PageLine[]): PageBlock => ({
  of: 'entries',
  look: 'short',
  entries: lines.map(({ say, label }) => ({
    head: say,
    lines: label === undefined ? [] : [{ say: ours(label) }],
  })),
})
const orNone = (lines: readonly PageLine[], none: string): readonly PageBlock[] =>
  lines.length === 0 ? [plain(none)] : [list(lines)]

const whoLines = ({ seat }: SeatFile, words: SeatWords): readonly PageLine[] => [
  { say: theirs(words.name(seat.name)) },
  { say: theirs(words.role(seat.role, seat.group)) },
  ...(seat.status === undefined ? [] : [{ say: ours(words.status(seat.status, seat.atTable === true)) }]),
  ...(seat.rules === undefined ? [] : [{ say: ours(words.rules(seat.rules)) }]),
  ...(seat.hasReadSponsor ? [{ say: ours(words.readSponsor) }] : []),
  ...(seat.scribe === undefined ? [] : [{ say: theirs(words.scribe(seat.scribe)) }]),
  ...(seat.tables ?? []).map((table) => ({ say: ours(words.table(table)) })),
]

const privateLines = (model: SeatFile, words: SeatWords): readonly PageLine[] => [
  ...model.themes.map(({ text }) => ({ say: theirs(text), label: words.theme })),
  ...Object.values(model.mix ?? {}).map((text) => ({ say: theirs(text), label: words.mix })),
  ...(model.minutes === undefined ? [] : [{ say: ours(words.minutes(model.minutes)) }]),
  ...(model.standsBetween ? [{ say: ours(words.standsBetween) }] : []),
  ...(model.asksApart ? [{ say: ours(words.asksApart) }] : []),
  ...model.talkNotes.map((text) => ({ say: theirs(text), label: words.talkNote })),
]

const keyLines = ({ keys }: SeatFile, words: SeatWords): readonly PageLine[] => [
  ...(keys.device ? [{ say: ours(words.keys.device) }] : []),
  ...(keys.returnCode ? [{ say: ours(words.keys.returnCode) }] : []),
  ...(keys.ownerLink ? [{ say: ours(words.keys.ownerLink) }] : []),
]

const wroteLines = ({ drafts, shared }: SeatFile, words: SeatWords): readonly PageLine[] => [
  ...drafts.flatMap(({ kind, cards }) =>
    cards.map((text) => ({ say: theirs(text), label: words.draft(words.kinds[kind]) })),
  ),
  ...shared.map(({ text, where, held }) => ({ say: theirs(text), label: held ? words.held : words.where[where] })),
]

/** The same as a page for people. */
export const seatFilePage = (model: SeatFile, words: SeatWords): Page => {
  const section = (id: string, title: string, blocks: readonly PageBlock[]): PageSection => ({ id, title, blocks })
  const { ballots } = model
  return {
    language: words.language,
    heading: words.heading,
    title: model.session.title,
    notice: model.notice,
    isKept: false,
    facts: [{ say: ours(words.date(Date.parse(model.takenAt))) }],
    contents: words.contents,
    groups: { a: '', b: '', both: '' },
    sections: [
      section('who', words.titles.who, [
        list(whoLines(model, words)),
        ...(model.session.boardGone ? [plain(words.gone)] : []),
      ]),
      section('keys', words.titles.keys, orNone(keyLines(model, words), words.noKeys)),
      section('wrote', words.titles.wrote, [...orNone(wroteLines(model, words), words.none), plain(words.wroteMore)]),
      section(
        'marks',
        words.titles.marks,
        orNone(
          model.marks.map(({ text, marks }) => ({
            say: theirs(text),
            label: marks.map((one) => words.marks(one)).join(', '),
          })),
          words.none,
        ),
      ),
      section('ballots', words.titles.ballots, [
        ...ballots.open.map(({ isIn }) => plain(isIn ? words.voteIn : words.voteNotIn)),
        plain(words.closed(ballots.closed)),
      ]),
      section(
        'owns',
        words.titles.owns,
        orNone(
          model.owns.map((text) => ({ say: theirs(text) })),
          words.none,
        ),
      ),
      section('private', words.titles.private, orNone(privateLines(model, words), words.none)),
      section(
        'log',
        words.titles.log,
        orNone(
          model.log.map(({ seq, at, type, sealed }) => ({
            say: ours(words.logLine(words.date(Date.parse(at)), words.logType(type))),
            label: sealed ? words.sealed(seq) : words.open(seq),
          })),
          words.none,
        ),
      ),
      section('not-held', words.titles.notHeld, words.notHeld.map(plain)),
    ],
    words: [],
    foot: words.foot,
  }
}
