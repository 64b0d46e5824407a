import 'preact'

declare module 'preact' {
  interface HTMLAttributes {
    /** What our buttons on the page hear instead of a click: see hints/shield.ts. */
    onpress?: (event: Event) => void
  }
}
