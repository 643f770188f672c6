import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Frame } from '../../driver/recorded-socket.ts'
import { everythingIn } from '../../driver/wire-search.ts'

export type Device = 'phone' | 'laptop' | 'screen'
const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  screen: { width: 1920, height: 1080 },
} as const

/** A page in a browser of its own, and everything that ever reached it: frames of sockets and answers of the API. */
export class RecordedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly frames: Frame[] = []
  readonly answers: string[] = []
  readonly errors: string[] = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on('websocket', (socket) => {
      const url = socket.url()
      socket.on('framereceived', ({ payload }) => {
        this.frames.push({ url, data: typeof payload === 'string' ? payload : new Uint8Array(payload) })
      })
    })
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return
      response.text().then(
        (text) => this.answers.push(text),
        () => undefined,
      )
    })
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    page.on('pageerror', (error) => this.errors.push(String(error)))
  }

  static async open(browser: Browser, device: Device, dark = false): Promise<RecordedPage> {
    const context = await browser.newContext({
      viewport: SIZES[device],
      colorScheme: dark ? 'dark' : 'light',
      hasTouch: device === 'phone',
      isMobile: device === 'phone',
      reducedMotion: 'no-preference',
      acceptDownloads: true,
    })
    return new RecordedPage(context, await context.newPage())
  }

  /** Everything readable that reached this browser: a detector that decodes, because typed text stands in no frame. */
  reached(): string {
    return [...this.answers, everythingIn(this.frames)].join('\n')
  }
}
