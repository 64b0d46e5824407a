import { browser } from 'wxt/browser'

/** The parts of each browser that open a panel beside the page; the types of the polyfill know only Firefox's. */
interface Openers {
  sidePanel?: { open?: (where: { windowId: number }) => Promise<void> }
  sidebarAction?: { open?: () => Promise<void> }
}
const openers = () => browser as unknown as Openers

export const hasSidePanel = () => Boolean(openers().sidePanel?.open ?? openers().sidebarAction?.open)

/** Chromium wants to be told the window. Ask for it beforehand: nothing that is awaited may come between press and opening. */
export const ownWindow = async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id

/** Must be the first thing a press does. `windowId`: this page's window. */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = openers()
  if (sidePanel?.open) await sidePanel.open({ windowId: windowId as number })
  else await sidebarAction?.open?.()
}

/** The keys that open the checklist, such as Alt+Shift+U; '' when the person or another extension took them away. */
export async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  const keys = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? ''
  // Firefox's own word for the Ctrl key of a Mac.
  return keys.replace('MacCtrl', 'Ctrl')
}
