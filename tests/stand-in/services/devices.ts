interface Device {
  model: string
  modelDisplayName: string
  /** "iOS;26.1" */
  osVersion: string
}

export const IPHONE: Device = {
  model: 'iPhone14,4',
  modelDisplayName: 'iPhone 13 mini',
  osVersion: 'iOS;26.1',
}
export const IPAD: Device = { model: 'iPad13,1', modelDisplayName: 'iPad Air', osVersion: 'iOS;26.1' }
export const MAC: Device = { model: 'Mac14,2', modelDisplayName: 'MacBook Air', osVersion: 'OSX;26.1' }

export function devices(...all: Device[]) {
  return {
    devices: all.map(listed),
    paymentMethods: [
      {
        id: 'PRIVATE-payment-1',
        type: 'PRIVATE Bank Card',
        lastFourDigits: 'PRIVATE4242',
        balanceStatus: 'NOTAPPLICABLE',
        suspensionReason: 'ACTIVE',
      },
    ],
  }
}

function listed(device: Device) {
  const picture = `https://statici.icloud.com/fmipmobile/deviceImages-4.0/PRIVATE/${device.model}`
  return {
    ...device,
    name: `PRIVATE-person's ${device.modelDisplayName}`,
    serialNumber: '●●●●●●●PRIVATE',
    imei: device.model.startsWith('iPhone') ? '●●●●●●●●●●PRIVATE' : '',
    udid: `PRIVATE-${device.model}`,
    paymentMethods: ['PRIVATE-payment-1'],
    latestBackup: '2026-01-02T03:04:05Z',
    modelSmallPhotoURL1x: `${picture}/online-sourcelist.png`,
    modelLargePhotoURL2x: `${picture}/online-infobox__2x.png`,
  }
}
