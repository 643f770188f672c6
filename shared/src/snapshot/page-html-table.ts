import { escapeXml } from '../scene/svg-parts.ts'
import type { Measure } from '../scene/scene.ts'
import { drawingSvg } from './drawing-svg.ts'
import { tableDrawing } from './drawing-table.ts'
import { isDrawn, type PageCell, type PageTable, type Said } from './page.ts'

/** More people than this are told by the number alone. */
const MARKS_MOST = 12

const people = (marks: NonNullable<PageCell['marks']>): string =>
  marks.full + marks.empty > MARKS_MOST
    ? ''
    : `<span class="people ${marks.group}" aria-hidden="true">${'<i class="on"></i>'.repeat(marks.full)}${'<i></i>'.repeat(marks.empty)}</span>`

/** A line from 0 to 1 with a dot on it; small ticks stand where a difference begins to be some, and to be clear. */
const trackSvg = (place: number): string =>
  `<svg width="108" height="12" viewBox="0 0 108 12" fill="currentColor" stroke="currentColor" aria-hidden="true"><path d="M4 6H104M24 3V9M34 3V9"/><circle cx="${(4 + place * 100).toFixed(1)}" cy="6" r="4" stroke="none"/></svg>`

const cellHtml = (cell: PageCell | null | undefined, hasMarks: boolean): string =>
  cell
    ? `<td>${hasMarks && cell.marks ? people(cell.marks) : ''}${cell.track === undefined ? '' : `${trackSvg(cell.track)} `}<span class="count">${escapeXml(cell.text)}</span></td>`
    : '<td class="none">\u00b7</td>'

/** A table with a caption and scoped heads, below its picture where marks of people do not stand in its cells. A short head that stands for a longer one is spoken in full. */
export const pageTable = (table: PageTable, said: (one: Said) => string, measure: Measure): string => {
  const picture = isDrawn(table, 'marks') ? drawingSvg(tableDrawing(table, measure)) : ''
  const isLevels = table.columns.some((column) => column.full !== undefined)
  const isCommon = table.body.some((row) => row.strong)
  const heads = table.columns.map(({ title, full, group }) => {
    const mark = group ? `<span class="mark ${group}" aria-hidden="true"></span>` : ''
    const words =
      full === undefined
        ? escapeXml(title)
        : `<span aria-hidden="true">${escapeXml(title)}</span><span class="unseen">${escapeXml(full)}</span>`
    return `<th scope="col">${mark}${words}</th>`
  })
  const rows = table.body.map(({ head, group, cells }) => {
    const mark = group ? `<span class="mark ${group}" aria-hidden="true"></span>` : ''
    return `<tr><th scope="row">${mark}${said(head)}</th>${table.columns.map((_column, at) => cellHtml(cells[at], picture === '')).join('')}</tr>`
  })
  const look = isLevels ? ' class="levels"' : isCommon ? ' class="common"' : ''
  return [
    picture,
    `<div class="table"><table${look}><caption${table.isHeaded ? ' class="unseen"' : ''}>${escapeXml(table.caption)}</caption>`,
    `<thead><tr><td class="none"></td>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table></div>`,
  ].join('')
}
