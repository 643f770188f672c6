import type { List, ListWords } from './list.ts'
import type { Page, PageBlock, PageEntry, PageSection, PageTable } from './page.ts'

type Row = readonly string[]
type Names = Page['groups']

const entryRows = (one: PageEntry, part: string, names: Names): readonly Row[] => {
  const group = one.group ? names[one.group] : ''
  const first = [part, group, one.head.text, '', one.aside ?? '']
  const lines = one.lines.map((line) => {
    // What is said of a line that names its group itself, or has no label, stands alone.
    const whose = line.group ? names[line.group] : group
    return [part, whose, one.head.text, line.label ?? '', line.say.text]
  })
  return one.aside === undefined && lines.length > 0 ? lines : [first, ...lines]
}

const tableRows = ({ caption, columns, body }: PageTable, part: string, names: Names): readonly Row[] =>
  body.flatMap(({ group, head, cells }) =>
    columns.flatMap(({ title, full }, at) => {
      const cell = cells[at]
      const under = [...new Set([part, caption])].filter(Boolean).join(': ')
      return cell ? [[under, group ? names[group] : '', head.text, full ?? title, cell.text]] : []
    }),
  )

const blockRows = (block: PageBlock, part: string, names: Names): readonly Row[] => {
  switch (block.of) {
    case 'note':
      return [[part, '', block.say.text, '', '']]
    case 'entries':
      return block.entries.flatMap((one) => entryRows(one, part, names))
    case 'table':
      return tableRows(block, part, names)
    case 'part':
      return []
  }
}

/** A section of a page as a list: under which heading, whose, what was written, and what stands beside or below it. */
export const sectionList = ({ id, title, blocks }: PageSection, names: Names, heads: ListWords): List => {
  const rows: Row[] = []
  let [part, small] = [title, '']
  for (const block of blocks) {
    if (block.of === 'part') {
      if (block.small) small = block.say.text
      else [part, small] = [block.say.text, '']
    }
    rows.push(...blockRows(block, [part, small].filter(Boolean).join(': '), names))
  }
  return { id, columns: [heads.part, heads.group, heads.words, heads.what, heads.value], rows }
}
