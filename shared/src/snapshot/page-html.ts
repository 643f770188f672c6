import { explained } from '../agree/word-list.ts'
import { escapeXml } from '../scene/svg-parts.ts'
import type { Measure, Owner } from '../scene/scene.ts'
import { GROUPS } from '../session/agenda.ts'
import { pageTable } from './page-html-table.ts'
import { PAGE_STYLE } from './page-style.ts'
import type { Page, PageBlock, PageEntry, PageLine, PageSection, Said } from './page.ts'
import { readable } from './markdown-text.ts'
import { paperTitle } from './paper.ts'

/** Of a page that brings no fonts nobody knows how wide its words are: not wider than this, mostly. */
const roughly: Measure = (text, px) => text.length * px * 0.6

/** What a page that is opened from anywhere may do: be read. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

type Context = { readonly page: Page; readonly hasTerms: boolean; readonly measure: Measure }

/** What people typed, with the terms that the word list explains as links to it (SB5). */
const terms = (text: string, { page, hasTerms }: Context): string =>
  hasTerms
    ? explained(text, page.words)
        .map((piece) => {
          if (piece.plain === undefined) return escapeXml(piece.text)
          const at = page.words.findIndex(({ term }) => term.toLocaleLowerCase() === piece.text.toLocaleLowerCase()) + 1
          return `<a class="term" href="#word-${at}" aria-describedby="plain-${at}">${escapeXml(piece.text)}</a>`
        })
        .join('')
    : escapeXml(text)

const said = ({ text, theirs }: Said, context: Context, tag = 'span', classes = ''): string => {
  const names = [...(theirs ? ['said'] : []), ...(classes ? [classes] : [])].join(' ')
  const attributes = `${names ? ` class="${names}"` : ''}${theirs ? ' dir="auto"' : ''}`
  const words = theirs ? terms(readable(text), context) : escapeXml(text)
  return `<${tag}${attributes}>${words}</${tag}>`
}

/** The marks of an owner. They speak only where no words beside them name the group. */
const marks = (owner: Owner, name: string | null): string =>
  (owner === 'both' ? GROUPS : [owner])
    .map((group, at) => {
      const spoken = name !== null && at === 0 ? ` role="img" aria-label="${escapeXml(name)}"` : ' aria-hidden="true"'
      return `<span class="mark ${group}"${spoken}></span>`
    })
    .join('')

const line = (one: PageLine, context: Context): string => {
  const { groups } = context.page
  const label = one.label === undefined ? '' : `<span class="label" dir="auto">${escapeXml(readable(one.label))}</span>`
  const isNamed =
    one.group !== undefined && [one.label, one.say.text].some((text) => text?.includes(groups[one.group!]))
  const mark = one.group ? marks(one.group, isNamed ? null : groups[one.group]) : ''
  const words = one.say.text === '' ? '' : said(one.say, context)
  return `${mark}${label}${label && words ? ': ' : ''}${words}`
}

const signed = (one: PageEntry, context: Context): string => {
  const about = one.lines.filter((each) => each.group === undefined)
  const owners = one.lines.filter((each) => each.group !== undefined)
  return [
    '<li>',
    said(one.head, context, 'p', 'head'),
    about.length > 0 ? `<p class="about">${about.map((each) => said(each.say, context)).join('')}</p>` : '',
    `<ul class="owners">${owners.map((each) => `<li class="${each.group}">${line(each, context)}</li>`).join('')}</ul>`,
    '</li>',
  ].join('')
}

const entry = (one: PageEntry, context: Context): string => {
  const mark = one.group ? marks(one.group, context.page.groups[one.group]) : ''
  const lines = one.lines.map((each) => `<li>${line(each, context)}</li>`).join('')
  const aside = one.aside === undefined ? '' : ` <span class="aside">${escapeXml(one.aside)}</span>`
  return `<li>${mark}${said(one.head, context)}${aside}${lines ? `<ul class="lines">${lines}</ul>` : ''}</li>`
}

const defined = (entries: readonly PageEntry[], context: Context): string =>
  `<dl>${entries
    .map(
      (one, at) =>
        `<div id="${escapeXml(one.id ?? '')}">${said(one.head, context, 'dt')}${one.lines
          .map(
            (each) =>
              `<dd id="plain-${at + 1}"${each.say.theirs ? ' dir="auto"' : ''}>${escapeXml(readable(each.say.text))}</dd>`,
          )
          .join('')}</div>`,
    )
    .join('')}</dl>`

const entriesHtml = (block: Extract<PageBlock, { of: 'entries' }>, context: Context): string => {
  const { look, entries } = block
  if (entries.every((one) => one.id !== undefined)) return defined(entries, context)
  if (look === 'signed') return `<ol class="signed">${entries.map((one) => signed(one, context)).join('')}</ol>`
  const tag = look === 'numbered' || look === 'scale' ? 'ol' : 'ul'
  const looks = look === 'scale' ? 'numbered scale' : look
  return `<${tag} class="${looks}">${entries.map((one) => entry(one, context)).join('')}</${tag}>`
}

const blockHtml = (block: PageBlock, context: Context): string => {
  switch (block.of) {
    case 'note':
      return said(block.say, context, 'p', block.tone === 'plain' ? '' : block.tone)
    case 'part': {
      const mark = block.group ? marks(block.group, null) : ''
      const tag = block.small ? 'h4' : 'h3'
      return `<${tag}>${mark}${said(block.say, context)}</${tag}>`
    }
    case 'entries':
      return entriesHtml(block, context)
    case 'table':
      return pageTable(block, (one) => said(one, context), context.measure)
  }
}

const sectionHtml = ({ id, title, blocks }: PageSection, page: Page, measure: Measure): string => {
  // The word list explains; a term in it that led back to it would lead in a circle.
  const context = { page, hasTerms: id !== 'words', measure }
  return [
    `<section id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${escapeXml(title)}</h2>`,
    ...blocks.map((block) => blockHtml(block, context)),
    '</section>',
  ].join('\n')
}

/**
 * The page as one HTML file: no script, nothing from elsewhere, readable on a phone, on paper and by ear.
 * `fontFaces` is CSS with the fonts in it, and `measure` the width of words in them. What people typed stays text,
 * whatever they typed.
 */
export const pageHtml = (page: Page, fontFaces = '', measure: Measure = roughly): string => {
  const context = { page, hasTerms: true, measure }
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(paperTitle(page))}</title>`,
    `<style>${fontFaces}${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    ...(page.heading === '' ? [] : [`<p class="heading">${escapeXml(page.heading)}</p>`]),
    `<h1 dir="auto">${escapeXml(readable(page.title))}</h1>`,
    `<p class="${page.isKept ? 'notice warning' : 'notice'}" dir="auto">${escapeXml(readable(page.notice))}</p>`,
    `<ul class="facts">${page.facts.map((one) => `<li>${line(one, context)}</li>`).join('')}</ul>`,
    '</header>',
    ...(page.sections.length > 1
      ? [
          `<nav aria-labelledby="contents"><h2 id="contents">${escapeXml(page.contents)}</h2><ul>`,
          ...page.sections.map(({ id, title }) => `<li><a href="#${id}">${escapeXml(title)}</a></li>`),
          '</ul></nav>',
        ]
      : []),
    '<main>',
    ...page.sections.map((one) => sectionHtml(one, page, measure)),
    '</main>',
    ...(page.foot === '' ? [] : [`<footer><p>${escapeXml(page.foot)}</p></footer>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
