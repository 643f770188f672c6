import { TYPST_BLOCKS } from './typst-blocks.ts'
import { TYPST_DRAWING } from './typst-drawing.ts'
import { TYPST_WORDS } from './typst-words.ts'

const PAPER = String.raw`
#let (year, month, day, hour, minute, second) = data.date
#set document(
  title: data.title,
  date: datetime(year: year, month: month, day: day, hour: hour, minute: minute, second: second),
)
#set text(
  lang: data.lang,
  region: data.region,
  font: data.sans,
  fallback: false,
  hyphenate: false,
  size: 10.5pt,
  fill: tone.ink,
)
#set par(leading: 0.62em, spacing: 0.75em, justify: false)
#set page(paper: "a4", margin: (x: 22mm, top: 18mm, bottom: 20mm), footer: context {
  set text(size: 8.5pt, fill: tone.quiet)
  let number = data.page.replace("{page}", str(here().page())).replace("{pages}", str(counter(page).final().first()))
  grid(columns: (1fr, auto), column-gutter: 1.5em, box(height: 1.2em, clip: true, say(data.running)), number)
})
#show heading: set text(font: data.serif, weight: 500)
#show heading.where(level: 1): it => block(above: 1.9em, below: 0.9em, sticky: true, breakable: false, {
  set text(size: 17pt)
  it.body
})
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.8em, sticky: true, { set text(size: 13pt); it.body })
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.6em, sticky: true, {
  set text(font: data.sans, size: 10.5pt)
  it.body
})

#{
  if data.heading != none { block(below: 1em, par(text(font: data.serif, size: 12pt, fill: tone.quiet, say(data.heading)))) }
  title(text(font: data.serif, size: 25pt, weight: 500, dir: direction(data.name), pieces(data.name)))
  let notice = para(data.notice, weight: 500)
  block(above: 1.5em, below: 1.4em, if data.warns {
    block(stroke: (left: 2pt + rgb("#9b2c1f")), inset: (left: 0.8em, y: 0.2em), text(fill: rgb("#9b2c1f"), notice))
  } else { notice })
  for fact in data.facts { block(above: 0.75em, below: 0.75em, par(quiet(line-of(fact)))) }
  for section in data.sections {
    heading(level: 1, say(section.title))
    for one in section.blocks { block-of(one) }
  }
  if data.foot != none or data.lacks != none {
    block(above: 1em, breakable: false, {
      line-across
      for one in (data.foot, data.lacks) { if one != none { block(par(quiet(say(one)))) } }
    })
  }
  for one in data.drawings { drawing(one) }
}
`

/**
 * The whole template, markup of Typst. It reads all words from "paper.json" as strings, so what people wrote cannot be
 * markup, code or a path in it.
 */
export const TYPST_PAPER = [TYPST_WORDS, TYPST_DRAWING, TYPST_BLOCKS, PAPER].join('\n')
