interface Device {
  name: string
  place: string
  state: 'Online' | 'Offline'
  battery?: number
}

/** Where they are is nobody's business: it must never be noted down. */
const DEVICES: Device[] = [
  { name: 'Jo’s iPhone', place: '12 Sample Lane, Anytown', state: 'Online', battery: 85 },
  { name: 'Kim’s iPhone', place: 'Specimen Street 7', state: 'Offline', battery: 12 },
  { name: 'Jo’s MacBook Air', place: '12 Sample Lane, Anytown', state: 'Online' },
]

/** A guess: only that it lists names, states and batteries, beside a map, is known. */
export function findDevices(): string {
  return `<div id="app-body"><nav class="device-list" aria-label="Devices"><h2>All Devices</h2>
<ul>${DEVICES.map(row).join('')}</ul></nav><div class="map" aria-hidden="true"></div></div>`
}

function row({ name, place, state, battery }: Device) {
  const charge = battery === undefined ? '' : `<span class="battery">${battery}%</span>`
  return `<li class="device"><b class="device-name">${name}</b><span class="device-place">${place}</span>
<span class="device-state">${state}</span>${charge}</li>`
}
