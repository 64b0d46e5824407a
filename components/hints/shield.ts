/**
 * Keeps what happens in our layer from the page: icloud.com must not take a Backspace in our card for "delete this
 * photo". Everything is caught at the window, before the page's own listeners, and goes no further; what the
 * browser does by itself (ticking a box, following a link, scrolling) still happens.
 */
const KEPT_FROM_PAGE =
  'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend ' +
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel ' +
  'pointerrawupdate gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave ' +
  'click DOMActivate dblclick auxclick contextmenu wheel mousewheel selectstart touchstart touchmove touchend touchcancel ' +
  'focus blur focusin focusout dragstart drag dragend dragenter dragover dragleave drop copy cut paste'

/**
 * Must be called before the page's scripts run: the first listener at the window is the first to hear. Our
 * components hear `press` for a click, `roll` for the wheel and `dismiss` for Escape, which never leave the shadow
 * root.
 */
export function shieldEvents(
  window: Window,
  isOurs: (target: EventTarget) => boolean,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    if (!event.composedPath().some(isOurs)) return
    event.stopImmediatePropagation()
    passOn(event, event.composedPath()[0] as EventTarget)
  }
  for (const type of KEPT_FROM_PAGE.split(' ')) {
    window.addEventListener(type, keep, { capture: true, passive: true, signal })
  }
}

/**
 * Under other names: a second `click` would tick a box twice, and in Firefox a second `keydown` would leave the
 * shadow root like the first, and come back here without end.
 */
function passOn(event: Event, target: EventTarget): void {
  if (event.type === 'click') target.dispatchEvent(new Event('press', { bubbles: true }))
  if (event.type === 'wheel') target.dispatchEvent(new WheelEvent('roll', event as WheelEvent))
  const isEscape = event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape'
  if (isEscape) target.dispatchEvent(new Event('dismiss', { bubbles: true }))
}
