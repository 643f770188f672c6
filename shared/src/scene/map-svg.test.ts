import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { larkfieldMap } from '../map/testing/larkfield-map.ts'
import { mapScene } from './map-scene.ts'
import { mapToSvg, type MapColours } from './map-svg.ts'
import { options, anyView, anyLook, ticksOf } from './testing/any-map-view.ts'

const colours: MapColours = {
  paper: '#faf7f1',
  surface: '#fff',
  ink: '#222',
  quiet: '#555',
  hair: '#ddd',
  hair2: '#eee',
  a: '#0b5c63',
  aTint: '#dcecea',
  b: '#874f00',
  bTint: '#f6e6c9',
  both: '#4a3a78',
  bothTint: '#e7e2f2',
}

describe('the picture of the milestone map (MP1)', () => {
  it('escapes everything that somebody wrote, and opens nothing from anywhere', () => {
    const text = `<script>alert("1")</script>`
    const { cards, links } = larkfieldMap()
    const scene = mapScene({ cards: cards.map((card) => ({ ...card, text })), links }, options())
    const svg = mapToSvg(scene, colours, '<b>Title</b>')
    expect(svg).not.toMatch(/<script|<b>/)
    expect(svg).toContain('<title>&lt;b&gt;Title&lt;/b&gt;</title>')
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|http/)
  })
  it('draws a plate for each card, a curve for each link, and each head and dot', () => {
    const scene = mapScene(larkfieldMap(), options())
    const svg = mapToSvg(scene, colours, 'Map')
    expect(svg.match(/<g><title>/g)).toHaveLength(scene.cards.length)
    expect(svg.match(/<path d="M[^"]* C/g)).toHaveLength(scene.curves.length)
    expect(svg.match(/<path d="M[^"]* Z"/g)).toHaveLength(scene.curves.filter(({ head }) => head).length)
    expect(svg).toMatch(/stroke-width="2.25"/)
    expect(svg).toMatch(/stroke-dasharray="5 4"/)
    expect(svg).not.toContain('NaN')
  })
  it('MP10: has every dot, every line and every word of the scene where the scene has it', () => {
    fc.assert(
      fc.property(anyView, anyLook, (view, look) => {
        const scene = mapScene(view, options(look))
        const svg = mapToSvg(scene, colours, 'Map')
        const number = (value: number): string => String(Math.round(value * 100) / 100)
        for (const { dot, word } of ticksOf(scene)) {
          expect(svg).toContain(`<circle cx="${number(dot.x)}" cy="${number(dot.y)}" r="3.5"`)
          expect(svg).toContain(`<text x="${number(word.label.x)}" y="${number(word.label.y)}"`)
        }
        for (const { path } of scene.load)
          expect(svg).toContain(`M${path.map(({ x, y }) => `${number(x)} ${number(y)}`).join(' L')}`)
        for (const { rect, foot } of scene.cards) {
          for (const part of foot)
            if (part.part === 'words')
              expect(svg).toContain(`<text x="${number(rect.x + part.x)}" y="${number(rect.y + part.y)}" class="f"`)
        }
        expect(svg).not.toContain('NaN')
      }),
      { numRuns: 60 },
    )
  })
})
