import type { Page } from 'puppeteer-core'
import type { Stage } from './stage.ts'

export interface State {
  /** The name of its pictures. */
  name: string
  shows: string
  open(stage: Stage): Promise<Page>
  /** How high its picture is, px; otherwise as high as the page. */
  height?: number
  /** How wide, px; otherwise as wide as it was opened. */
  width?: number
  /** As the printer gets it: on white. */
  printed?: true
}

/** As high as browsers let a popup become. */
export const POPUP = 600
export const WINDOW = 800
/** A4, px. */
export const PAPER = { width: 794, height: 1123 }
