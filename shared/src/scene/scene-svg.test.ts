import { describe, expect, it } from 'vitest'
import type { Scene } from './scene.ts'
import { sceneToSvg } from './scene-svg.ts'
import { escapeXml } from './svg-parts.ts'

const colours = {
  paper: '#faf7f1',
  surface: '#fff',
  ink: '#222',
  quiet: '#555',
  hair: '#ddd',
  a: '#0b5c63',
  b: '#874f00',
  both: '#4a3a78',
  bothTint: '#e7e2f2',
}
const scene = (text: string): Scene => ({
  size: { width: 400, height: 300 },
  bands: [{ id: 'interest', title: text, rect: { x: 0, y: 0, width: 400, height: 300 }, titleAt: { x: 0, y: 30 } }],
  zones: [
    {
      id: 'interest:both',
      lies: 'flow',
      band: 'interest',
      title: text,
      group: 'both',
      rect: { x: 0, y: 50, width: 400, height: 250 },
      titleAt: { x: 63, y: 80 },
      hint: [{ text, x: 2, y: 60 }],
      flow: { x: 17, y: 99, width: 366, height: 180 },
    },
  ],
  cards: [
    {
      id: 'x',
      zone: 'interest:both',
      group: 'both',
      kind: 'interest',
      rect: { x: 17, y: 99, width: 286, height: 66 },
      text,
      direction: 'rtl',
      lines: [{ text, x: 272, y: 27 }],
      foot: [
        { part: 'words', text, x: 18, y: 50 },
        { part: 'mark', group: 'a', x: 60, y: 50 },
      ],
      notes: [text],
      name: text,
      look: 'card',
      stack: null,
      within: null,
    },
  ],
  arrows: [],
  strokes: [],
})

describe('the picture of a scene', () => {
  it('escapes everything that somebody wrote', () => {
    const svg = sceneToSvg(scene(`<script>alert("1")</script> & 'so'`), colours, '<b>Title</b>')
    expect(svg).not.toMatch(/<script|<b>/)
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;')
    expect(svg).toContain('<title>&lt;b&gt;Title&lt;/b&gt;</title>')
  })
  it('leaves out what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u0008c\uD83D d\uFFFEe 😀\n')).toBe('abc de 😀\n')
  })
  it('says the direction of a text that runs from right to left', () => {
    expect(sceneToSvg(scene('مرحبا'), colours, 'Board')).toContain('direction="rtl">مرحبا</text>')
  })
  it('opens nothing from anywhere', () => {
    expect(sceneToSvg(scene('x'), colours, 'Board').replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /href|url\(|http/,
    )
  })
})
