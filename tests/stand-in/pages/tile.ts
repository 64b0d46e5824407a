import { storageDisplay } from '../storage-display.ts'
import { uiButton } from '../toolbar.ts'
import { link, type Visit } from '../visit.ts'

const HUES: Record<string, number> = { photos: 330, mail: 205, drive: 190, notes: 45, find: 140, calendar: 8 }

export function appTile(visit: Visit, app: string, name: string, path: string) {
  const hue = HUES[app] ?? 220
  const icon = `<span class="app-icon" data-testid="${app}-app-icon" style="--hue:${hue}"></span>`
  return `<article class="tile app" aria-label="${name}">
<a href="${link(visit, path)}">${icon}<span class="tile-title">${name}</span></a></article>`
}

/** Links to the plan and to managing the storage, as the iCloud+ page has them. */
export function storageTile(visit: Visit, heading = visit.language.storage) {
  const { manage, upgrade } = visit.language
  return `<article class="tile storage" aria-label="${heading}"><h2>${heading}</h2>${slot(visit)}
<p class="links"><a href="${link(visit, '/icloudplus/storage')}">${manage}</a>
<a href="${link(visit, '/icloudplus/plan')}">${upgrade}</a></p></article>`
}

/** What `standIn.rerender()` replaces and `standIn.remove()` empties; with `?layout=late` it starts empty. */
export function slot(visit: Visit) {
  const display = storageDisplay(visit)
  const content = visit.layout === 'late' ? `<template>${display}</template>` : display
  return `<div class="storage-slot">${content}</div>`
}

export function featureTile(name: string, text: string) {
  return `<article class="tile feature" aria-label="${name}"><h3>${name}</h3><p>${text}</p>
${uiButton(`Show more options for ${name}`, '', 'more icloud-mouse')}</article>`
}
