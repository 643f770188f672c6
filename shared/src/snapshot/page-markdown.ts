import { markdownBlock, markdownLine } from './markdown-text.ts'
import type { Page, PageBlock, PageEntry, PageLine, PageRow, PageSection, PageTable, Said } from './page.ts'

const line = ({ text }: Said): string => markdownLine(text)

const lineOf = (one: PageLine, groups: Page['groups']): string => {
  const said = line(one.say)
  // A line that says whose it is in its own words needs no second name.
  const label = one.label ?? (one.group && !one.say.text.includes(groups[one.group]) ? groups[one.group] : undefined)
  const group = one.label !== undefined && one.group && one.label !== groups[one.group] ? ` (${groups[one.group]})` : ''
  if (label === undefined) return said
  const named = markdownLine(`${label}${group}`)
  return said === '' ? named : `${named}: ${said}`
}

const entry = (one: PageEntry, marker: string, groups: Page['groups']): string => {
  const indent = ' '.repeat(marker.length + 1)
  const owner = one.group ? `${markdownLine(groups[one.group])}: ` : ''
  const lines = one.lines.map((each) => `\n${indent}- ${lineOf(each, groups)}`).join('')
  const aside = one.aside === undefined ? '' : ` (${markdownLine(one.aside)})`
  return `${marker} ${owner}${markdownBlock(one.head.text, indent.length)}${aside}${lines}`
}

const row = (one: PageRow, { columns }: PageTable): string => {
  const cells = columns.flatMap(({ title, full }, at) => {
    const cell = one.cells[at]
    return cell ? [markdownLine(`${full ?? title}: ${cell.text}`)] : []
  })
  return `- ${markdownBlock(one.head.text, 2)}\n  - ${cells.join(', ')}`
}

const block = (one: PageBlock, groups: Page['groups']): readonly string[] => {
  switch (one.of) {
    case 'note':
      return [one.tone === 'strong' ? `**${line(one.say)}**` : line(one.say)]
    case 'part':
      return [`${one.small ? '####' : '###'} ${line(one.say)}`]
    case 'entries': {
      const marker = (at: number): string => (one.look === 'plain' || one.look === 'short' ? '-' : `${at + 1}.`)
      return [one.entries.map((each, at) => entry(each, marker(at), groups)).join('\n')]
    }
    case 'table':
      return [
        ...(one.isHeaded ? [] : [`**${markdownLine(one.caption)}**`]),
        one.body.map((each) => row(each, one)).join('\n'),
      ]
  }
}

/** Sections as Markdown, each under a heading of the second level. */
export const sectionsMarkdown = (sections: readonly PageSection[], groups: Page['groups']): readonly string[] =>
  sections.flatMap(({ title, blocks }) => [`## ${markdownLine(title)}`, ...blocks.flatMap((one) => block(one, groups))])

/** The page as Markdown (CommonMark). What people typed stays text, whatever they typed. */
export const pageMarkdown = (page: Page): string =>
  [
    `# ${markdownLine(`${page.heading}: ${page.title}`)}`,
    `**${markdownLine(page.notice)}**`,
    page.facts.map(({ say }) => `- ${line(say)}`).join('\n'),
    ...sectionsMarkdown(page.sections, page.groups),
    markdownLine(page.foot),
  ].join('\n\n') + '\n'
