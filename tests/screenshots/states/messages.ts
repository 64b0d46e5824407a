import { outcomeKey } from '../../../fixes/kept.ts'
import { answering, opened, pressed, REFUSAL, withFullStorage } from '../openers.ts'
import { OPTIMIZING, PHONE, RESTARTED } from '../said.ts'
import { NOW, type Stage } from '../stage.ts'
import { POPUP, type State } from '../state.ts'

const restart = opened('#fix-restart', PHONE, '#card-restart [open]')

/** Yes to one of the two questions of the footer. */
async function agreed(stage: Stage, button: string, refused = false) {
  const page = await opened('', { ...PHONE, ...RESTARTED }, '.card.done')(stage)
  if (refused) await answering(page, 'api.storage.local', 'clear', REFUSAL)
  await pressed(page, button, 'dialog[open]')
  return pressed(page, 'dialog .danger', '.toast')
}

const DELETE = 'footer button:last-of-type'

/** What the checklist says after a press; others stand with what they are about. */
export const MESSAGES: State[] = [
  {
    name: 'toast',
    shows: 'what was just done, and its undo',
    height: POPUP,
    open: async stage => pressed(await restart(stage), '#card-restart [data-answer="no-help"]', '.toast'),
  },
  {
    name: 'taken-back',
    shows: 'an answer is taken back',
    height: POPUP,
    open: async stage => {
      const said = { ...PHONE, [outcomeKey('restart')]: `no-help ${NOW}` }
      const page = await opened('#fix-restart', said, '#card-restart [open]')(stage)
      return pressed(page, '#card-restart [data-answer="no-help"]', '.toast')
    },
  },
  {
    name: 'ordered',
    shows: 'the fixes have just been put in another order',
    height: POPUP,
    open: async stage => {
      const page = await opened('', PHONE, '.options')(stage)
      return pressed(page, '[data-symptom="message.low-power"]', '.toast')
    },
  },
  {
    name: 'forgotten',
    shows: 'an answer is forgotten',
    height: POPUP,
    open: async stage => {
      const page = await opened('', { ...PHONE, ...OPTIMIZING }, '.because')(stage)
      await pressed(page, '.symptom > summary', '.symptom[open]')
      return pressed(page, '.choices > .plain', '.toast')
    },
  },
  {
    name: 'started-over',
    shows: 'all was forgotten that the person did, and the way back',
    height: POPUP,
    open: stage => agreed(stage, 'footer button'),
  },
  {
    name: 'deleted',
    shows: 'everything is deleted',
    height: POPUP,
    open: stage => agreed(stage, DELETE),
  },
  {
    name: 'not-deleted',
    shows: 'the browser could not delete that',
    height: POPUP,
    open: stage => agreed(stage, DELETE, true),
  },
  {
    name: 'not-kept',
    shows: 'the storage of the browser is full',
    height: POPUP,
    open: async stage => {
      const page = await restart(stage)
      await withFullStorage(page)
      return pressed(page, '#card-restart [data-answer="no-help"]', '.toast')
    },
  },
  {
    name: 'panel-not-opened',
    shows: 'the browser did not open its side panel',
    height: POPUP,
    open: async stage => {
      const page = await opened('', PHONE, '.stay')(stage)
      await answering(page, '(api.sidePanel ?? api.sidebarAction)', 'open', REFUSAL)
      return pressed(page, '.stay', '.toast')
    },
  },
]
