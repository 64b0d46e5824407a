import 'preact'

declare module 'preact' {
  interface HTMLAttributes {
    /** What our layer over the page hears instead of a click: see hints/shield.ts. */
    onpress?: (event: Event) => void
    /** … instead of the wheel … */
    onroll?: (event: WheelEvent) => void
    /** … and instead of Escape. */
    ondismiss?: (event: Event) => void
  }
}
