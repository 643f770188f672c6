/** The template's pictures: every shape and every line of words stands where the scene has it. */
export const TYPST_DRAWING = String.raw`
#let edge-of(edge, u) = if edge != none {
  stroke(
    paint: tone.at(edge.tone),
    thickness: edge.width * u,
    cap: if edge.at("isRound", default: false) { "round" } else { "butt" },
    join: if edge.at("isRound", default: false) { "round" } else { "miter" },
    dash: if "dashes" in edge { edge.dashes.map(each => each * u) },
  )
}

#let shape(one, u) = {
  let fill = if "fill" in one {
    let paint = tone.at(one.fill)
    if "opacity" in one { paint.transparentize((1 - one.opacity) * 100%) } else { paint }
  }
  let edge = edge-of(one.at("edge", default: none), u)
  let at((x, y)) = (x * u, y * u)
  let point(p) = (p.x * u, p.y * u)
  if one.of == "rect" {
    let r = one.rect
    place(top + left, dx: r.x * u, dy: r.y * u, rect(
      width: r.width * u, height: r.height * u, radius: one.at("radius", default: 0) * u, fill: fill, stroke: edge,
    ))
  } else if one.of == "disc" {
    let r = one.radius * u
    place(top + left, dx: one.at.x * u - r, dy: one.at.y * u - r, circle(radius: r, fill: fill, stroke: edge))
  } else {
    let way = if one.of == "line" {
      (curve.move(point(one.points.first())), ..one.points.slice(1).map(p => curve.line(point(p))))
    } else if one.of == "curve" {
      let (begin, a, b, end) = one.path.map(point)
      (curve.move(begin), curve.cubic(a, b, end))
    } else {
      (
        curve.move(point(one.from)),
        ..one.curves.map(((x, y, to-x, to-y)) => curve.quad((x * u, y * u), (to-x * u, to-y * u))),
      )
    }
    let close = if one.at("isClosed", default: false) { (curve.close(mode: "straight"),) } else { () }
    place(top + left, curve(fill: fill, stroke: edge, ..way, ..close))
  }
}

// A line has all the room it needs to either side, so that it is never broken again.
#let room = 9000pt
#let written(one, u, body) = {
  let from-right = one.direction == "rtl"
  let centred = one.at("isCentred", default: false)
  let dx = if from-right { one.x * u - room } else if centred { one.x * u - room / 2 } else { one.x * u }
  place(top + left, dx: dx, dy: one.y * u, box(width: room, {
    set align(if from-right { right } else if centred { center } else { left })
    set text(
      font: if one.serif { data.serif } else { data.sans },
      size: one.px * u,
      weight: one.weight,
      fill: tone.at(one.tone),
      dir: if from-right { rtl } else { ltr },
      top-edge: "baseline",
      bottom-edge: "baseline",
    )
    body
  }))
}
#let words(one, u) = written(one, u, run(one.t))

#let part(one, u, w, h) = {
  let all() = {
    for each in one.shapes { shape(each, u) }
    for each in one.words { words(each, u) }
  }
  if one.of == "figure" { figure(alt: one.name, block(width: w, height: h, all())) }
  else if one.of == "ornament" { pdf.artifact(block(width: w, height: h, all())) }
  else if one.of == "heading" {
    let each = one.words.first()
    written(each, u, heading(level: one.level, run(each.t)))
  }
  else { all() }
}

// A picture among words: one figure, no larger than it must be to be read beside them.
#let inset-drawing(one) = {
  let u = one.scale * 1pt
  let (w, h) = (one.size.width * u, one.size.height * u)
  block(width: w, height: h, above: 1em, below: 0.6em, breakable: false, sticky: true, {
    show figure: it => it.body
    for each in one.parts { place(top + left, part(each, u, w, h)) }
  })
}

#let drawing(one) = {
  let (width, height, scale) = one.paper
  let u = scale * 1pt
  let (w, h) = (one.size.width * u, one.size.height * u)
  let margin = data.sheet.margin * 1pt
  set page(width: width * 1pt, height: height * 1pt, margin: margin, fill: tone.paper, footer: none)
  block(height: data.sheet.head * 1pt - 4pt, above: 0pt, below: 0pt, heading(level: 1, say(one.title)))
  block(width: w, height: h, above: 0pt, below: 0pt, {
    show heading: it => it.body
    show figure: it => it.body
    for each in one.parts { place(top + left, part(each, u, w, h)) }
  })
}
`
