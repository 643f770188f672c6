/** The template's blocks: notes, headings, lists and tables. */
export const TYPST_BLOCKS = String.raw`
#let hair = 0.6pt + tone.hair
#let line-across = pdf.artifact(line(length: 100%, stroke: hair))

#let note(one) = block(above: 0.75em, below: 0.75em, sticky: one.holds, if one.tone == "quiet" {
  para(one.say, fill: tone.quiet)
} else if one.tone == "strong" { para(one.say, weight: 500) } else { para(one.say) })

#let lines-of(some) = if some.len() > 0 {
  list(marker: none, body-indent: 0pt, indent: 1.1em, spacing: 0.7em, tight: true, ..some.map(line-of))
}

#let head-of(one) = {
  marks(one.group)
  if one.owner != none { quiet[#say(one.owner): ] }
  say(one.head)
  if one.aside != none { h(0.7em, weak: true); quiet(say(one.aside)) }
}

#let signed(entries) = {
  set enum(numbering: n => text(font: data.serif, size: 14pt, fill: tone.quiet, str(n)), body-indent: 1em, spacing: 0pt)
  enum(..entries.map(one => block(breakable: not one.whole, width: 100%, above: 0pt, inset: (bottom: 0.9em), {
    block(below: 0.9em, para(one.head, font: data.serif, size: 14pt, weight: 500))
    if one.about.len() > 0 { block(below: 1.1em, par(quiet(one.about.map(say).join([ · ])))) }
    // Each group has a column of its own: its owner, and below what it says of being asked.
    grid(columns: (1fr, 1fr), column-gutter: 1.5em, ..("a", "b").map(group => block(
      width: 100%, stroke: (top: 0.6pt + tone.quiet), inset: (top: 0.45em),
      for owner in one.owners.filter(each => each.group == group) { block(spacing: 0.6em, line-of(owner)) },
    )))
    block(above: 1em, line-across)
  })))
}

#let plain(entries) = list(marker: none, body-indent: 0pt, indent: 0pt, spacing: 0pt, ..entries.map(one => block(
  breakable: not one.whole, width: 100%, inset: (top: 0.65em, bottom: 0.65em), stroke: (bottom: hair),
  { block(below: 0.7em, head-of(one)); lines-of(one.lines) },
)))

// Whatever runs from right to left has its dash at the right.
#let from-right(one) = one.head.dir == "rtl" and one.group == none
#let dashed(entries) = {
  set text(dir: if from-right(entries.first()) { rtl } else { ltr })
  list(marker: quiet[–], spacing: 0.68em, ..entries.map(one => block(
    breakable: not one.whole, width: 100%, {
      head-of(one)
      if from-right(one) { set text(dir: ltr); align(right, lines-of(one.lines)) } else { lines-of(one.lines) }
    },
  )))
}
#let short(entries) = {
  let first = 0
  for at in range(1, entries.len() + 1) {
    if at == entries.len() or from-right(entries.at(at)) != from-right(entries.at(first)) {
      block(above: 0.68em, below: 0.68em, dashed(entries.slice(first, at)))
      first = at
    }
  }
}

#let numbered(entries, start: 1) = enum(
  start: start, spacing: 0.7em, ..entries.map(one => { head-of(one); lines-of(one.lines) }),
)

#let scale(entries) = {
  let half = calc.ceil(entries.len() / 2)
  quiet(grid(
    columns: (1fr, 1fr),
    column-gutter: 2em,
    numbered(entries.slice(0, half)),
    if half < entries.len() { numbered(entries.slice(half), start: half + 1) },
  ))
}

#let defined(entries) = terms(separator: [: ], hanging-indent: 1.2em, spacing: 0.8em, ..entries.map(one => terms.item(
  [#text(weight: 500, say(one.head))#label(one.id)], one.lines.map(line-of).map(each => [#each]).join([ ]),
)))

#let people(some) = pdf.artifact({
  for _ in range(some.full) { mark(some.group, size: 0.6em); h(0.2em) }
  for _ in range(some.empty) { mark(some.group, size: 0.6em, full: false); h(0.2em) }
  h(0.5em)
})

#let track(value) = pdf.artifact(box(width: 6.6em, height: 0.6em, {
  let at(x) = 0.3em + x * 6em
  place(top + left, dx: at(0), dy: 0.3em, line(length: 6em, stroke: 0.6pt + tone.quiet))
  for tick in (0.2, 0.3) {
    place(top + left, dx: at(tick), dy: 0.1em, line(length: 0.4em, angle: 90deg, stroke: 0.6pt + tone.quiet))
  }
  place(top + left, dx: at(value) - 0.25em, dy: 0.05em, circle(radius: 0.25em, fill: tone.ink, stroke: none))
}))

// The picture of a scale and its table stand beside each other, so that a page has room for three of them.
#let table-of(one) = {
  let beside = one.picture != none and one.levels
  let side = if beside { 0.1em } else if one.levels { 0.3em } else { 0.8em }
  let cell(each) = if each == none { quiet[·] } else {
    if each.marks != none {
      people(each.marks)
      // On a scale the marks stand above their figure, and all columns are of one width.
      if one.levels { linebreak() }
    }
    if each.track != none { track(each.track); h(0.5em) }
    box(say(each.t))
  }
  let set-table = table(
    columns: if beside { (1fr,) + one.columns.slice(1).map(_ => if one.columns.len() > 7 { 1.35em } else { 1.7em }) + (auto,) }
      else if one.levels { (3fr,) + one.columns.slice(1).map(_ => 1fr) + (auto,) }
      else { (1fr,) + one.columns.map(_ => auto) },
    align: (x, _) => if one.levels and x > 0 { center + top } else { left + top },
    inset: (x, _) => (left: if x == 0 { if one.common { 0.5em } else { 0pt } } else { side }, right: side, y: 0.5em),
    stroke: (_, _) => (bottom: hair),
    fill: (_, y) => if one.common and y > 0 { tone.bothTint },
    table.header(quiet[], ..one.columns.map(each => { marks(each.group); quiet(say(each.t)) })),
    ..one.body.map(row => (
      { marks(row.group); if one.common { text(weight: 500, say(row.head)) } else { say(row.head) } },
      ..row.cells.map(cell),
    )).flatten(),
  )
  let told = {
    if one.caption != none { block(below: 0.5em, sticky: true, para(one.caption, weight: 500)) }
    set-table
  }
  block(above: 0.9em, below: 1.2em, breakable: one.body.len() > 8, sticky: one.holds, if beside {
    grid(columns: (auto, 1fr), column-gutter: 1.2em, inset-drawing(one.picture), text(size: 8.5pt, told))
  } else {
    if one.picture != none { inset-drawing(one.picture) }
    told
  })
}

#let block-of(one) = {
  if one.of == "note" { note(one) }
  if one.of == "part" { heading(level: one.level, { marks(one.group); say(one.say) }) }
  if one.of == "table" { table-of(one) }
  if one.of == "entries" {
    let looks = (
      signed: signed, plain: plain, short: short, numbered: numbered, scale: scale, defined: defined,
    )
    let whole = one.whole and one.look != "signed"
    block(breakable: not whole, sticky: one.holds and whole, (looks.at(one.look))(one.entries))
  }
}
`
