/** The template's words: families, marks of groups, lines with their labels. It has no word of its own. */
export const TYPST_WORDS = String.raw`
#let data = json("paper.json")
#let tone = data.colours.pairs().map(((name, value)) => (name, rgb(value))).to-dict()

// Words come in pieces, each with the family that has its letters; nothing falls back to a font of the machine.
#let run(t) = if type(t) == str { text(t) } else { for (family, piece) in t { text(font: family, piece) } }
// A term of the word list leads to what it means.
#let piece(one) = if one.term == none { run(one.t) } else {
  link(label("word-" + str(one.term)), underline(stroke: (paint: tone.quiet, thickness: 0.6pt, dash: "dotted"), run(one.t)))
}
#let pieces(words) = words.p.map(piece).join()
#let say(words) = if words.dir == "rtl" { text(dir: rtl, pieces(words)) } else { pieces(words) }
#let quiet(body) = text(fill: tone.quiet, body)

// Lines that people broke stay lines.
#let direction(words) = if words.dir == "rtl" { rtl } else { ltr }
#let para(words, ..style) = {
  set text(dir: direction(words), ..style)
  set align(if words.dir == "rtl" { right } else { left })
  par(pieces(words))
}

#let shape-of(group, size, full: true) = {
  let paint = if group == "all" { tone.quiet } else { tone.at(group) }
  let fill = if full { paint }
  let edge = if full { none } else { 0.09em + paint }
  let inner = if full { size } else { size - 0.09em }
  if group == "a" { circle(radius: inner / 2, fill: fill, stroke: edge) } else {
    square(size: inner, radius: if group == "all" { 0.15em } else { 0pt }, fill: fill, stroke: edge)
  }
}
#let mark(group, size: 0.66em, full: true) = pdf.artifact(box(
  width: size, height: size, align(center + horizon, shape-of(group, size, full: full)),
))
#let marks(group) = if group == none { [] } else if group == "both" {
  mark("a"); h(0.18em); mark("b"); h(0.42em)
} else { mark(group); h(0.42em) }

#let line-of(one) = {
  marks(one.group)
  if one.label != none {
    text(weight: 500, say(one.label))
    if one.say != none [: ]
  }
  if one.say != none { say(one.say) }
}
`
