import { GROUPS, type GroupId } from '../session/agenda.ts'
import { prioritiesSay } from '../voting/result-says.ts'
import type { SnapshotBallot, SnapshotOption } from './snapshot-ballot.ts'
import { isHiddenByPapers, votedText, wordsFor, type SnapshotWords } from './snapshot-words.ts'
import { SHEET_TYPE } from './sheet.ts'
import { setWords, write, type Pen } from './sheet-pen.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

/** A row of a result. More people than `dots` are told by the number alone. */
const ROW = { pad: 10, dot: 12, between: 17, dots: 12, name: 0.5, a: 0.54, b: 0.78 } as const

type At = { readonly x: number; readonly width: number }

const groupCell = (
  pen: Pen,
  group: GroupId,
  count: number,
  all: number,
  cell: At & { readonly top: number },
  figure: string,
): void => {
  const dots = all <= ROW.dots ? all : 0
  for (let index = 0; index < dots; index += 1) {
    const x = cell.x + index * ROW.between
    pen.shapes.push({
      of: 'mark',
      group,
      x,
      y: cell.top + (SHEET_TYPE.body.step - ROW.dot) / 2,
      size: ROW.dot,
      filled: index < count,
    })
  }
  const x = cell.x + dots * ROW.between + (dots > 0 ? 8 : 0)
  setWords(pen, figure, { x, top: cell.top, width: Math.max(60, cell.x + cell.width - x) }, 'body')
}

const row = (
  pen: Pen,
  option: SnapshotOption,
  ballot: SnapshotBallot,
  at: At,
  common: boolean,
  words: SnapshotWords,
): void => {
  const top = pen.y + ROW.pad
  const from = pen.shapes.length
  const say = wordsFor(words.result, ballot)
  const name = option.text ?? words.result.option(option.number)
  const height = setWords(pen, name, { x: at.x + 8, top, width: at.width * ROW.name - 8 }, common ? 'strong' : 'body')
  const split = GROUPS.every((group) => option[group] !== undefined && ballot.ballots[group] !== undefined)
  if (split) {
    const cell = { width: at.width * (ROW.b - ROW.a) - 12, top }
    for (const group of GROUPS) {
      const [count, people] = [option[group] ?? 0, ballot.ballots[group] ?? 0]
      const x = at.x + at.width * ROW[group]
      // Dots that were given are all full; of people some chose it and some did not.
      groupCell(pen, group, count, ballot.dots ? count : people, { ...cell, x }, say.of(count, people))
    }
  } else {
    setWords(
      pen,
      say.of(option.total, ballot.ballots.total),
      { x: at.x + at.width * ROW.a, top, width: at.width * 0.4 },
      'body',
    )
  }
  const tall = Math.max(height, SHEET_TYPE.body.step) + 2 * ROW.pad
  // The ground lies under the words, so it goes before them.
  if (common) pen.shapes.splice(from, 0, { of: 'ground', rect: { x: at.x, y: pen.y, width: at.width, height: tall } })
  pen.y += tall
  pen.shapes.push({ of: 'rule', x: at.x, y: pen.y, width: at.width })
}

const groupHeads = (pen: Pen, at: At, model: WorkingSnapshot): void => {
  const heights = GROUPS.map((group) => {
    const x = at.x + at.width * ROW[group]
    pen.shapes.push({
      of: 'mark',
      group,
      x,
      y: pen.y + (SHEET_TYPE.small.step - ROW.dot) / 2,
      size: ROW.dot,
      filled: true,
    })
    return setWords(
      pen,
      model.groups[group].name,
      { x: x + 20, top: pen.y, width: at.width * (ROW.b - ROW.a) - 32 },
      'small',
      'quiet',
    )
  })
  pen.y += Math.max(...heights, SHEET_TYPE.small.step) + 6
}

/** A closed ballot at the pen: common ground, what matters a lot to one group, the rest, as far as the model has it. */
export const drawResult = (
  pen: Pen,
  ballot: SnapshotBallot,
  at: At,
  model: WorkingSnapshot,
  words: SnapshotWords,
): void => {
  const say = wordsFor(words.result, ballot)
  write(pen, say.title(ballot.round), at, 'heading', 'ink', 2)
  write(pen, prioritiesSay(ballot, say.says), at, 'part', 'ink', 2)
  write(pen, votedText(say, ballot), at, 'body', 'quiet', 12)
  const why =
    ballot.by === 'total'
      ? words.leftOut.split(ballot.round, ballot.k)
      : ballot.by === 'none'
        ? isHiddenByPapers(ballot)
          ? say.papersHide(ballot.k)
          : words.leftOut.figures(ballot.round, ballot.k)
        : null
  if (why !== null) write(pen, why, at, 'body', 'quiet', 10)
  if (ballot.by === 'group') groupHeads(pen, at, model)
  const part = (title: string, options: readonly SnapshotOption[], common: boolean): void => {
    if (options.length === 0) return
    write(pen, title, at, 'part', 'ink', 6)
    pen.shapes.push({ of: 'rule', x: at.x, y: pen.y, width: at.width })
    for (const option of options) row(pen, option, ballot, at, common, words)
    pen.y += 20
  }
  part(say.common, ballot.common, true)
  part(say.one, ballot.one, false)
  part(ballot.by === 'total' ? say.totals : say.others, ballot.others, false)
  pen.y += 24
}
