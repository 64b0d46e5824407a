/**
 * Under `showModal()` everything else is inert, our hints too. Dialogs are told of as they are read: to look for
 * them in the whole page each time would cost as much as the page is large.
 */
export interface Modals {
  add(dialog: Element): void
  isOpen(): boolean
}

export function trackModals(): Modals {
  const dialogs = new Set<Element>()
  return {
    add: dialog => dialogs.add(dialog),
    isOpen() {
      for (const dialog of dialogs) if (!dialog.isConnected) dialogs.delete(dialog)
      return [...dialogs].some(dialog => dialog.matches(':modal'))
    },
  }
}
